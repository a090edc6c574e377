import type { Violation } from '@tdkt/kernel';

export interface PersonFacts {
  readonly nationalId?: string | null;
  readonly birthDate?: string | null;
  readonly today: string;
}

/** Identity cards had 9 digits, citizen cards have 12. */
const NATIONAL_ID = /^(\d{9}|\d{12})$/;

export function checkPerson({ nationalId, birthDate, today }: PersonFacts): Violation[] {
  return [
    ...(nationalId == null || NATIONAL_ID.test(nationalId) ? [] : [{ code: 'MALFORMED', path: ['nationalId'] }]),
    ...(birthDate == null || birthDate <= today ? [] : [{ code: 'IN_FUTURE', path: ['birthDate'] }]),
  ];
}
