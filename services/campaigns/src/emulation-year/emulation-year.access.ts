import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, NOTHING, Role, seesAll } from '@tdkt/kernel';

export const YEAR_WRITERS = [...BOARD, Role.CLUSTER_LEADER];

/** Who conducts the year of a cluster: whoever leads it now, who also brings the year before to its end, and the Board. */
export const mayConduct = (actor: Actor, { clusterId }: { readonly clusterId?: string | null }): boolean =>
  hasRole(actor, BOARD) ||
  (hasRole(actor, [Role.CLUSTER_LEADER]) && clusterId != null && actor.clusterIds.includes(clusterId));

const YEAR = "daterange(make_date(r.year, 1, 1), make_date(r.year, 12, 31), '[]')";

/** Rows of the year of a cluster: whoever leads it or led it that year, and the officers of its members that year. */
export function yearScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const parts: string[] = [];
  const values: unknown[] = [];
  if (hasRole(actor, [Role.CLUSTER_LEADER])) {
    parts.push("r.cluster_id = any(?::uuid[]) or r.cluster_id::text || ':' || r.year = any(?::text[])");
    values.push(actor.clusterIds, actor.terms ?? []);
  }
  if (hasRole(actor, [Role.UNIT_OFFICER])) {
    parts.push(`exists (select 1 from directory.cluster_membership m where m.cluster_id = r.cluster_id
      and m.organisation_id = any(?::uuid[]) and daterange(m.valid_from, m.valid_to, '[]') && ${YEAR})`);
    values.push(actor.organisationIds);
  }
  return parts.length === 0 ? NOTHING : { sql: `(${parts.join(' or ')})`, values };
}

/** An officer of the unit itself: nobody signs or votes for what lies above or below. */
export const isOfficerOf = (actor: Actor, organisationId: string): boolean =>
  hasRole(actor, [Role.UNIT_OFFICER]) && actor.organisationIds.includes(organisationId);
