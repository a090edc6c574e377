import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** All of them are "trusted": CREATE on the database is enough to install them. */
export const EXTENSIONS = ['unaccent', 'pg_trgm', 'ltree', 'btree_gist', 'btree_gin'] as const;

/** Where the types and operators of the extensions lie: schema app, or public where they were there before us. */
export const EXTENSION_PATH = ['app', 'public'] as const;

const FUNCTIONS = readFileSync(new URL('./foundation.sql', import.meta.url), 'utf8');

export async function layFoundation(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists app; create schema if not exists directory');
  await client.query('revoke all on schema public from public');
  // A copy or a restore of the database starts with the right again, so it is taken at every start.
  await client.query(
    "do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$",
  );
  await client.query(`set search_path = ${EXTENSION_PATH.join(', ')}`);
  for (const extension of EXTENSIONS) {
    await client.query(`create extension if not exists ${extension} with schema app`);
  }
  await client.query(FUNCTIONS);
}
