import { DIRECTORY_HASH, placeOn } from '@tdkt/directory';
import { type Runtime, type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { recountTally } from './progress/tally.ts';

const LOCK = 7_240_103;

/** Every table with scope columns and the own day of its rows; a place is looked up once for all rows of a unit and day. */
const TABLES = [
  ['delivery', 'delivered_on'],
  ['task_completion', 'done_on'],
  ['launch', 'launched_on'],
  ['reminder', 'sent_on'],
  ['progress_report', '(select p.to_on from campaigns.reporting_period p where p.id = reporting_period_id)'],
] as const;

const followed = (table: string, day: string): string => `
with own as (select id, organisation_id, ${day} as day from campaigns.${table}),
places as (
  select unit.organisation_id, unit.day, place.* from (select distinct organisation_id, day from own) unit
  cross join lateral (${placeOn('unit.organisation_id', 'unit.day')}) place
), done as (
update campaigns.${table} r set cluster_id = p.cluster_id, member_unit_id = p.member_unit_id, management_path = p.management_path::ltree
from own join places p on p.organisation_id = own.organisation_id and p.day = own.day
where r.id = own.id and (r.cluster_id, r.member_unit_id, r.management_path)
  is distinct from (p.cluster_id, p.member_unit_id, p.management_path::ltree) returning 1
) select count(*)::integer as count from done`;

const follow = (table: string): string => `
update campaigns.${table} v set cluster_id = r.cluster_id, member_unit_id = r.member_unit_id, management_path = r.management_path
from campaigns.progress_report r where r.id = v.report_id
  and (v.cluster_id, v.member_unit_id, v.management_path) is distinct from (r.cluster_id, r.member_unit_id, r.management_path)`;
/** Rows about the values of a report stand where it stands. */
const VALUES = ['report_value', 'value_comment', 'value_correction'].map(follow);

const countOf = async (tx: Transaction, text: string): Promise<number> =>
  (await tx.query<{ count: number }>(text))[0]?.count ?? 0;

async function refresh(tx: Transaction): Promise<void> {
  let count = 0;
  for (const [table, day] of TABLES) count += await countOf(tx, followed(table, day));
  for (const text of VALUES) await tx.query(text);
  if (count > 0) await recountTally(tx, { repair: true });
}

/** Scope columns follow corrections of the directory: each row stands where its unit stood on the row's own day. */
export async function followDirectory(runtime: Runtime): Promise<void> {
  await transact(asSystem(runtime), async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const [{ hash } = { hash: '' }] = await tx.query<{ hash: string }>(DIRECTORY_HASH);
    const changed = await tx.query(
      `insert into campaigns.scope_state (directory_hash) values ($1)
       on conflict (only_row) do update set directory_hash = excluded.directory_hash
       where campaigns.scope_state.directory_hash is distinct from excluded.directory_hash returning 1`,
      [hash],
    );
    if (changed.length > 0) await refresh(tx);
  });
}
