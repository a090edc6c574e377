import * as fs from 'node:fs';
import path from 'node:path';
import { type Connection, StartError, withClient } from '@tdkt/postgres';
import type { Client } from 'pg';
import { type Copied, compress, copyFile, mirror, walk } from './copy.ts';
import { type FileMark, KEY_FILES, type Manifest, PLACES, stampOf } from './folder.ts';

export interface BackupOrder {
  readonly admin: Connection;
  /** PostgreSQL's own data folder */
  readonly data: string;
  readonly dataDir: string;
  readonly backupDir: string;
}

export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly papers: Copied;
}

/** What PostgreSQL makes anew, or must not find in a copy (its manual, "Making an exclusive low-level backup"). */
const LEFT_OUT = /^(postmaster\.(pid|opts)|current_logfiles|backup_label|tablespace_map|recovery\.signal)$/;
const EMPTIED = /^(pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./;
const TEMPORARY = /(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*)$/;
/** Of the log only the history of its branches; the segments are kept apart. */
const LOG = /^pg_wal\/(?![0-9A-F]{8}\.history$)/;
const CONTROL = 'global/pg_control';

const isCopied = (relative: string): boolean =>
  ![LEFT_OUT, EMPTIED, TEMPORARY, LOG].some((pattern) => pattern.test(relative)) && relative !== CONTROL;

/** A whole copy of everything in DATA_DIR that counts, while the product runs; whole or absent at the end. */
export async function makeBackup(order: BackupOrder): Promise<Backup> {
  const { backupDir, dataDir } = order;
  for (const name of Object.values(PLACES)) {
    if (name !== PLACES.wal) fs.mkdirSync(path.join(backupDir, name), { recursive: true, mode: 0o700 });
  }
  const base = await withClient(order.admin, (client) => copyBase(client, order));
  // After the database: a row of the copy finds its paper, and a paper without a row hurts nobody.
  const papers = await copyPapers(order);
  for (const name of KEY_FILES) {
    const from = path.join(dataDir, name);
    if (!fs.existsSync(from)) continue;
    const to = path.join(backupDir, PLACES.keys, name);
    fs.rmSync(`${to}.new`, { force: true });
    await copyFile(from, `${to}.new`);
    fs.renameSync(`${to}.new`, to);
  }
  return { ...base, papers };
}

/** Papers and anchors since the last time. */
export async function copyPapers({ dataDir, backupDir }: Pick<BackupOrder, 'dataDir' | 'backupDir'>): Promise<Copied> {
  const papers = await mirror(path.join(dataDir, 'files'), path.join(backupDir, PLACES.files));
  const anchors = await mirror(path.join(dataDir, 'anchors'), path.join(backupDir, PLACES.anchors));
  return { count: papers.count + anchors.count, bytes: papers.bytes + anchors.bytes };
}

async function copyBase(client: Client, order: BackupOrder): Promise<Omit<Backup, 'papers'>> {
  const startedAt = new Date();
  const bases = path.join(order.backupDir, PLACES.base);
  const final = path.join(bases, stampOf(startedAt));
  if (fs.existsSync(final)) throw new StartError('A backup of this second is there already: ask again.');
  for (const name of fs.readdirSync(bases)) {
    if (name.endsWith('.new')) fs.rmSync(path.join(bases, name), { recursive: true });
  }
  const fresh = `${final}.new`;
  const target = path.join(fresh, 'data');
  fs.mkdirSync(target, { recursive: true, mode: 0o700 });
  const isArchived = await archivesInto(client, order.backupDir);
  // The slot keeps the log of the time of the copy; it ends with this connection.
  if (!isArchived) await client.query(`select pg_create_physical_replication_slot('tdkt_backup', true, true)`);
  const [start] = await rows<{ lsn: string; segment: string }>(
    client,
    `select lsn, pg_walfile_name(lsn) as segment from pg_backup_start('tdkt', true) lsn`,
  );
  const files = await copyData(order.data, target);
  const [stop] = await rows<{ label: string; segment: string }>(
    client,
    'select labelfile as label, pg_walfile_name(lsn) as segment from pg_backup_stop($1)',
    [isArchived],
  );
  if (!start || !stop) throw new Error('PostgreSQL did not answer to the backup');
  fs.writeFileSync(path.join(target, 'backup_label'), stop.label, { mode: 0o600, flush: true });
  if (!isArchived) await copySegments(order, start.segment, stop.segment);
  const manifest = await describe(client, { startedAt, files, firstSegment: start.segment, lastSegment: stop.segment });
  fs.writeFileSync(path.join(fresh, 'manifest.json'), JSON.stringify(manifest), { mode: 0o600, flush: true });
  fs.renameSync(fresh, final);
  const bytes = Object.values(files).reduce((sum, { size }) => sum + size, 0);
  return { folder: final, manifest, bytes };
}

async function archivesInto(client: Client, backupDir: string): Promise<boolean> {
  const [found] = await rows<{ on: boolean; command: string }>(
    client,
    `select current_setting('archive_mode') = 'on' as on, current_setting('archive_command') as command`,
  );
  return found?.on === true && found.command.includes(`"${path.join(fs.realpathSync(backupDir), PLACES.wal)}/`);
}

/** The control file last, as the server may be writing all the time. */
async function copyData(from: string, to: string): Promise<Record<string, FileMark>> {
  const files: Record<string, FileMark> = {};
  for (const { relative, isFolder } of walk(from, isCopied)) {
    if (isFolder) {
      fs.mkdirSync(path.join(to, relative), { recursive: true, mode: 0o700 });
      continue;
    }
    const mark = await copyFile(path.join(from, relative), path.join(to, relative));
    if (mark) files[relative] = mark;
  }
  const control = await copyFile(path.join(from, CONTROL), path.join(to, CONTROL));
  if (!control) throw new Error(`${CONTROL} is missing`);
  return { ...files, [CONTROL]: control };
}

/** The log of the time of the copy, so that the copy stands alone. */
async function copySegments({ data, backupDir }: BackupOrder, first: string, last: string): Promise<void> {
  const to = path.join(backupDir, PLACES.wal);
  fs.mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of fs.readdirSync(path.join(data, 'pg_wal')).sort()) {
    if (!/^[0-9A-F]{24}$/.test(name) || name < first || name > last) continue;
    await compress(path.join(data, 'pg_wal', name), path.join(to, `${name}.gz`));
  }
}

async function describe(
  client: Client,
  known: Pick<Manifest, 'files' | 'firstSegment' | 'lastSegment'> & { startedAt: Date },
): Promise<Manifest> {
  const [server] = await rows<{ postgres: number; identifier: string; now: Date }>(
    client,
    `select current_setting('server_version_num')::int as postgres, clock_timestamp() as now,
       (select system_identifier::text from pg_control_system()) as identifier`,
  );
  if (!server) throw new Error('PostgreSQL did not describe itself');
  const { postgres, identifier, now } = server;
  const times = { startedAt: known.startedAt.toISOString(), endedAt: now.toISOString() };
  return { ...known, ...times, postgres, systemIdentifier: identifier };
}

async function rows<T extends object>(client: Client, text: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}
