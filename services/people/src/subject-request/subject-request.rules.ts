import type { Violation } from '@tdkt/kernel';

/** Ours: no instrument in force on the plan's day sets a term, later ones set terms of about two weeks. */
export const ANSWER_WORKING_DAYS = 10;

export interface RequestDays {
  readonly receivedOn?: string | undefined;
  readonly answeredOn?: string | undefined;
  readonly today: string;
}

export function checkRequestDays({ receivedOn, answeredOn, today }: RequestDays): Violation[] {
  return [
    ...(receivedOn !== undefined && receivedOn > today ? [{ code: 'IN_FUTURE', path: ['receivedOn'] }] : []),
    ...(answeredOn !== undefined && answeredOn > today ? [{ code: 'IN_FUTURE', path: ['on'] }] : []),
    ...(receivedOn !== undefined && answeredOn !== undefined && answeredOn < receivedOn
      ? [{ code: 'BEFORE_START', path: ['on'], params: { from: receivedOn } }]
      : []),
  ];
}
