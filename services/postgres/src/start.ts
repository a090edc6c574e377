import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Connection, quoteName, withClient } from './connection.ts';
import { parseUrl, requireExternal } from './external.ts';
import { initialise, OWNER } from './initialise.ts';
import { type Failure, findLive, halt, type Launch, type Live, launch, logFile, settled } from './instance.ts';
import { type Layout, layOut } from './layout.ts';
import { withLock } from './lock.ts';
import { codeOf, messageOf, StartError } from './start-error.ts';
import { enter, leave } from './users.ts';

/** A PostgreSQL to work with: ours (embedded) or the one of DATABASE_URL. */
export interface DatabaseServer {
  readonly admin: Connection;
  readonly external: boolean;
  /** PostgreSQL's own data folder, for backups; null when external */
  readonly dataDir: string | null;
  /** the address for tools on this machine, by TCP */
  readonly tcp: Connection;
  /** The last process that uses an embedded server stops it. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** PG_PORT; without it the port that the data folder had before */
  readonly port?: number;
  /** Settings of PostgreSQL beside ours, such as where the log of changes is kept too. */
  settings?(layout: Layout): Readonly<Record<string, string>>;
  log(line: string): void;
}

export const DATABASE = 'tdkt';
const FILE_FAULTS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR']);

export async function startServer(options: ServerOptions): Promise<DatabaseServer> {
  if (options.databaseUrl) return await useExternal(options.databaseUrl);
  try {
    const layout = layOut(options.dataDir);
    return await withLock(`${layout.files}.lock`, () => startEmbedded(layout, options));
  } catch (error) {
    throw FILE_FAULTS.has(codeOf(error))
      ? new StartError(`The database cannot be started: ${messageOf(error)}.`)
      : error;
  }
}

async function useExternal(databaseUrl: string): Promise<DatabaseServer> {
  const admin = parseUrl(databaseUrl);
  await requireExternal(admin);
  return { admin, tcp: admin, external: true, dataDir: null, stop: async () => undefined };
}

async function startEmbedded(layout: Layout, options: ServerOptions): Promise<DatabaseServer> {
  const binaries = await findBinaries(layout);
  const password = await initialise(layout, binaries);
  const running = await settled(layout);
  const settings = options.settings?.(layout) ?? {};
  const live = running ?? (await startNew(layout, binaries, { asked: options.port, settings }));
  const tcp = { host: '127.0.0.1', port: live.port, database: DATABASE, user: OWNER, password };
  const admin = await reach(tcp, live);
  if (running && options.port !== undefined && options.port !== live.port) {
    options.log(`the database runs on port ${live.port}; PG_PORT=${options.port} counts from its next start`);
  }
  options.log(`PostgreSQL ${running ? 'was running' : 'started'} on 127.0.0.1:${live.port}, data in ${layout.data}`);
  const entry = enter(layout);
  return { admin, tcp, external: false, dataDir: layout.data, stop: stopper({ layout, binaries, entry }) };
}

/** May be called twice; the second call waits for the first. */
function stopper({ layout, binaries, entry }: { layout: Layout; binaries: Binaries; entry: string }) {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= withLock(`${layout.files}.lock`, async () => {
      const live = leave(layout, entry) ? findLive(layout) : null;
      if (live) await halt(layout, binaries, live);
    });
    return stopping;
  };
}

interface NewStart {
  readonly asked: number | undefined;
  readonly settings: Launch['settings'];
  readonly patienceSeconds?: number;
}

export async function startNew(layout: Layout, binaries: Binaries, wanted: NewStart): Promise<Live> {
  const { asked, ...rest } = wanted;
  const portFile = `${layout.files}.port`;
  let port = asked ?? storedPort(portFile, layout);
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const failure = await launch(layout, binaries, { port, ...rest });
    const live = findLive(layout);
    if (failure === null && live) {
      writeFileSync(portFile, `${port}\n`);
      return live;
    }
    if (failure === 'busy') await sleep(200);
    else if (failure === 'port' && asked === undefined) port += 1;
    else throw new StartError(failureText(layout, failure, port));
  }
  throw new StartError(`The database in ${layout.data} found no free port near ${port}: set PG_PORT to a free port.`);
}

function failureText(layout: Layout, failure: Failure, port: number): string {
  if (failure === 'port') {
    return `Port ${port} (PG_PORT) is taken by another program: stop it or set PG_PORT to a free port.`;
  }
  const reason = typeof failure === 'object' && failure ? failure.reason : 'it ended at once';
  return `The database in ${layout.data} did not start (${reason}): see ${logFile(layout)}.`;
}

/** Below the range from which systems lend ports to outgoing connections. */
function storedPort(file: string, { hash }: Layout): number {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  } catch {
    // The first start of this folder.
  }
  return 20_000 + (Number.parseInt(hash.slice(0, 8), 16) % 12_000);
}

/** By socket where it works, else by TCP; makes the database at the first start. */
async function reach(tcp: Connection, live: Live): Promise<Connection> {
  const places = live.socket === '' ? [tcp] : [{ ...tcp, host: live.socket }, tcp];
  let reason: unknown;
  for (const place of places) {
    try {
      await withClient({ ...place, database: 'postgres' }, async (client) => {
        const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
        if (found.rowCount === 0) await client.query(`create database ${quoteName(DATABASE)}`);
      });
      return place;
    } catch (error) {
      reason = error;
    }
  }
  throw new StartError(`The database on port ${live.port} cannot be reached: ${messageOf(reason)}.`);
}
