import { SYSTEM, settingOf } from '@tdkt/kernel';
import type { Connection } from '@tdkt/postgres';
import pg from 'pg';

/** One open transaction of the owner of the database, acting for the system. */
export interface Bulk {
  /** The business date. */
  readonly day: string;
  query<T>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

/** Triggers that are switched off for a load, as "table" or "table: trigger". */
export interface Load {
  readonly schema: string;
  readonly without: readonly string[];
}

const NAME = 'large';

/** The owner's connection for work in bulk. */
export async function asOwner<T>(admin: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { tls, ...rest } = admin;
  const client = new pg.Client({ ...rest, ssl: tls ?? false, options: '-c search_path=app,public' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Runs a load once in the life of a database, whole or not at all; answers whether it ran. Row triggers that would take most of
 * the time are off meanwhile, so writers of these tables wait; readers do not.
 */
export async function loadAsOwner(
  client: pg.Client,
  { schema, without, day }: Load & { day: string },
  work: (bulk: Bulk) => Promise<void>,
): Promise<boolean> {
  const query = async <T>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as T[];
  await query('begin');
  try {
    await query("select set_config('app.actor', $1, true)", [settingOf(SYSTEM, null)]);
    const mine = await query(`insert into ${schema}.data_load (name) values ($1) on conflict do nothing returning 1`, [
      NAME,
    ]);
    if (mine.length > 0) {
      for (const table of without) await query(alter(schema, table, 'disable'));
      await work({ day, query });
      for (const table of without) await query(alter(schema, table, 'enable'));
    }
    await query('commit');
    return mine.length > 0;
  } catch (error) {
    await query('rollback');
    throw error;
  }
}

function alter(schema: string, entry: string, verb: 'enable' | 'disable'): string {
  const [table, trigger = 'user'] = entry.split(': ');
  return `alter table ${schema}.${table} ${verb} trigger ${trigger}`;
}
