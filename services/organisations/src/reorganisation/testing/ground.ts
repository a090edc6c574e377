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
  readConfig,
  SYSTEM,
  startService,
  systemClock,
  type Violation,
} from '@tdkt/kernel';
import { type Connection, connectionFor, startServer } from '@tdkt/postgres';
import { parse } from 'graphql';
import { organisations } from '../../index.ts';

/** One for all tests of a run: the roles belong to the server, not to the database. */
const SECRET = 'only-for-tests-only-for-tests';
const OTHERS = ['people', 'campaigns', 'awards', 'reporting'];

export interface Answered {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asked for
  readonly data: any;
  readonly codes: readonly string[];
  readonly violations: readonly Violation[];
  readonly currentVersion: number | null;
}
/** The organisations service alone, on a database of its own. */
export interface Ground {
  readonly service: RunningService;
  /** as the owner of the database, past every scope */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  ask(actor: Actor, query: string, variables?: Record<string, unknown>, call?: Partial<Call>): Promise<Answered>;
  close(): Promise<void>;
}

async function openServerFor(): Promise<{ admin: Connection; stop(): Promise<void> }> {
  const given = process.env.TEST_CONNECTION;
  if (given) return { admin: JSON.parse(given) as Connection, stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'organisations-'));
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
  const database = `organisations_${randomBytes(6).toString('hex')}`;
  const server = await openDataSource(
    { ...admin, database: 'postgres' },
    { schema: 'public', entities: [], poolSize: 1 },
  );
  await server.query(`create database ${database} template template0`);
  await server.destroy();
  return { ...admin, database };
}

async function serve(connection: Connection): Promise<RunningService> {
  const config = readConfig({
    DEMO: '1',
    SECRET,
    DATA_DIR: tmpdir(),
    LOG_LEVEL: 'silent',
    BUSINESS_DATE: '2021-09-20',
  });
  return startService(organisations, {
    ...{ config, secret: SECRET, log: createLog(config.logLevel), clock: systemClock(config.businessDate) },
    reader: await Reader.open(connection),
    dataSource: await openDataSource(connection, { schema: 'organisations', entities: organisations.entities }),
  });
}

export async function openGround(): Promise<Ground> {
  const { admin, stop } = await openServerFor();
  const owned = await createDatabase(admin);
  await prepareDatabase({
    ...{ admin: owned, secret: SECRET },
    sets: [
      { schema: 'directory', role: null, classes: DIRECTORY_MIGRATIONS },
      { schema: 'organisations', role: 'organisations', classes: organisations.migrations },
      ...OTHERS.map((name) => ({ schema: name, role: name, classes: [] })),
    ],
  });
  const service = await serve(connectionFor(owned, 'organisations', SECRET));
  const owner = await openDataSource(owned, { schema: 'organisations', entities: [], poolSize: 1 });
  await owner.query('set search_path = app, public');
  return {
    service,
    sql: (text, values) => owner.query(text, values),
    ask: (actor, query, variables, call) => askService(service, { actor, ...call }, { query, variables }),
    close: async () => {
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
  return {
    data,
    codes: errors.map((error) => String(error.extensions?.code)),
    violations: errors.flatMap((error) => (error.extensions?.violations ?? []) as Violation[]),
    currentVersion: (errors[0]?.extensions?.currentVersion as number | undefined) ?? null,
  };
}

export const actorAs = (role: Actor['roles'][number]): Actor => ({
  ...SYSTEM,
  ...{ kind: 'ACCOUNT', accountId: newId(), roles: [role] },
});
