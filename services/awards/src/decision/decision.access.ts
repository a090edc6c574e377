import { type Actor, BOARD, hasRole, Role } from '@tdkt/kernel';
import { type Decision, DecisionState } from './decision.entity.ts';

/** Who writes decisions down; signing is for fewer. */
export const RECORDERS: readonly Role[] = [...BOARD, Role.DECIDER];
export const SIGNERS: readonly Role[] = [Role.BOARD_ADMIN, Role.DECIDER];
export const DECISION_ACTIONS = ['UPDATE', 'RECORD_AWARDS', 'SIGN', 'ISSUE_CERTIFICATES'] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

export const mayDecision = (actor: Actor, action: DecisionAction): boolean =>
  hasRole(actor, action === 'SIGN' ? SIGNERS : action === 'ISSUE_CERTIFICATES' ? BOARD : RECORDERS);

/** A signed decision is frozen, whoever asks. */
export const isOpen = (decision: Pick<Decision, 'state'>): boolean => decision.state === DecisionState.DRAFT;
