import { type Connection, clientConfig, messageOf, quoteName, StartError } from '@tdkt/postgres';
import type pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { EXTENSION_PATH } from './foundation.ts';

export interface Migrations {
  readonly schema: string;
  /** short name of the service whose role works in the schema; null: nobody but the owner */
  readonly role: string | null;
  readonly classes: readonly (new () => MigrationInterface)[];
}

/** An owner who is no superuser is bound by row-level security too, so migrations say who they are. No blanks: it is a start option. */
const SYSTEM = '{"all":true,"roles":["SYSTEM"],"clusters":[],"paths":[],"person":null,"account":null,"request":null}';

/** Runs what is missing of one set, in one transaction. */
export async function migrate(client: pg.Client, admin: Connection, set: Migrations): Promise<void> {
  if ((await missing(client, set)).length === 0) return;
  const { host, port, database, user, password, ssl, ...extra } = clientConfig(admin, `tdkt migrations ${set.schema}`);
  const searchPath = [set.schema, ...EXTENSION_PATH].join(',');
  const source = new DataSource({
    type: 'postgres',
    ...{ host, port, database, username: user, password: admin.password, schema: set.schema, poolSize: 1 },
    ssl: admin.tls ?? false,
    migrations: [...set.classes],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    installExtensions: false,
    extra: { ...extra, options: `-c search_path=${searchPath} -c app.actor=${SYSTEM}` },
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } catch (error) {
    throw new StartError(`A migration of schema ${set.schema} failed and was undone: ${messageOf(error)}.`, {
      cause: error,
    });
  } finally {
    await source.destroy();
  }
}

async function missing(client: pg.Client, set: Migrations): Promise<string[]> {
  const names = set.classes.map((Migration) => new Migration().name ?? Migration.name);
  const table = `${quoteName(set.schema)}.migration`;
  const present = await client.query('select 1 where to_regclass($1) is not null', [table]);
  if (names.length === 0 || present.rowCount === 0) return names;
  const done = await client.query<{ name: string }>(`select name from ${table}`);
  const known = new Set(done.rows.map((row) => row.name));
  return names.filter((name) => !known.has(name));
}
