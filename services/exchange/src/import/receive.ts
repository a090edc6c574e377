import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Context, conflict, transact } from '@tdkt/kernel';
import type { Register } from '../register/register.ts';
import { LIMITS, refuseFile, tooLarge } from '../sheets/limits.ts';
import { formatOf, readRows } from '../sheets/read.ts';
import type { InRow } from '../sheets/sheet.types.ts';
import type { Ground } from './ground.ts';
import { doubled } from './mapping.rules.ts';
import { contextOf } from './run.store.ts';
import { failureOf } from './worker.ts';

const CHUNK = 1_000;

interface Received {
  readonly path: string;
  readonly hash: string;
}

/** Streams a body to disk, since a workbook can only be read from its end; too long a body is cut off. */
export async function receive({ runtime }: Pick<Ground, 'runtime'>, request: IncomingMessage): Promise<Received> {
  const folder = join(runtime.config.dataDir, 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LIMITS.fileBytes) throw tooLarge();
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(measured, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, hash: hash.digest('hex') };
}

/** Headings of the first row. A name that stands twice, or none at all, cannot be mapped. */
function headingsOf(first: IteratorResult<InRow>): string[] {
  if (first.done) throw refuseFile('EMPTY_FILE');
  const headings = first.value.cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  if (headings.every((heading) => heading === '')) throw refuseFile('NO_HEADINGS');
  const [twice] = doubled(headings);
  if (twice !== undefined) throw refuseFile('DOUBLED_HEADING', { heading: twice });
  return headings;
}

/** Stages the rows that follow, in chunks, so that a file of any allowed length takes the same memory. */
async function stage(ground: Ground, ctx: Context, runId: string, rows: AsyncGenerator<InRow>): Promise<void> {
  let total = 0;
  let chunk: InRow[] = [];
  const flush = async () => {
    await transact(ctx, (tx) => ground.rows.stage(tx, runId, chunk));
    total += chunk.length;
    chunk = [];
    await ground.runs.beat(ctx, runId, total);
  };
  for await (const row of rows) if (chunk.push(row) >= CHUNK) await flush();
  if (chunk.length > 0) await flush();
  if (total === 0) throw refuseFile('EMPTY_FILE');
  await transact(ctx, async (tx) => {
    const run = await ground.runs.one(tx, runId, { lock: true });
    await ground.runs.set(tx, runId, { rows_total: total });
    if (run.state === 'READING') await ground.runs.enter(tx, runId, 'READ');
  });
}

interface Upload {
  readonly register: Register;
  readonly fileName: string | null;
  readonly received: Received;
}

/** The same file under the same key is the same import; another file under it is CONFLICT. */
async function known(ground: Ground, ctx: Context, { received, register }: Upload): Promise<string | null> {
  const { idempotencyKey } = ctx;
  if (idempotencyKey === null) return null;
  const run = await transact(ctx, (tx) => ground.runs.byKey(tx, idempotencyKey));
  if (run && (run.contentHash !== received.hash || run.type !== register.type)) throw conflict();
  return run?.id ?? null;
}

/** Opens an import: answers when the headings are known, goes on reading the rows afterwards. */
export async function beginImport(ground: Ground, ctx: Context, upload: Upload): Promise<string> {
  const { path } = upload.received;
  const remove = () => rm(path, { force: true });
  let rows: AsyncGenerator<InRow> | null = null;
  try {
    const before = await known(ground, ctx, upload);
    if (before) {
      await remove();
      return before;
    }
    const format = await formatOf(path);
    rows = readRows(path, format);
    const headings = headingsOf(await rows.next());
    const id = await transact(ctx, (tx) =>
      ground.runs.create(tx, {
        ...{ type: upload.register.type, fileName: upload.fileName, format, headings },
        contentHash: upload.received.hash,
      }),
    );
    const own = contextOf(ground.runtime, { id, actor: ctx.actor, language: ctx.language });
    stage(ground, own, id, rows)
      .catch((error: unknown) => ground.runs.fail(own, id, failureOf(ground, id, error)))
      .catch((error: unknown) => ground.runtime.log.error({ err: error, run: id }, 'import failed'))
      .finally(remove);
    return id;
  } catch (error) {
    await rows?.return(undefined);
    await remove();
    throw error;
  }
}
