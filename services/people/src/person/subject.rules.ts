import type { Violation } from '@tdkt/kernel';

export interface Subject {
  readonly personId?: string | null;
  readonly organisationId?: string | null;
}

/** Some records are about a person or an organisation: about one of them, never about both. */
export function checkOneSubject({ personId, organisationId }: Subject): Violation[] {
  if (personId == null && organisationId == null) return [{ code: 'NO_SUBJECT', path: ['personId'] }];
  return personId != null && organisationId != null ? [{ code: 'NOT_ALLOWED', path: ['organisationId'] }] : [];
}
