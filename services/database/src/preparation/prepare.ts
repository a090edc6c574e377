import { type Connection, codeOf, messageOf, StartError, withClient } from '@tdkt/postgres';
import type pg from 'pg';
import { layFoundation } from './foundation.ts';
import { type Migrations, migrate } from './migrations.ts';
import { closeRecords, grantSchemas } from './privileges.ts';
import { ensureRole, type LoginRole, serviceRoles } from './roles.ts';

export interface Preparation {
  readonly admin: Connection;
  /** the passwords of the service roles derive from it */
  readonly secret: string;
  /** in the order in which they run */
  readonly sets: readonly Migrations[];
  readonly loginRoles?: readonly LoginRole[];
}

/** Any number that no other program takes on the same database. */
const LOCK = 7_240_031;
const OLDEST = 150_000;

/** Brings a database to the state the code expects. May run at every start and by several processes at once. */
export async function prepareDatabase(preparation: Preparation): Promise<void> {
  await withClient(preparation.admin, async (client) => {
    await client.query("set lock_timeout = '5min'");
    await client.query('select pg_advisory_lock($1)', [LOCK]).catch((error: unknown) => {
      throw new StartError(`Another process has been preparing the database for too long: ${messageOf(error)}.`);
    });
    await requireServer(client, preparation.admin);
    try {
      await prepare(client, preparation);
    } catch (error) {
      throw explain(error, preparation.admin);
    }
  });
}

async function prepare(client: pg.Client, { admin, secret, sets, loginRoles = [] }: Preparation): Promise<void> {
  await layFoundation(client);
  const roles = serviceRoles(admin, secret, sets);
  for (const role of [...roles, ...loginRoles]) await ensureRole(client, admin, role);
  await grantSchemas(
    client,
    sets.map((set) => set.schema),
    roles,
  );
  for (const set of sets) await migrate(client, admin, set);
  await closeRecords(client, roles);
  await client.query('select app.keep_audits()');
  await client.query('select app.keep_composed($1)', [
    sets.flatMap(({ schema, role }) => (role === null ? [] : [schema])),
  ]);
}

async function requireServer(client: pg.Client, admin: Connection): Promise<void> {
  const { rows } = await client.query<{
    version: number;
    release: string;
    encoding: string;
    icu: boolean;
    rights: boolean;
  }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as release,
       current_setting('server_encoding') as encoding,
       exists (select from pg_collation where collname = 'vi-x-icu') as icu,
       (rolsuper or rolcreaterole) and has_database_privilege(current_database(), 'CREATE') as rights
     from pg_roles where rolname = current_user`,
  );
  const found = rows[0];
  if (!found || found.version < OLDEST) {
    throw new StartError(
      `PostgreSQL 15 or newer is needed, but the server is ${found?.release}: upgrade it or use another.`,
    );
  }
  if (found.encoding !== 'UTF8') {
    throw new StartError(`Database ${admin.database} has encoding ${found.encoding}: create one with ENCODING 'UTF8'.`);
  }
  if (!found.icu) {
    throw new StartError('The server has no collation "vi-x-icu": use a PostgreSQL that was built with ICU.');
  }
  if (!found.rights) throw lacking(admin, 'it cannot create roles or schemas');
}

function lacking(admin: Connection, detail: string): StartError {
  return new StartError(
    `User ${admin.user} lacks a privilege on database ${admin.database} (${detail}): ` +
      `give it CREATEROLE and CREATE on the database, best as its owner.`,
  );
}

function explain(error: unknown, admin: Connection): unknown {
  if (codeOf(error) === '42501') return lacking(admin, messageOf(error));
  if (['0A000', '58P01'].includes(codeOf(error))) {
    return new StartError(`The server lacks an extension (PostgreSQL's "contrib" package): ${messageOf(error)}.`);
  }
  return error;
}
