/** What makes two records of persons look like one, as data: each reason with its weight, which may speak against it. */
export enum DuplicateReason {
  SAME_NATIONAL_ID = 'SAME_NATIONAL_ID',
  SAME_NAME = 'SAME_NAME',
  SAME_NAME_WITHOUT_DIACRITICS = 'SAME_NAME_WITHOUT_DIACRITICS',
  SHORTER_NAME = 'SHORTER_NAME',
  SWAPPED_NAME = 'SWAPPED_NAME',
  SAME_BIRTH_DATE = 'SAME_BIRTH_DATE',
  SWAPPED_BIRTH_DATE = 'SWAPPED_BIRTH_DATE',
  SAME_BIRTH_YEAR = 'SAME_BIRTH_YEAR',
  UNKNOWN_BIRTH_DATE = 'UNKNOWN_BIRTH_DATE',
  SAME_UNIT = 'SAME_UNIT',
  DIFFERENT_GENDER = 'DIFFERENT_GENDER',
}

const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  SAME_NATIONAL_ID: 100,
  SAME_NAME: 50,
  SAME_NAME_WITHOUT_DIACRITICS: 45,
  SHORTER_NAME: 35,
  SWAPPED_NAME: 35,
  SAME_BIRTH_DATE: 40,
  SWAPPED_BIRTH_DATE: 25,
  SAME_BIRTH_YEAR: 20,
  UNKNOWN_BIRTH_DATE: 0,
  SAME_UNIT: 15,
  DIFFERENT_GENDER: -25,
};
/** Below this two persons are not held against each other: the same name alone is far too common. */
const LOWEST = 60;
const CERTAIN = 100;

export interface PersonFacts {
  readonly familyName: string;
  readonly middleName: string | null;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly nationalId: string | null;
  /** Where the person works, else the unit that registered them. */
  readonly unitId: string | null;
}
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const wordsOf = ({ familyName, middleName, givenName }: PersonFacts): string[] =>
  `${familyName} ${middleName ?? ''} ${givenName}`.toLowerCase().normalize('NFD').split(/\s+/).filter(Boolean);
/** The letters and the tone of a word, wherever the tone is written: hòa and hoà are one. */
const spoken = (word: string): string => `${word.replace(TONES, '')} ${word.match(TONES)?.join('') ?? ''}`;
const folded = (word: string): string => word.replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/** Family and given name alike, and all middle names of one among those of the other. */
function isShorter(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === long.length || short.length < 2) return false;
  return short[0] === long[0] && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}

function likenessOfNames(a: PersonFacts, b: PersonFacts): DuplicateReason[] {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (same(first.map(spoken), second.map(spoken))) return [DuplicateReason.SAME_NAME];
  const [left, right] = [first.map(folded), second.map(folded)];
  if (same(left, right)) return [DuplicateReason.SAME_NAME_WITHOUT_DIACRITICS];
  if (same(left.toSorted(), right.toSorted())) return [DuplicateReason.SWAPPED_NAME];
  return isShorter(left, right) ? [DuplicateReason.SHORTER_NAME] : [];
}

/** Day and month in each other's place, or one of them known by its year only, which registers write as 1 January. */
function likenessOfBirthDates(a: string | null, b: string | null): DuplicateReason[] {
  if (a === null || b === null) return [DuplicateReason.UNKNOWN_BIRTH_DATE];
  if (a === b) return [DuplicateReason.SAME_BIRTH_DATE];
  const [[year, month, day], [otherYear, otherMonth, otherDay]] = [a.split('-'), b.split('-')];
  if (year !== otherYear) return [];
  if (month === otherDay && day === otherMonth) return [DuplicateReason.SWAPPED_BIRTH_DATE];
  return [a, b].some((date) => date.endsWith('-01-01')) ? [DuplicateReason.SAME_BIRTH_YEAR] : [];
}

/** An identity card (9 digits) and a citizen card (12) of one person differ, so only numbers of one kind speak. */
function likenessOfNationalIds(a: string | null, b: string | null): 'SAME' | 'DIFFERENT' | null {
  if (a === null || b === null || a.length !== b.length) return null;
  return a === b ? 'SAME' : 'DIFFERENT';
}

/** How much two persons look like one; null when they are held for two. */
export function likenessOf(a: PersonFacts, b: PersonFacts): Likeness | null {
  const ids = likenessOfNationalIds(a.nationalId, b.nationalId);
  const names = likenessOfNames(a, b);
  const births = likenessOfBirthDates(a.birthDate, b.birthDate);
  if (ids === 'DIFFERENT') return null;
  if (ids === null && (names.length === 0 || births.length === 0)) return null;
  const reasons = [
    ...(ids === 'SAME' ? [DuplicateReason.SAME_NATIONAL_ID] : []),
    ...names,
    ...births,
    ...(a.unitId !== null && a.unitId === b.unitId ? [DuplicateReason.SAME_UNIT] : []),
    ...(a.gender !== null && b.gender !== null && a.gender !== b.gender ? [DuplicateReason.DIFFERENT_GENDER] : []),
  ];
  if (ids === 'SAME') return { score: CERTAIN, reasons };
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], 0);
  return sum < LOWEST ? null : { score: Math.min(sum, CERTAIN - 1), reasons };
}
