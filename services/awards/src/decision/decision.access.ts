import { type Actor, BOARD, hasRole, Role } from '@tdkt/kernel';
import { type Decision, DecisionKind, DecisionState } from './decision.entity.ts';

/** Who writes decisions down; signing is for fewer. */
export const RECORDERS: readonly Role[] = [...BOARD, Role.DECIDER];
export const SIGNERS: readonly Role[] = [Role.BOARD_ADMIN, Role.DECIDER];
export const DECISION_ACTIONS = [
  'UPDATE',
  'RECORD_AWARDS',
  'RECORD_REVOCATIONS',
  'RECORD_RESTORATIONS',
  'RECORD_CORRECTIONS',
  'SIGN',
  'ATTACH_SIGNED',
  'SIGN_FILE',
  'DELIVER',
  'ISSUE_CERTIFICATES',
  'PAY_BONUSES',
] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];
/** What is done with a signed decision; everything else is done with a draft. */
const AFTER_SIGNING: readonly DecisionAction[] = [
  'ATTACH_SIGNED',
  'SIGN_FILE',
  'ISSUE_CERTIFICATES',
  'DELIVER',
  'PAY_BONUSES',
];
/** Everything else is done by who records. */
const ROLES: Readonly<Partial<Record<DecisionAction, readonly Role[]>>> = {
  ...{ SIGN: SIGNERS, SIGN_FILE: SIGNERS },
  ...{ ISSUE_CERTIFICATES: BOARD, PAY_BONUSES: BOARD },
};

export const mayDecision = (actor: Actor, action: DecisionAction): boolean =>
  hasRole(actor, ROLES[action] ?? RECORDERS);

/** A signed decision is frozen, whoever asks. */
export const isOpen = (decision: Pick<Decision, 'state'>): boolean => decision.state === DecisionState.DRAFT;

const LIST_ACTIONS: Readonly<Partial<Record<DecisionAction, readonly DecisionKind[]>>> = {
  RECORD_AWARDS: [DecisionKind.COMMENDATION],
  ISSUE_CERTIFICATES: [DecisionKind.COMMENDATION, DecisionKind.CORRECTION],
  PAY_BONUSES: [DecisionKind.COMMENDATION],
  RECORD_REVOCATIONS: [DecisionKind.REVOCATION],
  RECORD_RESTORATIONS: [DecisionKind.RESTORATION],
  RECORD_CORRECTIONS: [DecisionKind.CORRECTION],
};
export const isInTime = (decision: Pick<Decision, 'state'>, action: DecisionAction): boolean =>
  isOpen(decision) !== AFTER_SIGNING.includes(action);
/** A list is of what its decision is about. */
export const isOfKind = (decision: Pick<Decision, 'kind'>, action: DecisionAction): boolean =>
  LIST_ACTIONS[action]?.includes(decision.kind) ?? true;
