import { Readable } from 'node:stream';
import type { Place } from '@tdkt/directory';
import {
  type Context,
  forbidden,
  invalid,
  isId,
  loaderOf,
  newId,
  notFound,
  type Runtime,
  refuse,
  settingOf,
  statement,
  type Transaction,
  transact,
} from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { agrees, checkUpload, cleanName, type MediaType, MOST_BYTES } from './file.rules.ts';
import { storeOf } from './file.store.ts';
import { FileRef, type RequestUpload, type UploadTicket } from './file.types.ts';
import { expiryFrom, ticketHref } from './ticket.ts';

/** Where a file belongs: it is seen by whoever sees this place; `isOpen`: by everybody signed in. */
export interface FilePlace {
  readonly place: Pick<Place, 'memberUnitId' | 'clusterId' | 'managementPath'> | null;
  readonly isOpen?: boolean;
}

/** Opens an upload: the row waits for its bytes, and is forgotten when they do not come. */
export async function requestUpload(ctx: Context, service: string, input: RequestUpload): Promise<UploadTicket> {
  refuse(checkUpload(input));
  const { accountId } = ctx.actor;
  if (!accountId) throw forbidden();
  const id = newId();
  const expiresAt = expiryFrom(ctx.runtime.clock.now());
  await transact(ctx, (tx) =>
    tx.query(
      `insert into ${service}.file (id, name, media_type, size, account_id, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [...[id, cleanName(input.name), input.mediaType, input.size, accountId, expiresAt]],
    ),
  );
  return { fileId: id, href: ticketHref(ctx.runtime, service, { id, expiresAt }), expiresAt };
}

interface Waiting {
  readonly mediaType: MediaType;
  readonly size: number;
}

/** Takes the bytes of an upload in; they are checked against what was said of them before they count. */
export async function receiveFile(
  runtime: Runtime,
  service: string,
  { id, bytes }: { id: string; bytes: Readable },
): Promise<void> {
  const ctx = asSystem(runtime);
  const find = 'select media_type as "mediaType", size::float8 as size';
  const from = `from ${service}.file where id = $1 and sha256 is null and not is_kept`;
  const [waiting] = await transact(ctx, (tx) => tx.query<Waiting>(`${find} ${from}`, [id]));
  if (!waiting) throw notFound();
  const store = storeOf(runtime, service);
  const received = await store.receive(bytes, MOST_BYTES);
  // Read with the first file and not at the start.
  const { fileTypeFromFile } = await import('file-type');
  try {
    const seen = (await fileTypeFromFile(received.path))?.mime ?? null;
    if (received.size !== waiting.size) throw invalid({ code: 'FILE_LENGTH', path: ['file'] });
    if (!agrees(waiting.mediaType, seen)) throw invalid({ code: 'FILE_TYPE_DIFFERS', path: ['file'] });
    await transact(ctx, async (tx) => {
      // A second PUT that ran beside the first finds the row filled and changes nothing.
      const filled = await tx.query(
        `with filled as (update ${service}.file set sha256 = $2, version = version + 1, updated_at = $3
           where id = $1 and sha256 is null returning 1) select 1 from filled`,
        [id, received.sha256, runtime.clock.now()],
      );
      if (filled.length === 0) throw notFound();
      await store.keep(received, id);
    });
  } catch (error) {
    await store.discard(received);
    throw error;
  }
}

const COLUMNS = 'id, name, media_type as "mediaType", size::float8 as size, sha256';
const refOf = (service: string, row: Omit<FileRef, 'href'>): FileRef =>
  Object.assign(new FileRef(), row, { href: `/files/${service}/${row.id}` });

/** The file that an upload has become; NOT_FOUND while its bytes are not there. */
export async function completeUpload(ctx: Context, service: string, id: string): Promise<FileRef> {
  const [row] = isId(id)
    ? await transact(ctx, (tx) =>
        tx.query<FileRef>(`select ${COLUMNS} from ${service}.file where id = $1 and sha256 is not null`, [id]),
      )
    : [];
  if (!row) throw notFound();
  return refOf(service, row);
}

/**
 * Gives an uploaded file to a row, in the transaction that writes the row. Only the uploader can give it, and only once: a file id
 * read elsewhere is UNKNOWN_REFERENCE at `path`.
 */
export async function claimFile(
  tx: Transaction,
  service: string,
  { id, path, place, isOpen = false }: FilePlace & { id: string; path: string },
): Promise<void> {
  const values = [id, tx.ctx.actor.accountId, place?.memberUnitId, place?.clusterId, place?.managementPath, isOpen];
  const given = isId(id)
    ? await tx.query(
        `with given as (update ${service}.file set is_kept = true, expires_at = null, member_unit_id = $3, cluster_id = $4,
             management_path = $5, is_open = $6, version = version + 1, updated_at = $7
           where id = $1 and account_id = $2 and sha256 is not null and not is_kept returning 1) select 1 from given`,
        [...values.map((value) => value ?? null), tx.ctx.runtime.clock.now()],
      )
    : [];
  if (given.length === 0) throw invalid({ code: 'UNKNOWN_REFERENCE', path: [path] });
}

export interface MadeFile extends FilePlace {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
}

/** Keeps bytes that we made ourselves, such as a signed document; answers the id. The row is written with the caller's transaction. */
export async function keepFile(tx: Transaction, service: string, made: MadeFile): Promise<string> {
  const { runtime, actor } = tx.ctx;
  const store = storeOf(runtime, service);
  const id = newId();
  const received = await store.receive(Readable.from([made.bytes]), MOST_BYTES);
  const { memberUnitId = null, clusterId = null, managementPath = null } = made.place ?? {};
  try {
    await tx.query(
      `insert into ${service}.file (id, name, media_type, size, sha256, account_id, is_kept, is_open, member_unit_id, cluster_id, management_path)
       values ($1, $2, $3, $4, $5, $6, true, $7, $8, $9, $10)`,
      [
        ...[id, cleanName(made.name), made.mediaType, received.size, received.sha256, actor.accountId],
        ...[made.isOpen ?? false, memberUnitId, clusterId, managementPath],
      ],
    );
    await store.keep(received, id);
  } catch (error) {
    await store.discard(received);
    throw error;
  }
  return id;
}

/** Files by id as the caller sees them, one statement for all of a request; null where there is none to see. */
export function fileOf(ctx: Context, service: string, id: string | null | undefined): Promise<FileRef | null> {
  if (!id) return Promise.resolve(null);
  return loaderOf<FileRef | null>(ctx, `files of ${service}`, async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(
        `select id, name, media_type, size::float8, sha256 from ${service}.file where id = any($1::uuid[]) and is_kept`,
        [ids],
      ),
    );
    const found = new Map(
      (rows as [string, string, string, number, string][]).map(([key, name, mediaType, size, sha256]) => [
        key,
        refOf(service, { id: key, name, mediaType, size: Number(size), sha256 }),
      ]),
    );
    return ids.map((key) => found.get(key) ?? null);
  }).load(id);
}

/** A file with its bytes, for whoever sees it. */
export async function openFile(
  ctx: Context,
  service: string,
  id: string,
): Promise<{ file: FileRef; bytes: () => Readable }> {
  const file = await fileOf(ctx, service, id);
  if (!file) throw notFound();
  return { file, bytes: () => storeOf(ctx.runtime, service).read(id) };
}

/** Uploads that nobody gave to a row within a day are forgotten, bytes first. */
export async function forgetUploads(runtime: Runtime, service: string): Promise<void> {
  const ctx = asSystem(runtime);
  const stale = await transact(ctx, (tx) =>
    tx.query<{ id: string }>(`select id from ${service}.file where not is_kept and expires_at < $1`, [
      new Date(runtime.clock.now().getTime() - 24 * 3_600_000),
    ]),
  );
  for (const { id } of stale) {
    await storeOf(runtime, service).remove(id);
    await transact(ctx, (tx) => tx.query(`delete from ${service}.file where id = $1 and not is_kept`, [id]));
  }
}

/** Lets go of what we made, when the row that it belonged to is forgotten: nobody sees it, and its bytes follow a day later. */
export const letGo = (tx: Transaction, service: string, ids: readonly string[]) =>
  tx.query(
    `update ${service}.file set is_kept = false, expires_at = $2, version = version + 1, updated_at = $2 where id = any($1::uuid[])`,
    [ids, tx.ctx.runtime.clock.now()],
  );
