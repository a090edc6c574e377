import { type CatalogueCoefficient, type CatalogueForm, daysOf } from '../form/catalogue.ts';
import type { SubjectKind } from '../form/form.entity.ts';

export interface Salary {
  readonly validFrom: string;
  readonly amount: number;
  readonly isVerified: boolean;
  /** The instrument that sets it. */
  readonly clause?: string;
}
export interface Case {
  readonly form: CatalogueForm | undefined;
  readonly subjectKind: `${SubjectKind}`;
  readonly decidedOn: string;
}

export const BONUS_METHODS = ['COEFFICIENT', 'SPECIAL', 'HIGHEST_ONLY', 'UNKNOWN'] as const;
export const BONUS_PROBLEMS = ['NO_COEFFICIENT', 'COEFFICIENT_UNVERIFIED', 'NO_SALARY', 'SALARY_UNVERIFIED'] as const;

/** Why a bonus is what it is, as data. Money in whole đồng. */
export interface BonusBasis {
  readonly method: (typeof BONUS_METHODS)[number];
  /** Why no amount is told. */
  readonly problem: (typeof BONUS_PROBLEMS)[number] | null;
  /** The base salary of the decision day. */
  readonly base: number | null;
  readonly baseFrom: string | null;
  /** Of one person, or the form's own. */
  readonly coefficient: number | null;
  /** How many times that a collective or household gets. */
  readonly multiplier: number | null;
  /** Before rounding. */
  readonly product: number | null;
  readonly rounding: number | null;
  readonly amount: number | null;
  readonly clauses: readonly string[];
  /** Another title of the same period stands on the list or was given before: whether the highest alone is paid is confirmed or not. */
  readonly samePeriod: 'HIGHEST' | 'LOWER' | 'UNVERIFIED' | null;
  /** What other decisions gave for titles of the same period; the highest alone is due, so it is taken off. */
  readonly given: number | null;
  readonly special: SpecialAmount | null;
}
/** An amount that a document sets in place of the coefficient. */
export interface SpecialAmount {
  readonly amount: number;
  readonly source: string;
  readonly documentNumber: string;
  readonly documentDate: string;
}

export const ROUNDING = 10_000;
/** Coefficients have up to three places (0.225): whole numbers, so that no product is a hair too large. */
const PLACES = 1000;

/** Where each regime says which base salary holds and how the product is rounded. */
const MONEY_CLAUSES: Readonly<Record<string, readonly string[]>> = {
  ND91: ['Decree 91/2017, art. 68'],
  ND98: ['Decree 98/2023, article not seen'],
  ND152: ['Decree 152/2025, art. 49.1', 'Decree 152/2025, art. 49.2'],
};

const NOTHING: BonusBasis = {
  ...{ method: 'UNKNOWN', problem: null, base: null, baseFrom: null, coefficient: null, multiplier: null },
  ...{ product: null, rounding: null, amount: null, clauses: [], samePeriod: null, given: null },
  special: null,
};

const rowOn = (form: CatalogueForm | undefined, day: string): CatalogueCoefficient | undefined =>
  form?.coefficients.find(({ regime }) => {
    const { from, to } = daysOf(regime);
    return from <= day && (to === null || day <= to);
  });

/** What the law pays the subject, and how often the sum of one person that is. An enterprise is paid as a collective. */
function sharesOf(row: CatalogueCoefficient, subjectKind: Case['subjectKind']) {
  const own = {
    INDIVIDUAL: row.individual,
    COLLECTIVE: row.collective,
    ENTERPRISE: row.collective,
    HOUSEHOLD: row.household,
  }[subjectKind];
  if (own === undefined) return null;
  const coefficient = row.individual ?? own;
  const multiplier = coefficient === 0 ? 1 : Math.round((own * PLACES) / coefficient) / PLACES;
  return { thousandths: Math.round(own * PLACES), coefficient, multiplier };
}

const salaryOn = (salaries: readonly Salary[], day: string): Salary | null =>
  salaries
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<Salary | null>((latest, one) => (latest === null || one.validFrom > latest.validFrom ? one : latest), null);

/**
 * Base salary of the decision day times the coefficient, rounded up to 10,000 đồng once, at the end (Decree 91/2017, art. 68.2;
 * Decree 152/2025, art. 49). No amount where either is unknown or not verified.
 */
export function explainBonus({ form, subjectKind, decidedOn }: Case, salaries: readonly Salary[]): BonusBasis {
  const row = rowOn(form, decidedOn);
  const shares = row ? sharesOf(row, subjectKind) : null;
  if (!row || !shares) return { ...NOTHING, problem: 'NO_COEFFICIENT' };
  const { coefficient, multiplier, thousandths } = shares;
  const clauses = [row.clause, ...(MONEY_CLAUSES[row.regime] ?? [])];
  const known = { ...NOTHING, coefficient, multiplier, clauses };
  if (!row.isVerified) return { ...known, problem: 'COEFFICIENT_UNVERIFIED' };
  const salary = salaryOn(salaries, decidedOn);
  if (!salary) return { ...known, problem: 'NO_SALARY' };
  const based = { ...known, base: salary.amount, baseFrom: salary.validFrom };
  if (!salary.isVerified) return { ...based, problem: 'SALARY_UNVERIFIED' };
  return {
    ...{ ...based, method: 'COEFFICIENT', rounding: ROUNDING },
    product: (salary.amount * thousandths) / PLACES,
    amount: Math.ceil((salary.amount * thousandths) / (PLACES * ROUNDING)) * ROUNDING,
    clauses: salary.clause ? [...clauses, salary.clause] : clauses,
  };
}
export const bonusOf = (award: Case, salaries: readonly Salary[]): number | null =>
  explainBonus(award, salaries).amount;
