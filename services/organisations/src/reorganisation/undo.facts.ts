import type { Transaction, Violation } from '@tdkt/kernel';
import { countChangedSince, type StoredChange } from './rows.commands.ts';

const idsOf = (changes: readonly StoredChange[], wanted: (change: StoredChange) => boolean) =>
  changes.filter((change) => change.table === 'organisation' && wanted(change)).map(({ id }) => id);

/** Rows of organisations' own that hang on a unit which was opened, other than those of the reorganisation itself. */
const HANGING = `
select count(*)::integer as count from (
  select id from organisations.organisation_version
    where organisation_id = any($1::uuid[]) or parent_id = any($1::uuid[]) or locality_parent_id = any($1::uuid[])
  union all select id from organisations.organisation_code where organisation_id = any($1::uuid[])
  union all select id from organisations.cluster_membership where organisation_id = any($1::uuid[])
  union all select id from organisations.cluster_office where organisation_id = any($1::uuid[])
) hanging where id <> all($2::uuid[])`;

/** Reorganisations recorded after this one that name one of its units. */
const LATER = `
select count(distinct r.id)::integer as count from organisations.reorganisation r
join organisations.reorganisation mine on mine.id = $1
join organisations.succession s on s.reorganisation_id = r.id
where r.id <> mine.id and r.undone_at is null and r.created_at > mine.created_at
  and (s.predecessor_id = any($2::uuid[]) or s.successor_id = any($2::uuid[]))`;

const USES = `
select kind, max(latest_on)::text as day from directory.organisation_use
where organisation_id = any($1::uuid[]) and latest_on >= $2::date group by kind order by kind`;

const counted = async (tx: Transaction, text: string, values: readonly unknown[]): Promise<number> =>
  (await tx.query<{ count: number }>(text, values))[0]?.count ?? 0;
const found = (code: string, count: number): Violation[] =>
  count > 0 ? [{ code, path: ['id'], params: { count } }] : [];

/** Everything that depends on a reorganisation: while there is anything, it stands. */
export async function dependants(
  tx: Transaction,
  { id, effectiveOn, changes }: { id: string; effectiveOn: string; changes: readonly StoredChange[] },
): Promise<Violation[]> {
  const opened = idsOf(changes, ({ before }) => before === null);
  const touched = idsOf(changes, () => true);
  const own = changes.map((change) => change.id);
  const uses = await tx.query<{ kind: string; day: string }>(USES, [opened, effectiveOn]);
  return [
    ...found('CHANGED_SINCE', await countChangedSince(tx, changes)),
    ...found('HANGS_ON_IT', await counted(tx, HANGING, [opened, own])),
    ...found('LATER_REORGANISATION', await counted(tx, LATER, [id, touched])),
    ...uses.map(({ kind, day }) => ({ code: 'USED_BY_RECORDS', path: ['id'], params: { kind, day } })),
  ];
}
