import type { Violation } from '@tdkt/kernel';

export const SPONSOR_KINDS = ['PERSON', 'ORGANISATION', 'ANONYMOUS'] as const;
export type SponsorKind = (typeof SPONSOR_KINDS)[number];
/** NAME: the own name, ALIAS: another one, WITHHELD: none. */
export const SPONSOR_NAMINGS = ['NAME', 'ALIAS', 'WITHHELD'] as const;
export type SponsorNaming = (typeof SPONSOR_NAMINGS)[number];

export interface SponsorFacts {
  readonly kind: SponsorKind;
  readonly naming: SponsorNaming;
  readonly donorName?: string | null | undefined;
  readonly alias?: string | null | undefined;
  readonly personId?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
}

const WITHHELD = 'Nhà hảo tâm ẩn danh';
const LONGEST_NAME = 500;

/** What everybody reads; the own name only where the donor allows it. */
export function displayNameOf({ naming, donorName, alias }: SponsorFacts): string {
  if (naming === 'NAME') return donorName ?? WITHHELD;
  return naming === 'ALIAS' ? (alias ?? WITHHELD) : WITHHELD;
}

/** Fields that a kind of donor cannot have. */
const FOREIGN: Readonly<Record<SponsorKind, readonly (keyof SponsorFacts)[]>> = {
  PERSON: ['organisationId'],
  ORGANISATION: ['personId'],
  ANONYMOUS: ['donorName', 'personId', 'organisationId'],
};

export function checkSponsor(facts: SponsorFacts): Violation[] {
  const isAnonymous = facts.kind === 'ANONYMOUS';
  return [
    ...FOREIGN[facts.kind].filter((name) => facts[name]).map((name) => ({ code: 'NOT_ALLOWED', path: [name] })),
    ...(isAnonymous || facts.donorName ? [] : [{ code: 'REQUIRED', path: ['donorName'] }]),
    ...((facts.donorName?.length ?? 0) > LONGEST_NAME
      ? [{ code: 'TOO_LONG', path: ['donorName'], params: { max: LONGEST_NAME } }]
      : []),
    ...(facts.naming === 'ALIAS' && !facts.alias ? [{ code: 'REQUIRED', path: ['alias'] }] : []),
    ...(facts.naming === 'NAME' && isAnonymous ? [{ code: 'NOT_ALLOWED', path: ['naming'] }] : []),
  ];
}
