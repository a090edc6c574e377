/**
 * 100 000 rows in and out of the running product: `tsx test/load/exchange.ts`. Starts a world of its own in this process
 * on the embedded database of a folder (`--data`, default a temporary one), so that its memory is that of the product.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '@tdkt/gateway/start';
import { startServer } from '@tdkt/postgres';
import { type Listed, Office, type RunAnswer } from '../exchange/files.ts';
import { signIn } from '../world/client.ts';
import { testConfig } from '../world/settings.ts';
import { cpuSeconds } from './usage.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
const INSTRUMENTS = { service: 'awards', type: 'LegalInstrument' } as const satisfies Pick<Listed, 'service' | 'type'>;
const MB = 1024 * 1024;

/** Postmaster of the embedded database; its time tells more than the clock where other work shares the machine. */
let database = 0;
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 50);

async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  peak = before;
  const begun = performance.now();
  const [cpu, databaseCpu] = [process.cpuUsage(), cpuSeconds(database)];
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const spent = [(user + system) / 1_000_000, cpuSeconds(database) - databaseCpu].map((one) => one.toFixed(1));
  const memory = `RSS before ${Math.round(before / MB)} MB, highest ${Math.round(peak / MB)} MB`;
  console.log(`${what}: ${seconds.toFixed(1)} s, CPU ${spent[0]} s + database ${spent[1]} s, ${memory}`);
  return result;
}

function csvOf(rows: number): Buffer {
  const lines = ['code,number,title,kind,inForceFrom,isVerified'];
  for (let at = 1; at <= rows; at += 1)
    lines.push(`LOAD-${at},${at}/NĐ-CP,Nghị định thứ ${at} về thi đua khen thưởng,DECREE,2021-02-01,Không`);
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

interface Import {
  readonly name: string;
  readonly file: Buffer;
  /** As if the records had never been: without the columns that name them. */
  readonly isNew?: boolean;
  readonly isTrialOnly?: boolean;
}

/** A token lasts five minutes, less than all of this: every step signs in anew. */
async function importing(enter: () => Promise<Office>, { name, file, isNew, isTrialOnly }: Import): Promise<RunAnswer> {
  const first = await enter();
  const read = await measured(`${name}: upload and staging`, () => first.upload(INSTRUMENTS, file));
  const kept = read.headings.filter((heading) => ['id', 'version'].includes(read.suggested[heading] ?? ''));
  const mapping = isNew ? Object.fromEntries(kept.map((heading) => [heading, null])) : {};
  const second = await enter();
  const checked = await measured(`${name}: trial`, () => second.step(INSTRUMENTS, read.id, 'check', { mapping }));
  if (checked.rowsInvalid > 0) throw new Error(JSON.stringify((await second.errors(INSTRUMENTS, read.id)).slice(0, 3)));
  if (isTrialOnly) return checked;
  const third = await enter();
  return measured(`${name}: import`, () => third.step(INSTRUMENTS, read.id, 'apply'));
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tdkt-exchange-'));
  await chmod(dataDir, 0o755);
  const server = await startServer({ dataDir, log: () => undefined });
  database = Number(readFileSync(join(server.dataDir ?? dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const product = await startProduct(testConfig(dataDir), { connection: server.admin, console: 'none' });
  try {
    const enter = async () => new Office({ url: product.url }, await signIn(product.url, 'board'));
    const created = await importing(enter, { name: `CSV, ${ROWS} new rows`, file: csvOf(ROWS), isNew: true });
    const wanted = { filter: { q: 'load-' } };
    const office = await enter();
    const xlsx = await measured('export as .xlsx', () => office.export(INSTRUMENTS, { ...wanted, format: 'xlsx' }));
    await measured('export as CSV', () => office.export(INSTRUMENTS, wanted));
    console.log(`the workbook has ${Math.round(xlsx.length / MB)} MB`);
    await importing(enter, { name: '.xlsx, unchanged rows', file: xlsx, isTrialOnly: true });
    const undoing = await enter();
    await measured('undo of the created rows', () => undoing.step(INSTRUMENTS, created.id, 'undo'));
    await importing(enter, { name: `.xlsx, ${ROWS} new rows`, file: xlsx, isNew: true });
  } finally {
    await product.close();
    await server.stop();
  }
}

await main().finally(() => clearInterval(watch));
