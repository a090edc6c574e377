import type { Violation } from '@tdkt/kernel';

export interface AmendmentFacts {
  readonly state: string;
  readonly isAmended: boolean;
}
type Values = Readonly<Record<string, unknown>>;

/** Not the plan's own words: translations, other spellings of the title, and marks of ours. */
const FREE = new Set([
  ...['titleEn', 'aliases', 'targetGroupEn', 'textEn', 'nameEn'],
  ...['isOurs', 'isDueDayOurs', 'isNumberUnknown', 'declaredById', 'issuerId'],
  // What a figure is held against when it is entered, which no plan says.
  ...['minimum', 'maximum', 'tolerance'],
]);
/** What was not known when the plan was entered is filled in when somebody finds the paper. */
const FILLED_IN = new Set([
  'number',
  'issuedOn',
  'signerName',
  'signerPosition',
  'launchedByName',
  'launchedByPosition',
  'documentFileId',
]);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What a write would change of the plan as people read it. */
export function changedOfPlan(values: Values, before: Values | null): string[] {
  return Object.keys(values).filter((name) => {
    if (values[name] === undefined || FREE.has(name)) return false;
    if (!before) return true;
    const isMissing = before[name] === null || before[name] === undefined;
    return !same(values[name], before[name]) && !(FILLED_IN.has(name) && isMissing);
  });
}

/** A launched plan changes by an amendment only; one that has ended does not change. */
export function needsAmendment(
  { state, isAmended }: AmendmentFacts,
  values: Values,
  before: Values | null,
): Violation[] {
  const changed = changedOfPlan(values, before);
  if (state === 'CLOSED') return [{ code: 'CAMPAIGN_CLOSED', path: ['campaignId'] }];
  if (state === 'DRAFT' || isAmended || changed.length === 0) return [];
  return before ? changed.map((name) => ({ code: 'NEEDS_AMENDMENT', path: [name] })) : [NEEDED];
}
const NEEDED: Violation = { code: 'NEEDS_AMENDMENT', path: ['campaignId'] };

export interface IssueFacts {
  readonly kind: string;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly validFrom: string;
  readonly lastValidFrom: string;
  readonly today: string;
  readonly isUnchanged: boolean;
}

/** An amendment has a document, changes something, and is in force from a day between the last version and today. */
export function checkIssue(facts: IssueFacts): Violation[] {
  const { kind, documentNumber, issuedOn, validFrom, lastValidFrom, today } = facts;
  const isAmendment = kind === 'AMENDMENT';
  return [
    ...(isAmendment && documentNumber === null ? [{ code: 'REQUIRED', path: ['documentNumber'] }] : []),
    ...(isAmendment && issuedOn === null ? [{ code: 'REQUIRED', path: ['issuedOn'] }] : []),
    ...(issuedOn !== null && issuedOn > today ? [{ code: 'IN_FUTURE', path: ['issuedOn'] }] : []),
    ...(validFrom > today ? [{ code: 'IN_FUTURE', path: ['validFrom'] }] : []),
    ...(validFrom < lastValidFrom
      ? [{ code: 'BEFORE_START', path: ['validFrom'], params: { from: lastValidFrom } }]
      : []),
    ...(facts.isUnchanged ? [{ code: 'NO_CHANGE', path: ['id'] }] : []),
  ];
}
