import {
  type Actor,
  BOARD,
  type Condition,
  EVERYTHING,
  hasRole,
  NOTHING,
  placeScope,
  Role,
  seesAll,
} from '@tdkt/kernel';
import type { Proposal } from './proposal.entity.ts';
import type { Office, ProposalAction } from './proposal.flow.ts';
import { isOpenTo, isTakenBy } from './proposal.rules.ts';

/** Who may open a proposal. */
export const PROPOSERS: readonly Role[] = [...BOARD, Role.UNIT_OFFICER];
/** Who acts on proposals at all. */
export const PROPOSAL_OFFICES: readonly Role[] = [...PROPOSERS, Role.CLUSTER_LEADER];

interface Placed {
  readonly clusterId?: string | null;
  readonly managementPath: string;
}

export const isUnder = (path: string, above: readonly string[]): boolean =>
  above.some((root) => path === root || path.startsWith(`${root}.`));

/** The offices that the actor holds towards a dossier: each role counts in its own place only. */
export function officesOf(actor: Actor, { clusterId, managementPath }: Placed): Office[] {
  const leads = clusterId != null && actor.clusterIds.includes(clusterId);
  return [
    ...(hasRole(actor, BOARD) ? (['BOARD'] as const) : []),
    ...(hasRole(actor, [Role.CLUSTER_LEADER]) && leads ? (['CLUSTER'] as const) : []),
    ...(hasRole(actor, [Role.UNIT_OFFICER]) && isUnder(managementPath, actor.paths) ? (['UNIT'] as const) : []),
  ];
}

/** Does one of the actor's offices take this action at all? Whether the state allows it now is a matter of the rules. */
export const mayEver = (actor: Actor, action: ProposalAction, row: Placed): boolean =>
  isTakenBy(action, officesOf(actor, row));

export const mayProposal = (actor: Actor, action: ProposalAction, row: Proposal): boolean =>
  isOpenTo(action, row.state, officesOf(actor, row));

/** A member of the council sees the dossiers of the sessions in which they sit; `column` of the row `r` names the dossier. */
export function seatScope(actor: Actor, column: string): Condition {
  if (!hasRole(actor, [Role.COUNCIL_MEMBER]) || actor.personId === null) return NOTHING;
  return {
    sql: `r.${column} in (select i.proposal_id from awards.session_item i
      join awards.council_seat c on c.session_id = i.session_id where c.person_id = ?)`,
    values: [actor.personId],
  };
}

export const either = (one: Condition, other: Condition): Condition => ({
  sql: `(${one.sql} or ${other.sql})`,
  values: [...one.values, ...other.values],
});

/** Dossiers by the place of their unit. */
export const proposalScope = (actor: Actor): Condition =>
  seesAll(actor) ? EVERYTHING : either(placeScope(actor, 'r.opened_on'), seatScope(actor, 'id'));

/** What belongs to a dossier is seen by whoever sees the dossier; the row `r` names it by `column`. */
export function dossierScope(actor: Actor, column = 'proposal_id'): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const { sql, values } = proposalScope(actor);
  return { sql: `r.${column} in (select r.id from awards.proposal r where ${sql})`, values };
}

/** A nominee is of the day on which its proposal was opened. */
export const nomineeScope = (actor: Actor) =>
  seesAll(actor)
    ? EVERYTHING
    : either(
        placeScope(actor, '(select p.opened_on from awards.proposal p where p.id = r.proposal_id)'),
        seatScope(actor, 'proposal_id'),
      );
