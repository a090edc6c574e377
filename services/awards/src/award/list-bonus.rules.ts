import type { CatalogueForm } from '../form/catalogue.ts';
import { type BonusBasis, type Case, explainBonus, type Salary, type SpecialAmount } from './bonus.rules.ts';

/** One award on the list of a decision, as its bonus asks for it. */
export interface BonusLine {
  readonly id: string;
  readonly form: CatalogueForm | undefined;
  readonly subjectKind: Case['subjectKind'];
  /** Who is commended: the person or the organisation. */
  readonly subjectId: string;
  readonly achievementFrom: string | null;
  readonly achievementTo: string | null;
}
/** A special amount of a decision: for one award, for one kind of subject, or for the whole list. */
export interface SpecialRow extends SpecialAmount {
  readonly awardId: string | null;
  readonly subjectKind: string | null;
}
/** A title that another decision gave, with what it paid. */
export interface GivenTitle {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly achievementFrom: string;
  readonly achievementTo: string;
  readonly amount: number;
}
export interface BonusLaw {
  readonly salaries: readonly Salary[];
  readonly specials: readonly SpecialRow[];
  readonly given: readonly GivenTitle[];
  /** Of several titles of one period only the highest is paid: whether a document confirms it, and which. */
  readonly highestOnly: { readonly isVerified: boolean; readonly source: string } | null;
}

/** The nearest word holds: for the award, else for its kind of subject, else for the whole list. */
export const specialOf = (line: Pick<BonusLine, 'id' | 'subjectKind'>, specials: readonly SpecialRow[]) =>
  specials.find(({ awardId }) => awardId === line.id) ??
  specials.find(({ awardId, subjectKind }) => awardId === null && subjectKind === line.subjectKind) ??
  specials.find(({ awardId, subjectKind }) => awardId === null && subjectKind === null) ??
  null;

function basisOf(line: BonusLine, decidedOn: string, { salaries, specials }: BonusLaw): BonusBasis {
  const basis = explainBonus({ form: line.form, subjectKind: line.subjectKind, decidedOn }, salaries);
  const special = specialOf(line, specials);
  if (!special) return basis;
  const { amount, source, documentNumber, documentDate } = special;
  return {
    ...{ ...basis, method: 'SPECIAL', problem: null, product: null, rounding: null, amount },
    ...{ clauses: [], special: { amount, source, documentNumber, documentDate } },
  };
}

const keyOf = ({ subjectKind, subjectId, achievementFrom, achievementTo }: Omit<GivenTitle, 'amount'>): string =>
  `${subjectKind} ${subjectId} ${achievementFrom} ${achievementTo}`;

/** Titles of one subject and one period, of which the law pays the highest; a period that is not told is like no other. */
function periodOf({ form, achievementFrom, achievementTo, ...line }: BonusLine): string | null {
  const isTitle = form?.kind === 'TITLE';
  return isTitle && achievementFrom && achievementTo ? keyOf({ ...line, achievementFrom, achievementTo }) : null;
}

type Found = readonly (readonly [line: BonusLine, basis: BonusBasis])[];

/** `given`: what other decisions paid for the same; null: nothing was given. A lower title that was paid is made up to the highest. */
function lowered(group: Found, given: number | null, highestOnly: BonusLaw['highestOnly']): [string, BonusBasis][] {
  if ((group.length < 2 && given === null) || !highestOnly) return group.map(([{ id }, basis]) => [id, basis]);
  const [highest] = [...group].sort(([, a], [, b]) => (b.amount ?? 0) - (a.amount ?? 0));
  return group.map(([{ id }, basis]) => {
    if (!highestOnly.isVerified) return [id, { ...basis, samePeriod: 'UNVERIFIED' }];
    const clauses = [...basis.clauses, highestOnly.source];
    const due = id === highest?.[0].id ? Math.max(0, (basis.amount ?? 0) - (given ?? 0)) : 0;
    if (due === 0) return [id, { ...basis, method: 'HIGHEST_ONLY', amount: 0, samePeriod: 'LOWER', given, clauses }];
    return [id, { ...basis, amount: due, samePeriod: 'HIGHEST', given, clauses: given ? clauses : basis.clauses }];
  });
}

function sumsOf(given: readonly GivenTitle[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const title of given) sums.set(keyOf(title), (sums.get(keyOf(title)) ?? 0) + title.amount);
  return sums;
}

/**
 * Bonuses of a whole list. Titles of different periods are each paid, of one period only the highest, whichever decision
 * gave them, titles beside forms both (Decree 152/2025, art. 49.5-7). What a document sets specially is paid as it says.
 */
export function bonusesOf(
  lines: readonly BonusLine[],
  decidedOn: string,
  law: BonusLaw,
): ReadonlyMap<string, BonusBasis> {
  const groups = new Map<string, (readonly [BonusLine, BonusBasis])[]>();
  for (const line of lines) {
    const basis = basisOf(line, decidedOn, law);
    const key = (basis.method === 'COEFFICIENT' ? periodOf(line) : null) ?? line.id;
    groups.set(key, [...(groups.get(key) ?? []), [line, basis]]);
  }
  const given = sumsOf(law.given);
  return new Map([...groups].flatMap(([key, group]) => lowered(group, given.get(key) ?? null, law.highestOnly)));
}

/** Who pays, and by what. */
export interface Payer {
  readonly payer: 'ISSUER' | 'PROPOSER';
  readonly clause: string;
  readonly isVerified: boolean;
}
const PAYER_CLAUSES = [
  { from: '2025-07-01', clause: 'Decree 152/2025, art. 47.2', isVerified: true },
  { from: '2024-01-01', clause: 'Law 2022, art. 11.4', isVerified: true },
  { from: '2017-10-01', clause: 'Decree 91/2017, article not seen', isVerified: false },
] as const;

/** Who decides pays; for what is decided by the President, the Government and the Prime Minister, the body that proposed it. */
export function payerOn(level: string, decidedOn: string): Payer {
  const { clause, isVerified } = PAYER_CLAUSES.find(({ from }) => from <= decidedOn) ?? PAYER_CLAUSES[2];
  return { payer: level === 'NATION' ? 'PROPOSER' : 'ISSUER', clause, isVerified };
}
