import { tmpdir } from 'node:os';
import { openDataSource, Reader } from '@tdkt/database';
import {
  type Actor,
  type Call,
  type Clock,
  createLog,
  type RunningService,
  type Runtime,
  readConfig,
  type Service,
  startService,
  systemClock,
} from '@tdkt/kernel';
import { type Connection, connectionFor } from '@tdkt/postgres';
import { type Answered, askService } from './answer.ts';
import { DEMO_PASSWORD, openDatabase, SECRET, type TestDatabase } from './database.ts';

interface Settings {
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
}

/** A service on a database, as its own role; started without its jobs. */
export async function startOn(
  connection: Connection,
  service: Service,
  { env = {}, clock }: Settings = {},
): Promise<RunningService> {
  const config = readConfig({
    ...{ DEMO: '1', DEMO_PASSWORD, SECRET, DATA_DIR: tmpdir(), LOG_LEVEL: 'silent' },
    ...env,
  });
  const own = connectionFor(connection, service.name, SECRET);
  return startService(
    { ...service, jobs: [] },
    {
      ...{ config, secret: SECRET, log: createLog(config.logLevel), clock: clock ?? systemClock(config.businessDate) },
      reader: await Reader.open(own),
      dataSource: await openDataSource(own, { schema: service.name, entities: service.entities }),
    },
  );
}

/** One service alone, on a database of its own. */
export interface Ground {
  readonly runtime: Runtime;
  readonly service: RunningService;
  readonly database: TestDatabase;
  /** Where the role of the service connects, for statements past the application. */
  readonly connection: Connection;
  /** as the owner of the database, past every scope */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  ask(actor: Actor, query: string, variables?: Record<string, unknown>, call?: Partial<Call>): Promise<Answered>;
  /** The same question to the same service where row-level security binds nobody: only the application stands between. */
  askUnguarded(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<Answered>;
  close(): Promise<void>;
}

/** The owner of the database reads in place of the role of the service. */
async function unguard({ connection, sql }: TestDatabase, service: Service, runtime: Runtime): Promise<RunningService> {
  await sql(`alter database ${connection.database} set search_path = app, public`);
  return startService(service, { ...runtime, reader: await Reader.open(connection, { clients: 1 }) });
}

export async function openGround(service: Service, settings: Settings = {}): Promise<Ground> {
  const database = await openDatabase({ migrations: { [service.name]: service.migrations } });
  const running = await startOn(database.connection, service, settings);
  const { runtime } = running;
  let unguarded: Promise<RunningService> | undefined;
  return {
    ...{ runtime, service: running, database },
    connection: connectionFor(database.connection, service.name, SECRET),
    sql: database.sql,
    ask: (actor, query, variables, call) => askService(running, { actor, ...call }, { query, variables }),
    askUnguarded: async (actor, query, variables) => {
      unguarded ??= unguard(database, service, runtime);
      return askService(await unguarded, { actor }, { query, variables });
    },
    close: async () => {
      await (await unguarded)?.runtime.reader.close();
      await running.close();
      await database.close();
    },
  };
}
