import type { Violation } from '@tdkt/kernel';

export interface PersonFacts {
  readonly nationalId?: string | null;
  readonly birthDate?: string | null;
  readonly today: string;
}

/** Identity cards had 9 digits, citizen cards have 12. */
const NATIONAL_ID = /^(\d{9}|\d{12})$/;
const SHOWN_DIGITS = 3;

export function checkPerson({ nationalId, birthDate, today }: PersonFacts): Violation[] {
  return [
    ...(nationalId == null || NATIONAL_ID.test(nationalId) ? [] : [{ code: 'MALFORMED', path: ['nationalId'] }]),
    ...(birthDate == null || birthDate <= today ? [] : [{ code: 'IN_FUTURE', path: ['birthDate'] }]),
  ];
}

export const maskNationalId = (nationalId: string): string =>
  '*'.repeat(Math.max(0, nationalId.length - SHOWN_DIGITS)) + nationalId.slice(-SHOWN_DIGITS);
