interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}
/** More than any bonus of the law; a slip of the hand is told. */
const LARGEST = 1e12;

/** Everything wrong with a special amount of a draft. */
export function checkSpecial(
  given: {
    readonly amount: number;
    readonly documentDate: string;
    readonly isForAward: boolean;
    readonly isListed: boolean;
    readonly isForKind: boolean;
  },
  today: string,
): Violation[] {
  const { amount } = given;
  const found: Violation[] = [];
  if (given.isForAward && !given.isListed) found.push({ code: 'UNKNOWN_REFERENCE', path: ['input', 'awardId'] });
  if (given.isForAward && given.isForKind) found.push({ code: 'NOT_ALLOWED', path: ['input', 'subjectKind'] });
  if (amount < 0 || amount > LARGEST)
    found.push({ code: 'OUT_OF_RANGE', path: ['input', 'amount'], params: { min: 0, max: LARGEST } });
  if (given.documentDate > today) found.push({ code: 'IN_FUTURE', path: ['input', 'documentDate'], params: { today } });
  return found;
}
