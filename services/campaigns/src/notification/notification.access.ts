import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, NOTHING, Role } from '@tdkt/kernel';

/** The organisation at the end of a management path: labels are ids without hyphens. */
const unitAt = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Messages for whom the actor works: their own units, the clusters that they lead, the Board; nobody else's, however high. */
export function inboxOf(actor: Actor): Condition {
  if (actor.kind === 'SYSTEM') return EVERYTHING;
  const parts: Condition[] = [];
  if (hasRole(actor, BOARD)) parts.push({ sql: "r.audience = 'BOARD'", values: [] });
  if (hasRole(actor, [Role.CLUSTER_LEADER]) && actor.clusterIds.length > 0)
    parts.push({
      sql: "(r.audience = 'CLUSTER_LEADER' and r.cluster_id = any(?::uuid[]))",
      values: [actor.clusterIds],
    });
  if (hasRole(actor, [Role.UNIT_OFFICER]) && actor.paths.length > 0)
    parts.push({
      sql: "(r.audience = 'UNIT' and r.organisation_id = any(?::uuid[]))",
      values: [actor.paths.map(unitAt)],
    });
  if (parts.length === 0) return NOTHING;
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' or ')})`,
    values: parts.flatMap(({ values }) => values),
  };
}
