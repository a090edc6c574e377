import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase, openDataSource, prepareDatabase, Reader } from '@tdkt/database';
import { DIRECTORY_MIGRATIONS } from '@tdkt/directory';
import {
  type Actor,
  type Call,
  createLog,
  newId,
  type RunningService,
  type Runtime,
  readConfig,
  SYSTEM,
  startService,
  systemClock,
  type Violation,
} from '@tdkt/kernel';
import { type Connection, connectionFor, startServer } from '@tdkt/postgres';
import { parse } from 'graphql';
import { awards } from '../index.ts';

/** One for all tests of a run: the roles belong to the server, not to the database. */
const SECRET = 'only-for-tests-only-for-tests';
const SERVICES = ['organisations', 'people', 'campaigns', 'reporting'];
/** The business date of the tests, a month into the movement. */
export const TODAY = '2021-09-20';

export interface Answered {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asked for
  readonly data: any;
  readonly codes: readonly string[];
  readonly violations: readonly Violation[];
}
/** The awards service alone, on a database of its own. */
export interface Ground {
  readonly runtime: Runtime;
  readonly service: RunningService;
  /** Where the role of the service connects, for statements past the application. */
  readonly connection: Connection;
  /** as the owner of the database, past every scope */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  ask(actor: Actor, query: string, variables?: Record<string, unknown>, call?: Partial<Call>): Promise<Answered>;
  /** The same question to the same service where row-level security binds nobody: only the application stands between. */
  askUnguarded(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<Answered>;
  close(): Promise<void>;
}

async function openServerFor(): Promise<{ admin: Connection; stop(): Promise<void> }> {
  const given = process.env.TEST_CONNECTION;
  if (given) return { admin: JSON.parse(given) as Connection, stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'awards-'));
  // Root's server runs as another user, who has to reach the folder.
  chmodSync(dataDir, 0o755);
  const server = await startServer({ dataDir, log: () => undefined });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { admin: server.admin, stop };
}

async function createDatabase(admin: Connection): Promise<Connection> {
  const database = `awards_${randomBytes(6).toString('hex')}`;
  const server = await openDataSource(
    { ...admin, database: 'postgres' },
    { schema: 'public', entities: [], poolSize: 1 },
  );
  await server.query(`create database ${database} template template0`);
  await server.destroy();
  return { ...admin, database };
}

async function runtimeOn(connection: Connection): Promise<Runtime> {
  const config = readConfig({
    ...{ DEMO: '1', DEMO_PASSWORD: 'Mat-khau-thu-nghiem-2021', SECRET, DATA_DIR: tmpdir(), LOG_LEVEL: 'silent' },
    BUSINESS_DATE: TODAY,
  });
  return {
    ...{ config, secret: SECRET, log: createLog(config.logLevel), clock: systemClock(config.businessDate) },
    reader: await Reader.open(connection),
    dataSource: await openDataSource(connection, { schema: 'awards', entities: awards.entities }),
  };
}

export async function openGround(): Promise<Ground> {
  const { admin, stop } = await openServerFor();
  const owned = await createDatabase(admin);
  await prepareDatabase({
    ...{ admin: owned, secret: SECRET },
    sets: [
      { schema: 'directory', role: null, classes: DIRECTORY_MIGRATIONS },
      { schema: 'awards', role: 'awards', classes: awards.migrations },
      ...SERVICES.map((name) => ({ schema: name, role: name, classes: [] })),
    ],
  });
  const connection = connectionFor(owned, 'awards', SECRET);
  const runtime = await runtimeOn(connection);
  const service = await startService(awards, runtime);
  await awards.load?.(runtime);
  const owner = await openDataSource(owned, { schema: 'awards', entities: [], poolSize: 1 });
  await owner.query('set search_path = app, public');
  await owner.query(`alter database ${owned.database} set search_path = app, public`);
  let unguarded: Promise<RunningService> | undefined;
  return {
    ...{ runtime, service, connection },
    sql: (text, values) => owner.query(text, values),
    ask: (actor, query, variables, call) => askService(service, { actor, ...call }, { query, variables }),
    askUnguarded: async (actor, query, variables) => {
      unguarded ??= Reader.open(owned, { clients: 1 }).then((reader) => startService(awards, { ...runtime, reader }));
      return askService(await unguarded, { actor }, { query, variables });
    },
    close: async () => {
      await (await unguarded)?.runtime.reader.close();
      await service.close();
      await owner.destroy();
      await dropDatabase(admin, owned.database);
      await stop();
    },
  };
}

async function askService(
  service: RunningService,
  given: Partial<Call> & { actor: Actor },
  { query, variables }: { query: string; variables: Record<string, unknown> | undefined },
): Promise<Answered> {
  const call = { requestId: newId(), language: 'vi', idempotencyKey: null, ...given } as const;
  const { data, errors = [] } = await service.execute({ document: parse(query), variables, call });
  const violations = errors.flatMap((error) => (error.extensions?.violations ?? []) as Violation[]);
  return { data, codes: errors.map((error) => String(error.extensions?.code)), violations };
}

export const actorAs = (role: Actor['roles'][number], more: Partial<Actor> = {}): Actor => ({
  ...SYSTEM,
  ...{ kind: 'ACCOUNT', accountId: newId(), roles: [role] },
  ...more,
});
