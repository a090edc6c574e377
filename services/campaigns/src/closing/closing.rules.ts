import type { Violation } from '@tdkt/kernel';

export interface WithdrawalFacts {
  readonly isWithdrawn: boolean;
  readonly declaredOn: string;
  readonly withdrawnOn: string;
  readonly today: string;
  readonly isCampaignClosed: boolean;
  /** The campaign ended with that of a wider one, whose declarations are its own. */
  readonly isClosedWithParent: boolean;
  readonly hasFinalReview: boolean;
}

/** A declaration is withdrawn once, by a later document, and not from under a final review. */
export function checkWithdrawal(facts: WithdrawalFacts): Violation[] {
  const { declaredOn, withdrawnOn, today } = facts;
  return [
    ...(facts.isWithdrawn ? [{ code: 'ALREADY_WITHDRAWN', path: ['id'] }] : []),
    ...(withdrawnOn > today ? [{ code: 'IN_FUTURE', path: ['withdrawnOn'] }] : []),
    ...(withdrawnOn < declaredOn
      ? [{ code: 'BEFORE_START', path: ['withdrawnOn'], params: { from: declaredOn } }]
      : []),
    ...(facts.isCampaignClosed && facts.isClosedWithParent ? [{ code: 'CLOSED_WITH_PARENT', path: ['id'] }] : []),
    ...(facts.isCampaignClosed && facts.hasFinalReview ? [{ code: 'HAS_FINAL_REVIEW', path: ['id'] }] : []),
  ];
}
