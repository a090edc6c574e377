import { type Actor, BOARD, hasRole, Role } from '@tdkt/kernel';

export const YEAR_WRITERS = [...BOARD, Role.CLUSTER_LEADER];

/** Who conducts the year of a cluster: whoever leads it now, who also brings the year before to its end, and the Board. */
export const mayConduct = (actor: Actor, { clusterId }: { readonly clusterId?: string | null }): boolean =>
  hasRole(actor, BOARD) ||
  (hasRole(actor, [Role.CLUSTER_LEADER]) && clusterId != null && actor.clusterIds.includes(clusterId));
