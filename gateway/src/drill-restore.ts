import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyPapers, differing, hashTables, makeBackup, PLACES, type Tables } from '@tdkt/backup';
import { type Config, Role, type RunningService, readConfig } from '@tdkt/kernel';
import { type Connection, type DatabaseServer, withClient } from '@tdkt/postgres';
import { sealAudits } from '@tdkt/sealing';
import { Closing } from './assembly/closing.ts';
import { prepareFor } from './assembly/database.ts';
import { runScript } from './assembly/failure.ts';
import { openServer, runServices } from './assembly/product.ts';
import { type RestoreReport, restoreAndCheck } from './assembly/restoring.ts';
import { type Ground, loadData, logFor } from './assembly/running.ts';
import { secretOf } from './assembly/secret.ts';
import { type Line, printLines } from './drill/lines.ts';
import { doors } from './start.ts';

const WRITES = 20;
const RPO_SECONDS = 60;
const RTO_SECONDS = 60;

interface Site {
  readonly config: Config;
  readonly backupDir: string;
  readonly server: DatabaseServer;
  readonly running: readonly RunningService[];
}

interface Moment {
  readonly at: Date;
  readonly tables: Tables;
  readonly files: ReadonlyMap<string, string>;
}

/** What the drill did before the restore. */
interface Damaged {
  readonly moment: Moment;
  readonly backupSeconds: number;
  readonly keptSeconds: number;
  /** tables that the damage left as they were not: a comparison that finds none proves nothing */
  readonly damaged: readonly string[];
}

async function openSite(folder: string, closing: Closing): Promise<Site> {
  const backupDir = join(folder, 'kept');
  fs.mkdirSync(backupDir);
  const set = { DEMO: '1', LOG_LEVEL: 'error', DATA_DIR: join(folder, 'live'), BACKUP_DIR: backupDir };
  const config = readConfig(set);
  const server = await openServer(config, closing, () => undefined);
  const ground: Ground = {
    ...{ config, secret: secretOf(config), admin: server.admin, log: logFor(config) },
    // What runs on its own would write between the moment and its hashes.
    jobs: false,
  };
  const installed = await doors();
  await prepareFor(installed.services, ground);
  const running = await runServices(installed, ground, closing);
  await loadData(running, config);
  return { config, backupDir, server, running };
}

/** Audited rows through the service of the people, a paper each, and seals over both. */
async function write(site: Site, name: string): Promise<void> {
  const { createFirstAccount } = await import('@tdkt/people');
  const people = runtimeOf(site, 'people');
  const papers = join(site.config.dataDir, 'files', 'drill');
  fs.mkdirSync(papers, { recursive: true, mode: 0o700 });
  for (let index = 0; index < WRITES; index += 1) {
    await createFirstAccount(people, { username: `drill.${name}.${index}`, role: Role.BOARD_ADMIN });
    fs.writeFileSync(join(papers, `${name}-${index}`), `paper ${name} ${index}\n`.repeat(1_000));
  }
  // A first run marks, a second one seals.
  for (let runs = 0; runs < 2; runs += 1) await sealAudits(runtimeOf(site, 'sealing'));
}

function runtimeOf({ running }: Site, name: string): RunningService['runtime'] {
  const found = running.find(({ service }) => service.name === name);
  if (!found) throw new Error(`The drill needs the service ${name}`);
  return found.runtime;
}

async function one<T>(admin: Connection, text: string): Promise<T> {
  return withClient(admin, async (client) => (await client.query<{ value: T }>(text)).rows[0]?.value as T);
}

/** How long a write waits for its copy when nothing hurries it. */
async function untilKept({ server, backupDir }: Site): Promise<number> {
  const started = Date.now();
  // An id of a transaction leaves a commit in the log, also without a row.
  await one(server.admin, 'select pg_current_xact_id()::text as value');
  const segment = await one<string>(server.admin, 'select pg_walfile_name(pg_current_wal_lsn()) as value');
  const file = join(backupDir, PLACES.wal, `${segment}.gz`);
  while (!fs.existsSync(file)) {
    if (Date.now() - started > 3 * RPO_SECONDS * 1_000) throw new Error(`${segment} was not kept`);
    await sleep(100);
  }
  return (Date.now() - started) / 1_000;
}

function filesIn(dataDir: string): Map<string, string> {
  const folder = join(dataDir, 'files');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => fs.statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, fs.readFileSync(join(folder, name), 'base64')]));
}

async function noteMoment({ server, config }: Site): Promise<Moment> {
  const tables = await hashTables(server.admin);
  await sleep(50);
  const at = await one<Date>(server.admin, 'select clock_timestamp() as value');
  await sleep(50);
  return { at, tables, files: filesIn(config.dataDir) };
}

/** What nobody wants to see: rows gone past the triggers, a table emptied, papers removed. */
async function damage({ server, config }: Site): Promise<void> {
  await withClient(server.admin, async (client) => {
    await client.query("set session_replication_role = 'replica'");
    await client.query('delete from people.audit where id % 3 = 0');
    await client.query('delete from people.account_grant');
    await client.query('truncate awards.award cascade');
  });
  fs.rmSync(join(config.dataDir, 'files'), { recursive: true });
}

async function rehearse(folder: string): Promise<Damaged & { site: Site }> {
  const closing = new Closing();
  try {
    const site = await openSite(folder, closing);
    const { admin, dataDir: data } = site.server;
    await write(site, 'first');
    const started = Date.now();
    const place = { dataDir: site.config.dataDir, backupDir: site.backupDir };
    await makeBackup({ admin, data: data ?? '', ...place });
    const backupSeconds = (Date.now() - started) / 1_000;
    await write(site, 'second');
    // Papers follow every minute on a site; here once.
    await copyPapers(place);
    const moment = await noteMoment(site);
    await write(site, 'third');
    await damage(site);
    const damaged = differing(moment.tables, await hashTables(admin));
    const keptSeconds = await untilKept(site);
    return { site, moment, backupSeconds, keptSeconds, damaged };
  } finally {
    await closing.close();
  }
}

async function tablesOf(config: Config): Promise<Tables> {
  const closing = new Closing();
  try {
    const { admin } = await openServer(config, closing, () => undefined);
    const tables = await hashTables(admin);
    // The comparison proves itself: one letter in one row, and it must say so.
    await withClient(admin, async (client) => {
      await client.query("set session_replication_role = 'replica'");
      await client.query(
        `update people.account set display_name = display_name || '.' where id = (select min(id::text)::uuid from people.account)`,
      );
    });
    const found = differing(tables, await hashTables(admin));
    if (found.join() !== 'people.account') throw new Error(`A planted difference was told as "${found.join()}"`);
    return tables;
  } finally {
    await closing.close();
  }
}

interface Outcome extends Damaged {
  readonly report: RestoreReport;
  readonly restoreSeconds: number;
  readonly wrongTables: readonly string[];
  readonly wrongFiles: readonly string[];
}

function linesOf(outcome: Outcome): Line[] {
  const { moment, report, damaged, wrongTables, wrongFiles } = outcome;
  const findings = report.checks.flatMap((check) => check.findings);
  const sealed = report.checks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const [tables, files] = [moment.tables.size, moment.files.size];
  const seconds = (value: number): string => `${value.toFixed(1)} s`;
  return [
    ['write to its copy (RPO)', `≤ ${RPO_SECONDS} s`, seconds(outcome.keptSeconds), outcome.keptSeconds <= RPO_SECONDS],
    [
      'restore, started and checked (RTO)',
      `≤ ${RTO_SECONDS} s`,
      seconds(outcome.restoreSeconds),
      outcome.restoreSeconds <= RTO_SECONDS,
    ],
    ['base copy', '', `${seconds(outcome.backupSeconds)}, ${report.restored.bytes} bytes`, true],
    ['tables that the damage changed', '≥ 3', String(damaged.length), damaged.length >= 3],
    ['tables equal', `${tables} of ${tables}`, `${tables - wrongTables.length} of ${tables}`, wrongTables.length === 0],
    ['papers equal', `${files} of ${files}`, `${files - wrongFiles.length} of ${files}`, wrongFiles.length === 0],
    ['findings in the sealed audits', '0', `${findings.length} in ${sealed} rows`, findings.length === 0 && sealed > 0],
    ['planted difference', 'found', 'found', true],
  ];
}

async function drill(folder: string): Promise<void> {
  const { site, ...before } = await rehearse(folder);
  const started = Date.now();
  const set = { DEMO: '1', LOG_LEVEL: 'error', DATA_DIR: join(folder, 'restored') };
  const config = readConfig(set);
  const report = await restoreAndCheck(config, site.backupDir, before.moment.at);
  const restoreSeconds = (Date.now() - started) / 1_000;
  const wrongTables = differing(before.moment.tables, await tablesOf(config));
  const found = filesIn(config.dataDir);
  const wrongFiles = [...before.moment.files].filter(([name, text]) => found.get(name) !== text).map(([name]) => name);
  const lines = linesOf({ ...before, report, restoreSeconds, wrongTables, wrongFiles });
  printLines(lines);
  for (const name of [...wrongTables, ...wrongFiles]) console.log(`differs: ${name}`);
  if (lines.some(([, , , holds]) => !holds)) process.exitCode = 1;
}

/** `npm run drill:restore`: damages a demonstration in a folder of its own and brings it back to a moment before. */
await runScript(async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'drill-restore-'));
  fs.chmodSync(folder, 0o755);
  await drill(folder).finally(() => fs.rmSync(folder, { recursive: true, force: true }));
});
