import { type Actor, BOARD, hasRole, placeScope, type ReadRule, Role } from '@tdkt/kernel';

const LATE = '(r.told_on is null and r.due_on is not null and r.due_on < ?::date)';

export const DELIVERY_RULE: ReadRule = {
  scope: (actor) => placeScope(actor, 'r.delivered_on'),
  defaultSort: '-deliveredOn',
  filters: {
    isLate: {
      type: () => [Boolean],
      condition: (wanted, asOf) => ({ sql: `coalesce(${LATE}, false) = any(?::boolean[])`, values: [asOf, wanted] }),
    },
    isAcknowledged: {
      type: () => [Boolean],
      condition: (wanted) => ({ sql: '(r.acknowledged_on is not null) = any(?::boolean[])', values: [wanted] }),
    },
  },
};

export const RECEIVERS: readonly Role[] = [...BOARD, Role.UNIT_OFFICER];

const isUnder = (paths: readonly string[], path: string): boolean =>
  paths.some((above) => path === above || path.startsWith(`${above}.`));

/** Officers of the unit or of what manages it, and the Board. */
export const mayReceive = (actor: Actor, managementPath: string): boolean =>
  hasRole(actor, BOARD) || (hasRole(actor, [Role.UNIT_OFFICER]) && isUnder(actor.paths, managementPath));
