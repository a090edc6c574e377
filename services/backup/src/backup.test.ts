import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, type DatabaseServer, startServer, withClient } from '@tdkt/postgres';
import { archiveSettings } from './archive.ts';
import { basesOf } from './folder.ts';
import { backUpNow, differing, hashTables, makeBackup, notedBackup, readStatus, restore } from './index.ts';
import { forgetOld } from './retention.ts';

const root = fs.mkdtempSync(path.join(tmpdir(), 'backup-test-'));
const place = (name: string) => path.join(root, name);
const start = (dataDir: string, archiveDir?: string): Promise<DatabaseServer> =>
  startServer({
    dataDir,
    log: () => undefined,
    ...(archiveDir ? { settings: (layout) => archiveSettings(archiveDir, layout) } : {}),
  });
const run = (admin: Connection, text: string) => withClient(admin, (client) => client.query(text));
const now = async (admin: Connection): Promise<Date> =>
  (await run(admin, 'select clock_timestamp() as now')).rows[0].now as Date;

/** The tables of a restored folder. */
async function tablesIn(dataDir: string) {
  const server = await start(dataDir);
  try {
    return await hashTables(server.admin);
  } finally {
    await server.stop();
  }
}

/** A commit after the moment, closed and kept: a recovery to the moment ends at it. */
async function keepAll({ admin }: DatabaseServer, wal: string): Promise<void> {
  await run(admin, 'select pg_current_xact_id()');
  const { rows } = await run(admin, 'select pg_walfile_name(pg_switch_wal()) as name');
  const file = path.join(wal, `${rows[0].name}.gz`);
  for (const end = Date.now() + 20_000; !fs.existsSync(file); await sleep(50)) {
    if (Date.now() > end) throw new Error('The segment was not kept');
  }
}

beforeAll(() => fs.chmodSync(root, 0o755));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe('with a folder that keeps the log', () => {
  const order = { dataDir: place('live'), backupDir: place('kept') };
  const wal = path.join(order.backupDir, 'wal');
  let server: DatabaseServer;
  let moment: Date;
  let before: Awaited<ReturnType<typeof hashTables>>;
  const back = (into: string, at: Date | null) => restore({ backupDir: order.backupDir, at, into: place(into) });

  beforeAll(async () => {
    server = await start(order.dataDir, wal);
    const { admin, dataDir: data } = server;
    await run(admin, `create schema a; create table a.note (id int primary key, text text)`);
    await run(admin, `insert into a.note select n, 'note ' || n from generate_series(1, 5000) n`);
    fs.mkdirSync(path.join(order.dataDir, 'files', 'a'), { recursive: true });
    fs.writeFileSync(path.join(order.dataDir, 'files', 'a', 'one'), 'a paper');
    await makeBackup({ admin, data: data ?? '', ...order });
    await run(admin, `update a.note set text = 'changed' where id % 2 = 0`);
    before = await hashTables(admin);
    await sleep(20);
    moment = await now(admin);
    await sleep(20);
    await run(admin, 'delete from a.note where id > 10; create table a.other (id int)');
    await run(admin, 'truncate a.note');
    fs.rmSync(path.join(order.dataDir, 'files'), { recursive: true });
    await keepAll(server, wal);
  });
  afterAll(() => server?.stop());

  it('brings back every table as it was at a moment between, and the papers', async () => {
    expect(differing(before, await hashTables(server.admin))).toEqual(['a.note', 'a.other']);
    const { lastCommit } = await back('moment', moment);
    expect(lastCommit?.getTime()).toBeLessThanOrEqual(moment.getTime());
    expect(differing(before, await tablesIn(place('moment')))).toEqual([]);
    expect(fs.readFileSync(path.join(place('moment'), 'files', 'a', 'one'), 'utf8')).toBe('a paper');
  });

  it('goes to the last kept commit without a moment', async () => {
    await back('newest', null);
    expect(differing(await hashTables(server.admin), await tablesIn(place('newest')))).toEqual([]);
  });

  it('says so when the moment is later than what was kept', async () => {
    await expect(back('later', new Date(Date.now() + 3_600_000))).rejects.toThrow(/What was kept ends before/);
  });

  it('says so when the moment is before the oldest copy', async () => {
    await expect(back('early', new Date('2020-01-01'))).rejects.toThrow(/The oldest backup is of/);
  });

  it('refuses a folder with something in it', async () => {
    await expect(back('live', null)).rejects.toThrow(/is not empty/);
  });

  it('refuses a copy of which one byte is another', async () => {
    const [base] = basesOf(order.backupDir);
    const file = path.join(base?.folder ?? '', 'data', 'global', 'pg_control');
    const bytes = fs.readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    fs.writeFileSync(file, bytes);
    await expect(back('damaged', null)).rejects.toThrow(/is damaged \(global\/pg_control\)/);
    expect(fs.existsSync(place('damaged'))).toBe(false);
  });
});

it('makes a copy that stands alone while somebody writes', async () => {
  const order = { dataDir: place('plain'), backupDir: place('alone') };
  const server = await start(order.dataDir);
  try {
    const { admin, dataDir: data } = server;
    await run(admin, 'create table public.note (id int generated always as identity, text text)');
    let isOver = false;
    const writing = (async () => {
      for (let count = 0; ; count += 1) {
        if (isOver) return count;
        await run(admin, `insert into public.note (text) select 'text' from generate_series(1, 500)`);
      }
    })();
    const { manifest } = await makeBackup({ admin, data: data ?? '', ...order });
    isOver = true;
    expect(await writing).toBeGreaterThan(1);
    await restore({ backupDir: order.backupDir, at: null, into: place('again') });
    const tables = await tablesIn(place('again'));
    const [count] = (tables.get('public.note') ?? '0').split(' ');
    // Whole statements only, and all up to the end of the copy.
    expect(Number(count) % 500).toBe(0);
    expect(Number(count)).toBeGreaterThan(0);
    expect(manifest.firstSegment <= manifest.lastSegment).toBe(true);
  } finally {
    await server.stop();
  }
});

describe('the schedule', () => {
  const order = { dataDir: place('scheduled'), backupDir: place('scheduled-kept') };
  const schedule = { minute: 120, keep: 2 };
  let server: DatabaseServer;
  const whole = () => ({ admin: server.admin, data: server.dataDir ?? '', ...order });
  beforeAll(async () => {
    fs.mkdirSync(order.backupDir, { mode: 0o711 });
    server = await start(order.dataDir, path.join(order.backupDir, 'wal'));
  });
  afterAll(() => server.stop());

  it('makes a base copy when one is due, else lets the papers follow, and tells of both', async () => {
    expect(await backUpNow(whole(), schedule, new Date())).toBe('BASE');
    fs.mkdirSync(path.join(order.dataDir, 'files', 'a'), { recursive: true });
    fs.writeFileSync(path.join(order.dataDir, 'files', 'a', 'two'), 'another paper');
    const later = new Date(Date.now() + 1_000);

    expect(await backUpNow(whole(), schedule, later)).toBe('PAPERS');

    expect(fs.readFileSync(path.join(order.backupDir, 'files', 'a', 'two'), 'utf8')).toBe('another paper');
    expect(readStatus(order.backupDir)).toMatchObject({ papersAt: later.toISOString(), failures: 0, failedAt: null });
    expect(readStatus(order.backupDir).baseBytes).toBeGreaterThan(1_000_000);
  });

  it('keeps as many base copies as asked, and the log from the oldest of them on', async () => {
    for (let copies = 0; copies < 2; copies += 1) {
      await sleep(1_100);
      await notedBackup(whole());
    }
    const [first] = basesOf(order.backupDir);
    fs.writeFileSync(path.join(order.backupDir, 'wal', '000000010000000000000000.gz'), '');

    expect(forgetOld(order.backupDir, 2)).toMatchObject({ bases: 1, segments: expect.any(Number) });

    const left = basesOf(order.backupDir);
    expect(left).toHaveLength(2);
    expect(left.map(({ folder }) => folder)).not.toContain(first?.folder);
    const segments = fs
      .readdirSync(path.join(order.backupDir, 'wal'))
      .filter((name) => /^[0-9A-F]{24}\.gz$/.test(name));
    expect(segments.every((name) => name >= (left[0]?.manifest.firstSegment ?? ''))).toBe(true);
  });

  it('tells of a failure, and waits before it tries again', async () => {
    const broken = { ...whole(), data: place('nowhere') };
    const due = new Date(Date.now() + 2 * 86_400_000);

    await expect(backUpNow(broken, schedule, due)).rejects.toThrow();

    expect(readStatus(order.backupDir)).toMatchObject({ failures: 1, failedAt: due.toISOString() });
    expect(await backUpNow(whole(), schedule, new Date(due.getTime() + 60_000))).toBe('PAPERS');
  });
});
