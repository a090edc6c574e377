export const CORRECTED_FIELDS = [
  'SUBJECT_NAME',
  'UNIT_NAME',
  'CITATION',
  'CERTIFICATE_NUMBER',
  'BIRTH_YEAR',
  'OTHER',
] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

interface Violation {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What an award says, by field; null: it says nothing there. */
export type Texts = Readonly<Partial<Record<CorrectedField, string | null>>>;

/** What an award says once corrections are read into it, the earliest first. */
export const standingTexts = (
  texts: Texts,
  corrections: readonly { readonly field: CorrectedField; readonly newText: string }[],
): Texts => ({ ...texts, ...Object.fromEntries(corrections.map(({ field, newText }) => [field, newText])) });

/** What is printed on a certificate, so that its correction asks for another one. */
export const PRINTED_FIELDS: readonly CorrectedField[] = ['SUBJECT_NAME', 'UNIT_NAME', 'CITATION'];

/** The system does not hold these, so the mistake is written down by hand. */
const NOT_HELD: readonly CorrectedField[] = ['BIRTH_YEAR', 'OTHER'];

export interface MistakeFacts {
  /** Null: unknown, or not signed. */
  readonly award: { readonly decidedOn: string; readonly isSameIssuer: boolean; readonly texts: Texts } | null;
  /** The same field of the award stands on the list already. */
  readonly isListed: boolean;
  readonly field: CorrectedField;
  readonly oldText: string | null;
  readonly newText: string | null;
}

/** The old text: as the award says it, or as it was written down. */
export const oldTextOf = ({
  award,
  field,
  oldText,
}: Pick<MistakeFacts, 'award' | 'field' | 'oldText'>): string | null =>
  NOT_HELD.includes(field) ? oldText : (award?.texts[field] ?? null);

/** Everything wrong with one mistake on the list of a decision that corrects. */
export function checkMistake(facts: MistakeFacts, decidedOn: string, at: number): Violation[] {
  const { award, newText } = facts;
  const path = (field: string) => ['items', at, field];
  if (!award) return [{ code: 'UNKNOWN_REFERENCE', path: path('awardId') }];
  const found: Violation[] = [];
  if (facts.isListed) found.push({ code: 'TAKEN', path: path('field') });
  if (decidedOn < award.decidedOn)
    found.push({ code: 'BEFORE_AWARD', path: path('awardId'), params: { day: award.decidedOn } });
  // Who wrote a decision corrects it (Decree 30/2020, annex I, part II; a correction is a document of the same body).
  if (!award.isSameIssuer) found.push({ code: 'NOT_THE_ISSUER_OF', path: path('awardId') });
  const oldText = oldTextOf(facts);
  if (oldText === null) found.push({ code: 'REQUIRED', path: path('oldText') });
  if (newText === null) found.push({ code: 'REQUIRED', path: path('newText') });
  if (newText !== null && newText === oldText) found.push({ code: 'SAME_TEXT', path: path('newText') });
  return found;
}
