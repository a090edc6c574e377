import { snake, type Transaction } from '@tdkt/kernel';
import type { RowChange } from './reorganisation.types.ts';

/** Columns of the tables that a reorganisation may change, those of the database's own making left out. */
const COLUMNS = {
  organisation: ['valid_from', 'valid_to'],
  organisation_version: [
    ...['organisation_id', 'code', 'name', 'short_name', 'name_en', 'kind', 'sub_kind', 'parent_id'],
    ...['locality_parent_id', 'is_enterprise', 'sector', 'management_path', 'locality_path', 'is_reconstructed'],
    ...['source', 'valid_from', 'valid_to'],
  ],
  organisation_code: ['organisation_id', 'system', 'code', 'valid_from', 'valid_to'],
  cluster_membership: ['cluster_id', 'organisation_id', 'valid_from', 'valid_to', 'provenance', 'source'],
  cluster_office: ['cluster_id', 'role', 'organisation_id', 'person_id', 'year', 'provenance', 'source'],
} as const;
type Table = keyof typeof COLUMNS;
/** Identities come first when rows are made, and go last. */
const TABLES = Object.keys(COLUMNS) as Table[];

type Json = Readonly<Record<string, unknown>>;
/** A row of a table before and after, as the database writes it in JSON. */
export interface StoredChange {
  readonly table: string;
  readonly id: string;
  readonly before: Json | null;
  readonly after: Json | null;
}

/** The rows of a plan in the form in which they are kept. */
export function storedChanges(table: Table, changes: readonly RowChange<{ readonly id: string }>[]): StoredChange[] {
  const json = (row: object | null) =>
    row && Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));
  return changes.map(({ before, after }) => ({
    ...{ table, id: (after ?? before)?.id as string, before: json(before), after: json(after) },
  }));
}

const tableName = (table: string) => `organisations.${table}`;
const of = (changes: readonly StoredChange[], table: string) => changes.filter((change) => change.table === table);

async function remove(tx: Transaction, table: Table, changes: readonly StoredChange[]): Promise<void> {
  const gone = of(changes, table).filter(({ before, after }) => before && !after);
  if (gone.length === 0) return;
  await tx.query(`delete from ${tableName(table)} where id = any($1::uuid[])`, [gone.map(({ id }) => id)]);
}

async function rewrite(tx: Transaction, table: Table, changes: readonly StoredChange[]): Promise<void> {
  const rows = of(changes, table).flatMap(({ before, after }) => (before && after ? [after] : []));
  if (rows.length === 0) return;
  const sets = COLUMNS[table].map((column) => `${column} = r.${column}`).join(', ');
  await tx.query(
    `update ${tableName(table)} t set ${sets}, version = t.version + 1, updated_at = now()
     from jsonb_populate_recordset(null::${tableName(table)}, $1::jsonb) r where t.id = r.id`,
    [JSON.stringify(rows)],
  );
}

async function make(tx: Transaction, table: Table, changes: readonly StoredChange[]): Promise<void> {
  const rows = of(changes, table).flatMap(({ before, after }) => (!before && after ? [after] : []));
  if (rows.length === 0) return;
  const columns = ['id', ...COLUMNS[table]].join(', ');
  await tx.query(
    `insert into ${tableName(table)} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${tableName(table)}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Rows go before others take their days, and units before what refers to them. */
async function carryOut(tx: Transaction, changes: readonly StoredChange[]): Promise<void> {
  const [identities, ...dependent] = TABLES as [Table, ...Table[]];
  for (const table of dependent) await remove(tx, table, changes);
  await make(tx, identities, changes);
  for (const table of TABLES) await rewrite(tx, table, changes);
  for (const table of dependent) await make(tx, table, changes);
  await remove(tx, identities, changes);
}

async function snapshot(tx: Transaction, table: string, ids: readonly string[]): Promise<Map<string, Json>> {
  const rows = await tx.query<{ id: string; row: Json }>(
    `select t.id, to_jsonb(t) as row from ${tableName(table)} t where t.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Writes the rows and answers them exactly as they were and as they are now. */
export async function writeRows(tx: Transaction, changes: readonly StoredChange[]): Promise<StoredChange[]> {
  const look = async () => {
    const found = new Map<string, Map<string, Json>>();
    for (const table of TABLES)
      found.set(
        table,
        await snapshot(
          tx,
          table,
          of(changes, table).map(({ id }) => id),
        ),
      );
    return found;
  };
  const before = await look();
  await carryOut(tx, changes);
  const after = await look();
  return changes.map(({ table, id }) => ({
    ...{ table, id, before: before.get(table)?.get(id) ?? null, after: after.get(table)?.get(id) ?? null },
  }));
}

/** How many of the rows are no longer what the change left. Compared by the database, so that no session's settings matter. */
export async function countChangedSince(tx: Transaction, changes: readonly StoredChange[]): Promise<number> {
  let count = 0;
  for (const table of TABLES) {
    const rows = of(changes, table);
    if (rows.length === 0) continue;
    const [found] = await tx.query<{ count: number }>(
      `select count(*)::integer as count
       from jsonb_to_recordset($1::jsonb) as c (id uuid, after jsonb)
       left join ${tableName(table)} t on t.id = c.id
       where to_jsonb(t) is distinct from
         case when c.after is not null then to_jsonb(jsonb_populate_record(null::${tableName(table)}, c.after)) end`,
      [JSON.stringify(rows.map(({ id, after }) => ({ id, after })))],
    );
    count += found?.count ?? 0;
  }
  return count;
}

/** Puts the rows back as they were; their versions go on counting, so that nobody's stale copy fits again. */
export const restoreRows = (tx: Transaction, changes: readonly StoredChange[]): Promise<void> =>
  carryOut(
    tx,
    changes.map(({ table, id, before, after }) => ({ table, id, before: after, after: before })),
  );
