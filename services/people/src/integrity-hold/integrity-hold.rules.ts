import type { Violation } from '@tdkt/kernel';

export interface HoldDays {
  readonly openedOn: string;
  readonly clearedOn?: string | null;
  readonly today: string;
}

/** A hold is opened by today, and cleared on a day from then on. */
export function checkHoldDays({ openedOn, clearedOn, today }: HoldDays): Violation[] {
  return [
    ...(openedOn > today ? [{ code: 'IN_FUTURE', path: ['openedOn'] }] : []),
    ...(clearedOn != null && clearedOn > today ? [{ code: 'IN_FUTURE', path: ['on'] }] : []),
    ...(clearedOn != null && clearedOn < openedOn
      ? [{ code: 'BEFORE_START', path: ['on'], params: { from: openedOn } }]
      : []),
  ];
}

/** What is cleared stays cleared; new grounds are a new hold. */
export const checkOpen = (clearedOn: string | null | undefined): Violation[] =>
  clearedOn == null ? [] : [{ code: 'WRONG_STATE', path: ['id'] }];
