import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase, type Preparation, prepareDatabase } from '@tdkt/database';
import { DIRECTORY_MIGRATIONS } from '@tdkt/directory';
import { type Connection, columnTypes, startServer } from '@tdkt/postgres';
import pg from 'pg';

/** One for all tests of a run: the roles belong to the server, not to the database. */
export const SECRET = 'only-for-tests-only-for-tests';
export const DEMO_PASSWORD = 'Mat-khau-thu-nghiem-2021';
const SERVICES = ['organisations', 'people', 'campaigns', 'awards', 'reporting', 'sealing'];

export interface TestDatabase {
  /** as the owner */
  readonly connection: Connection;
  /** as the owner, past every scope */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}
type Set = Preparation['sets'][number];
interface Wanted {
  /** Tables of which services; by their schema where that has another name. */
  readonly migrations: Readonly<Record<string, Set['classes']>>;
  readonly schemas?: Readonly<Record<string, string>>;
  readonly loginRoles?: Preparation['loginRoles'];
}

async function openServer(): Promise<{ admin: Connection; stop(): Promise<void> }> {
  const given = process.env.TEST_CONNECTION;
  if (given) return { admin: JSON.parse(given) as Connection, stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'testing-'));
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
  const database = `t_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ ...admin, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${database} template template0`);
  await client.end();
  return { ...admin, database };
}

/** A database of its own with every schema; only those of the given services have tables. */
export async function openDatabase({ migrations, schemas = {}, loginRoles }: Wanted): Promise<TestDatabase> {
  const { admin, stop } = await openServer();
  const connection = await createDatabase(admin);
  await prepareDatabase({
    ...{ admin: connection, secret: SECRET },
    sets: [
      { schema: 'directory', role: null, classes: DIRECTORY_MIGRATIONS },
      ...SERVICES.map((role) => ({ schema: schemas[role] ?? role, role, classes: migrations[role] ?? [] })),
    ],
    ...(loginRoles ? { loginRoles } : {}),
  });
  const owner = new pg.Pool({ ...connection, max: 2, types: columnTypes, options: '-c search_path=app,public' });
  // The pool says it has ended before its connections have: dropping the database may cut one that is on its way out.
  owner.on('error', () => undefined);
  return {
    connection,
    sql: async (text, values) => (await owner.query(text, values)).rows,
    close: async () => {
      await owner.end();
      await dropDatabase(admin, connection.database);
      await stop();
    },
  };
}
