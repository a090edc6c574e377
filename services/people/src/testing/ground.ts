import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
} from '@tdkt/kernel';
import { type Connection, connectionFor, startServer } from '@tdkt/postgres';
import { parse } from 'graphql';
import pg from 'pg';
import { people } from '../index.ts';

export const DEMO_PASSWORD = 'Mat-khau-thu-nghiem-2021';
/** One for all tests of a run: the roles belong to the server, not to the database. */
const SECRET = 'only-for-tests-only-for-tests';
const SERVICES = ['organisations', 'campaigns', 'awards', 'reporting'];

export interface Answered {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asked for
  readonly data: any;
  readonly codes: readonly string[];
  readonly paths: readonly string[];
}
/** The people service alone, on a database of its own, with its HTTP door open. */
export interface Ground {
  readonly runtime: Runtime;
  readonly url: string;
  readonly service: RunningService;
  /** as the owner of the database, past every scope */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  ask(actor: Actor, query: string, variables?: Record<string, unknown>, call?: Partial<Call>): Promise<Answered>;
  /** a second process of the same site, with other settings */
  again(env: Readonly<Record<string, string>>): Promise<Pick<Ground, 'url' | 'runtime' | 'close'>>;
  close(): Promise<void>;
}

async function openServerFor(): Promise<{ admin: Connection; stop(): Promise<void> }> {
  const given = process.env.TEST_CONNECTION;
  if (given) return { admin: JSON.parse(given) as Connection, stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'people-'));
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
  const database = `people_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ ...admin, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${database} template template0`);
  await client.end();
  return { ...admin, database };
}

async function runtimeOn(connection: Connection, env: Readonly<Record<string, string>>): Promise<Runtime> {
  const config = readConfig({ DEMO: '1', DEMO_PASSWORD, SECRET, DATA_DIR: tmpdir(), LOG_LEVEL: 'silent', ...env });
  const own = connectionFor(connection, 'people', SECRET);
  return {
    ...{ config, secret: SECRET, log: createLog(config.logLevel), clock: systemClock(config.businessDate) },
    reader: await Reader.open(own),
    dataSource: await openDataSource(own, { schema: 'people', entities: people.entities }),
  };
}

function listen(service: RunningService): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => void service.routes[0]?.handle(request, response));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    );
  });
}

async function run(connection: Connection, env: Readonly<Record<string, string>>) {
  const runtime = await runtimeOn(connection, env);
  const service = await startService({ ...people, jobs: [] }, runtime);
  const { server, url } = await listen(service);
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await service.close();
  };
  return { runtime, service, url, close };
}

/** A database with the schema only. */
async function prepare(connection: Connection): Promise<void> {
  await prepareDatabase({
    ...{ admin: connection, secret: SECRET },
    sets: [
      { schema: 'directory', role: null, classes: DIRECTORY_MIGRATIONS },
      { schema: 'people', role: 'people', classes: people.migrations },
      ...SERVICES.map((name) => ({ schema: name, role: name, classes: [] })),
    ],
  });
}

export async function openGround(): Promise<Ground> {
  const { admin, stop } = await openServerFor();
  const connection = await createDatabase(admin);
  await prepare(connection);
  const running = await run(connection, {});
  const owner = new pg.Pool({ ...connection, max: 1, options: '-c search_path=app,public' });
  return {
    ...running,
    sql: async (text, values) => (await owner.query(text, values)).rows,
    ask: (actor, query, variables, call) => askService(running.service, { actor, ...call }, { query, variables }),
    again: (env) => run(connection, env),
    close: async () => {
      await running.close();
      await owner.end();
      await dropDatabase(admin, connection.database);
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
  const violations = errors.flatMap((error) => (error.extensions?.violations ?? []) as { path?: string[] }[]);
  const codes = errors.map((error) => String(error.extensions?.code));
  return { data, codes, paths: violations.map(({ path }) => path?.join('.') ?? '') };
}

export const actorAs = (role: Actor['roles'][number], more: Partial<Actor> = {}): Actor => ({
  ...SYSTEM,
  ...{ kind: 'ACCOUNT', accountId: newId(), roles: [role] },
  ...more,
});
