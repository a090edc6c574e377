import { type Connection, quoteName, withClient } from '@tdkt/postgres';

/** Number of rows and a hash of all of them, whatever their order, of every table of every schema. */
export type Tables = ReadonlyMap<string, string>;

/** As the owner of the database: row-level security would hide rows. */
export function hashTables(admin: Connection): Promise<Tables> {
  return withClient(admin, async (client) => {
    await client.query("begin isolation level repeatable read read only; set local timezone = 'UTC'");
    const { rows } = await client.query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1, 2`,
    );
    const tables = new Map<string, string>();
    for (const { schema, name } of rows) {
      const answer = await client.query<{ mark: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(mark, '' order by mark collate "C")), '') as mark
         from (select md5(t::text) as mark from ${quoteName(schema)}.${quoteName(name)} t) marks`,
      );
      tables.set(`${schema}.${name}`, answer.rows[0]?.mark ?? '');
    }
    return tables;
  });
}

/** Names of the tables that are not the same, or are in one of the two only. */
export function differing(one: Tables, other: Tables): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort();
}
