import { validOn } from '@tdkt/directory';
import { isId, type Transaction } from '@tdkt/kernel';
import type { EmulationYear } from './emulation-year.entity.ts';
import type { StepFacts } from './emulation-year.rules.ts';

export interface Member {
  readonly organisationId: string;
  readonly managementPath: string;
  readonly name: string;
}
const MEMBERS = `
select m.organisation_id as "organisationId", o.management_path::text as "managementPath", o.name
from directory.cluster_membership m
join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$2::date')}
where m.cluster_id = $1 and ${validOn('m', '$2::date')} order by o.name collate "vi-x-icu", o.id`;

/** The members of a cluster on a day, by name. */
export const membersOn = (tx: Transaction, clusterId: string, day: string): Promise<Member[]> =>
  tx.query<Member>(MEMBERS, [clusterId, day]);

export interface ClusterOnDay {
  readonly code: string;
  readonly name: string;
}
/** The cluster as it is called on a day, else in its last version. */
export async function clusterOn(tx: Transaction, clusterId: unknown, day: string): Promise<ClusterOnDay | null> {
  if (!isId(clusterId)) return null;
  const [row] = await tx.query<ClusterOnDay>(
    `select c.code, c.name from directory.cluster c where c.id = $1
     order by (${validOn('c', '$2::date')}) desc, c.valid_from desc limit 1`,
    [clusterId, day],
  );
  return row ?? null;
}

const COUNTS = `
select (select count(*)::integer from campaigns.pledge_signature p where p.emulation_year_id = $1 and p.signed_on is null) as "unsignedCount",
  (select count(*)::integer from campaigns.emulation_meeting m where m.emulation_year_id = $1 and m.state = 'CLOSED') as "heldMeetingCount",
  (select count(*)::integer from campaigns.emulation_meeting m where m.emulation_year_id = $1 and m.state <> 'CLOSED') as "openVoteCount"`;

/** What the steps of a year depend on; row-level security counts what the caller sees, who conducts the year sees all. */
export async function stepFactsOf(
  tx: Transaction,
  { id, state, clusterId, pledgeArticles }: EmulationYear,
  incompleteReason: string | null,
): Promise<StepFacts> {
  const today = tx.ctx.runtime.clock.today();
  const [counts] = await tx.query<Pick<StepFacts, 'unsignedCount' | 'heldMeetingCount' | 'openVoteCount'>>(COUNTS, [
    id,
  ]);
  return {
    ...{ state, today, incompleteReason, articleCount: pledgeArticles.length },
    memberCount: (await membersOn(tx, clusterId, today)).length,
    ...(counts ?? { unsignedCount: 0, heldMeetingCount: 0, openVoteCount: 0 }),
  };
}
