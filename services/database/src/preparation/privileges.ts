import { quoteName, quoteText } from '@tdkt/postgres';
import type pg from 'pg';
import { EXTENSIONS } from './foundation.ts';
import type { ServiceRole } from './roles.ts';

const WRITE = 'insert, update, delete';

/** What services need before the first migration: defaults make later tables follow. */
export async function grantSchemas(client: pg.Client, schemas: readonly string[], roles: readonly ServiceRole[]) {
  for (const schema of new Set(schemas)) {
    await client.query(`create schema if not exists ${quoteName(schema)}`);
  }
  for (const role of roles) {
    const name = quoteName(role.name);
    await client.query(`grant usage on schema app, directory to ${name}`);
    await client.query(`alter default privileges in schema directory grant select on tables to ${name}`);
    for (const schema of role.schemas.map(quoteName)) {
      await client.query(`grant usage on schema ${schema} to ${name}`);
      await client.query(`alter default privileges in schema ${schema} grant select, ${WRITE} on tables to ${name}`);
      await client.query(`alter default privileges in schema ${schema} grant usage, select on sequences to ${name}`);
    }
    await grantExtensions(client, name);
  }
}

/** The record of migrations and the audit are read by the service, never written; a role that came later reads all of directory. */
export async function closeRecords(client: pg.Client, roles: readonly ServiceRole[]): Promise<void> {
  for (const role of roles) {
    await client.query(`grant select on all tables in schema directory to ${quoteName(role.name)}`);
    for (const schema of role.schemas) {
      for (const table of ['migration', 'audit']) {
        const found = await client.query('select 1 where to_regclass($1) is not null', [
          `${quoteName(schema)}.${table}`,
        ]);
        if (found.rowCount === 0) continue;
        await client.query(`revoke ${WRITE} on ${quoteName(schema)}.${table} from ${quoteName(role.name)}`);
      }
    }
  }
}

/** Extensions that were installed before us lie elsewhere, mostly in public. */
async function grantExtensions(client: pg.Client, role: string): Promise<void> {
  const names = EXTENSIONS.map(quoteText).join(', ');
  const found = await client.query<{ schema: string }>(
    `select distinct n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
     where extname in (${names}) and n.nspname not in ('app', 'pg_catalog')`,
  );
  for (const { schema } of found.rows) await client.query(`grant usage on schema ${quoteName(schema)} to ${role}`);
}
