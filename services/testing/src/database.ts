import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, dropDatabase, type Preparation, prepareDatabase } from '@tdkt/database';
import { DIRECTORY_MIGRATIONS } from '@tdkt/directory';
import { type Connection, columnTypes, quoteName, startServer, withClient } from '@tdkt/postgres';
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

async function createDatabase(admin: Connection, database: string): Promise<Connection> {
  await withClient({ ...admin, database: 'postgres' }, async (client) => {
    await client.query(`create database ${quoteName(database)} template template0`);
  });
  return { ...admin, database };
}

function preparationOf({ migrations, schemas = {}, loginRoles }: Wanted): Omit<Preparation, 'admin'> {
  return {
    secret: SECRET,
    sets: [
      { schema: 'directory', role: null, classes: DIRECTORY_MIGRATIONS },
      ...SERVICES.map((role) => ({ schema: schemas[role] ?? role, role, classes: migrations[role] ?? [] })),
    ],
    ...(loginRoles ? { loginRoles } : {}),
  };
}

/** The same tables have the same name; the text of a migration counts, because a test may bring one of its own. */
function modelName({ sets }: Omit<Preparation, 'admin'>): string {
  const texts = sets.map(({ schema, role, classes }) => [schema, role, ...classes.map((one) => `${one.name}${one}`)]);
  return `model_${createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16)}`;
}

/** Suites of one run that want the same tables copy one prepared database: the migrations take ten times as long as the copy. */
async function copyOfModel(admin: Connection, wanted: Omit<Preparation, 'admin'>, name: string): Promise<Connection> {
  const model = modelName(wanted);
  await withClient({ ...admin, database: 'postgres' }, async (client) => {
    // Suites begin side by side: the first makes it, the others wait. Its name tells that it is whole.
    await client.query('select pg_advisory_lock(hashtext($1))', [model]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [model]);
    if (rowCount !== 0) return;
    const unfinished = `${model}_${randomBytes(4).toString('hex')}`;
    await prepareDatabase({ ...wanted, admin: await createDatabase(admin, unfinished) });
    await client.query(`alter database ${quoteName(unfinished)} rename to ${quoteName(model)}`);
  });
  return cloneDatabase(admin, model, name);
}

async function preparedDatabase(admin: Connection, wanted: Omit<Preparation, 'admin'>, name: string) {
  if (!wanted.loginRoles) return copyOfModel(admin, wanted, name);
  // A copy has its own rights of connecting; what login roles may do at the door is what their tests ask.
  const connection = await createDatabase(admin, name);
  await prepareDatabase({ ...wanted, admin: connection });
  return connection;
}

/** A database of its own with every schema; only those of the given services have tables. */
export async function openDatabase(wanted: Wanted): Promise<TestDatabase> {
  const { admin, stop } = await openServer();
  const connection = await preparedDatabase(admin, preparationOf(wanted), `t_${randomBytes(6).toString('hex')}`);
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
