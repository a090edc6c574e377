import type { Violation } from '@tdkt/kernel';

/** Ours: no instrument in force on the plan's day sets a term, later ones set terms of about two weeks. */
export const ANSWER_WORKING_DAYS = 10;
const DAY_MS = 86_400_000;

/** Monday to Friday; days off are not known here, so the due day is never later than the calendar of holidays would have it. */
export function dueAfter(receivedOn: string, workingDays: number = ANSWER_WORKING_DAYS): string {
  let moment = Date.parse(`${receivedOn}T00:00:00Z`);
  for (let left = workingDays; left > 0; ) {
    moment += DAY_MS;
    const weekday = new Date(moment).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(moment).toISOString().slice(0, 10);
}

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
