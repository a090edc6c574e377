import { quoteName, quoteText } from '@tdkt/postgres';

/** The columns every stored row begins with. The application makes the id. */
export function rowColumns(): string {
  return (
    'id uuid primary key, version integer not null default 1, ' +
    'created_at timestamptz not null default now(), updated_at timestamptz not null default now()'
  );
}

/** The append-only record of a service. Nobody but the trigger writes it: whoever may write into the schema loses that here. */
export function auditTable(schema: string): string {
  const table = `${quoteName(schema)}.audit`;
  return `
create table ${table} (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account text,
  roles text[] not null default '{}',
  request text,
  action text not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
  table_name text not null,
  row_id uuid,
  before jsonb,
  after jsonb
);
create index audit_row_idx on ${table} (table_name, row_id);
create trigger append_only before update or delete or truncate on ${table} execute function app.refuse();
do $$
declare
  writer regrole;
begin
  for writer in select distinct grantee::regrole from pg_class, aclexplode(relacl)
    where oid = ${quoteText(table)}::regclass and grantee not in (0, relowner)
  loop
    execute format('revoke insert, update, delete, truncate on ${table} from %s', writer);
  end loop;
end $$;`;
}

/** Tables whose rows are parts of a record of another table, and the column that names it. */
export type Parts = Readonly<Record<string, { readonly of: string; readonly by: string }>>;

/**
 * Opens the audit of a service for reading by record, under the row-level security of the records: an entry is seen by
 * whoever sees the record now. With other parts it may be run again.
 */
export function auditRecords(schema: string, parts: Parts = {}): string {
  const table = `${quoteName(schema)}.audit`;
  const choose = (value: (part: string) => string, own: string) => {
    const cases = Object.keys(parts).map((part) => `when ${quoteText(part)} then ${value(part)}`);
    return cases.length === 0 ? own : `case table_name ${cases.join(' ')} else ${own} end`;
  };
  const recordTable = choose((part) => quoteText(parts[part]?.of ?? ''), 'table_name');
  const recordId = choose(
    (part) => `(coalesce(after, before) ->> ${quoteText(parts[part]?.by ?? '')})::uuid`,
    'row_id',
  );
  return `
drop policy if exists record on ${table};
alter table ${table} drop column if exists record_table, drop column if exists record_id;
alter table ${table} add column record_table text not null generated always as (${recordTable}) stored,
  add column record_id uuid generated always as (${recordId}) stored;
create index audit_record_idx on ${table} (record_id, id);
alter table ${table} enable row level security;
create policy record on ${table} for select using (app.is_visible(${quoteText(schema)}, record_table, record_id));`;
}

/** Each table may name columns to mask: 'person(national_id, phone)'. */
export function audited(schema: string, ...tables: string[]): string {
  return tables
    .map((entry) => {
      const [, table, masked = ''] = /^(\w+)(?:\(([\w\s,]+)\))?$/.exec(entry) ?? [];
      if (table === undefined) throw new Error(`"${entry}" is not a table or table(column, ...)`);
      const columns = masked.split(',').map((column) => column.trim());
      const list = columns.filter((column) => column !== '').map(quoteText);
      return `create trigger audit after insert or update or delete on ${quoteName(schema)}.${quoteName(table)}
  for each row execute function app.audit(${list.join(', ')});`;
    })
    .join('\n');
}

const POLICY = `(select app.sees_all())
  or cluster_id = any ((select app.clusters())::uuid[])
  or (select app.paths()) @> management_path`;

/** Whoever led the cluster in the year of the row's own day goes on seeing it; `ownDay` is SQL over the row. */
export const ledThatYear = (ownDay: string): string =>
  `cluster_id::text || ':' || extract(year from ${ownDay}) = any ((select app.terms())::text[])`;

/** The standard policy; the tables have the columns cluster_id uuid and management_path ltree. */
export function rowSecurity(schema: string, ...tables: string[]): string {
  return tables
    .map((name) => {
      const table = `${quoteName(schema)}.${quoteName(name)}`;
      return `alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy place on ${table} using (${POLICY}) with check (${POLICY});`;
    })
    .join('\n');
}
