import { conflict, insert, isId, lock, notFound, refuse, type Target, type Transaction, update } from '@tdkt/kernel';
import { refreshRatings } from '../rating/rating.facts.ts';
import { ClusterMembership, type MoveMember } from './membership.entity.ts';
import { checkMove, dayBefore } from './move.rules.ts';

/** A cluster exists from its first version to its last. */
const LIFE = `select min(valid_from) as "validFrom", case when bool_and(valid_to is not null) then max(valid_to) end as "validTo"
  from organisations.cluster_version where cluster_id = $1 having count(*) > 0`;
const OFFICES =
  'select year from organisations.cluster_office where cluster_id = $1 and organisation_id = $2 and year >= $3 order by year';

/** Ends the membership on the day before and opens the one in the other cluster: what was counted until then stays counted. */
export async function moveMember(tx: Transaction, target: Target, move: MoveMember): Promise<string> {
  if (!isId(target.id)) throw notFound();
  const row = await lock(tx, ClusterMembership, target.id);
  if (row.version !== target.version) throw conflict(row.version);
  const { toClusterId, from, source } = move;
  const [life] = isId(toClusterId)
    ? await tx.query<{ validFrom: string; validTo: string | null }>(LIFE, [toClusterId])
    : [];
  const offices = await tx.query<{ year: number }>(OFFICES, [
    row.clusterId,
    row.organisationId,
    Number(from.slice(0, 4)),
  ]);
  const today = tx.ctx.runtime.clock.today();
  const officeYears = offices.map(({ year }) => year);
  refuse(checkMove({ from, membership: row, toClusterId, target: life ?? null, officeYears, today }));
  await update(tx, ClusterMembership, target, { validTo: dayBefore(from) });
  const { organisationId, validTo, provenance } = row;
  const id = await insert(tx, ClusterMembership, {
    ...{ clusterId: toClusterId, organisationId, validFrom: from, validTo: validTo ?? null },
    ...{ provenance, source: source ?? null },
  });
  await refreshRatings(tx);
  return id;
}
