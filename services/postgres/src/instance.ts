import * as fs from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { SETTINGS_FILE } from './initialise.ts';
import { give, type Layout, socketFolder } from './layout.ts';
import { identityOf, isTaken, run } from './process.ts';
import { codeOf, StartError } from './start-error.ts';

/** What a running server says about itself in its postmaster.pid. */
export interface Live {
  readonly pid: number;
  readonly port: number;
  readonly socket: string;
  readonly status: string;
}

const WAIT_SECONDS = 120;

export function findLive({ data }: Layout): Live | null {
  const file = path.join(data, 'postmaster.pid');
  let lines: string[];
  try {
    lines = fs.readFileSync(file, 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  const live = { pid, port: Number(lines[3]), socket: lines[4] ?? '', status: (lines[7] ?? '').trim() };
  if (serves(pid, data)) return live;
  // PostgreSQL would wait for ever for a dead process that nobody reaped, or for another one with its number.
  if (isTaken(pid) && !isServed(data)) {
    for (const stale of [file, path.join(live.socket, `.s.PGSQL.${live.port}.lock`)]) fs.rmSync(stale, { force: true });
  }
  return null;
}

/** Waits out a server that another start has begun, or that is stopping. */
export async function settled(layout: Layout): Promise<Live | null> {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const live = findLive(layout);
    if (live === null || live.status === 'ready') return live;
    await sleep(50);
  }
  throw new StartError(`The database in ${layout.data} neither starts nor stops: see ${logFile(layout)}.`);
}

/** Why the server does not start; null when it runs. */
export type Failure = 'port' | 'busy' | { readonly reason: string } | null;

/** What one start adds to the settings: the archive, or a recovery. */
export interface Launch {
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly patienceSeconds?: number;
}

export async function launch(layout: Layout, binaries: Binaries, asked: Launch): Promise<Failure> {
  const { data, runAs } = layout;
  const seconds = asked.patienceSeconds ?? WAIT_SECONDS;
  const settings = path.join(data, SETTINGS_FILE);
  const socket = socketFolder(layout) ?? '';
  fs.writeFileSync(settings, settingsOf(asked, socket));
  give(settings, runAs);
  const log = logFile(layout);
  if (fs.existsSync(log)) fs.renameSync(log, `${log}.old`);
  fs.writeFileSync(log, '', { mode: 0o600 });
  give(log, runAs);
  const args = ['start', '-D', data, '-l', log, '-w', '-t', String(seconds), '-s'];
  const outcome = await run(binaries.control, args, runAs, seconds + 60);
  if (outcome.status === 0) return null;
  removeEmpty(socket);
  const lines = fs.readFileSync(log, 'utf8');
  if (/could not create any TCP\/IP sockets/.test(lines)) return 'port';
  if (/pre-existing shared memory block|lock file .* already exists/.test(lines)) return 'busy';
  return { reason: fatalIn(lines) ?? (outcome.output.trim().split('\n')[0] || outcome.failure) };
}

export function fatalIn(lines: string): string | undefined {
  return /(?:FATAL|PANIC): +(.*)/.exec(lines)?.[1];
}

/** A fast stop: sessions are ended, everything committed is written. */
export async function halt(layout: Layout, binaries: Binaries, live: Live): Promise<void> {
  const args = ['stop', '-D', layout.data, '-m', 'fast', '-w', '-t', String(WAIT_SECONDS), '-s'];
  const outcome = await run(binaries.control, args, layout.runAs);
  if (outcome.status !== 0 && findLive(layout)) {
    throw new Error(`The database in ${layout.data} did not stop: ${outcome.output.trim() || outcome.failure}`);
  }
  removeEmpty(live.socket);
}

function removeEmpty(folder: string): void {
  try {
    if (folder !== '') fs.rmdirSync(folder);
  } catch {
    // Not empty or not ours to remove: the next start uses it again or makes another.
  }
}

export function logFile(layout: Layout): string {
  return path.join(layout.reachable, 'postgres.log');
}

/**
 * Megabytes of PostgreSQL's own cache: a thirty-second of the machine. A million persons are 330 MB, and a search that finds
 * many of them reads each page through it; only what is used is taken.
 */
const cacheSize = (): number => Math.min(Math.max(Math.round(totalmem() / 2 ** 25), 128), 1_024);

/** Sized by the machine. ALTER SYSTEM wins over this file. */
function settingsOf({ port, settings: added }: Launch, socket: string): string {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: `${cacheSize()}MB`,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %u ',
    log_checkpoints: 'off',
    // DETAIL lines would write key values, so personal data, into the log.
    log_error_verbosity: 'terse',
    idle_in_transaction_session_timeout: '5min',
    password_encryption: 'scram-sha-256',
    ...added,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`)
    .join('');
}

/**
 * A running process of the server of this folder. Where the system does not tell (another system, or a container's root
 * who may not look), a PostgreSQL counts as ours: taking a live server for a dead one would let two write the same data.
 */
function serves(pid: number, data: string): boolean {
  if (identityOf(pid) === null) return false;
  if (process.platform !== 'linux') return true;
  try {
    if (fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
  } catch (error) {
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ESRCH';
  }
}

function isServed(data: string): boolean {
  if (process.platform !== 'linux') return true;
  return fs.readdirSync('/proc').some((name) => /^\d+$/.test(name) && serves(Number(name), data));
}
