/**
 * What changed since the last refresh, told by comparison: triggers would not fire for rows that replication applies, and one
 * row that every writer had to touch would make writers wait for each other.
 */

/** Stands for "no campaign", "no member unit", "no cluster", and for a table that is taken as a whole. */
export const NIL = '00000000-0000-0000-0000-000000000000';

interface Source {
  readonly table: string;
  /** Expression that cuts the table into parts which are refreshed one by one. */
  readonly part: string;
}

export const SOURCES: readonly Source[] = [
  { table: 'campaigns.tally', part: 'campaign_id' },
  { table: 'awards.tally', part: 'campaign_id' },
  ...[
    'campaigns.indicator',
    'campaigns.campaign_content',
    'awards.award_form',
    'directory.campaign',
    'directory.cluster',
    'directory.cluster_membership',
    'directory.organisation',
  ].map((table) => ({ table, part: `'${NIL}'::uuid` })),
];

/** Nothing was committed in the whole server while this text stays the same: exact, and costs nothing. */
export const SNAPSHOT = 'select pg_current_snapshot()::text';

/**
 * A row carries the number of the transaction that wrote it, and numbers only grow: with the number of rows unchanged, any
 * insert, update or delete changes the sum.
 */
const STAMPS = SOURCES.map(
  ({ table, part }) =>
    `select '${table}' as source, ${part} as part, count(*) as row_count, sum(xmin::text::bigint) as stamp from ${table} group by 2`,
).join('\nunion all\n');

/** Parts that differ from what was seen of them; only reads. */
export const DIFFERENCES = `
with now as (${STAMPS})
select source, part, now.row_count, now.stamp
from now full join bi.source seen using (source, part)
where (now.row_count, now.stamp) is distinct from (seen.row_count, seen.stamp)`;

/** Remembers the differences $1 as seen; a part without rows is gone. */
export const REMEMBER = `
with differences as (
  select * from jsonb_to_recordset($1::jsonb) as d(source text, part uuid, row_count bigint, stamp numeric)
), gone as (
  delete from bi.source s using differences d where d.source = s.source and d.part = s.part and d.row_count is null
)
insert into bi.source (source, part, row_count, stamp)
select source, part, row_count, stamp from differences where row_count is not null
on conflict (source, part) do update set row_count = excluded.row_count, stamp = excluded.stamp`;
