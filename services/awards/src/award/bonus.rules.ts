import { type CatalogueForm, daysOf } from '../form/catalogue.ts';
import type { SubjectKind } from '../form/form.entity.ts';

interface Salary {
  readonly validFrom: string;
  readonly amount: number;
  readonly isVerified: boolean;
}
interface Case {
  readonly form: CatalogueForm | undefined;
  readonly subjectKind: `${SubjectKind}`;
  readonly decidedOn: string;
}

const ROUNDING = 10_000;

/** The verified coefficient in hundredths, or null. Whole numbers, so that no product is a hair too large. */
function hundredthsOf({ form, subjectKind, decidedOn }: Case): number | null {
  const row = form?.coefficients.find(({ regime }) => {
    const { from, to } = daysOf(regime);
    return from <= decidedOn && (to === null || decidedOn <= to);
  });
  if (!row?.isVerified) return null;
  const bySubject = {
    INDIVIDUAL: row.individual,
    COLLECTIVE: row.collective,
    ENTERPRISE: row.collective,
    HOUSEHOLD: row.household,
  };
  const coefficient = bySubject[subjectKind];
  return coefficient === undefined ? null : Math.round(coefficient * 100);
}

/**
 * Base salary of the decision day times the coefficient, rounded up to 10,000 đồng (Decree 91/2017, art. 68.2;
 * Decree 152/2025, art. 49). Null when either is unknown or not verified.
 */
export function bonusOf(award: Case, salaries: readonly Salary[]): number | null {
  const hundredths = hundredthsOf(award);
  if (hundredths === null) return null;
  const salary = salaries
    .filter(({ validFrom }) => validFrom <= award.decidedOn)
    .reduce<Salary | null>((latest, one) => (latest === null || one.validFrom > latest.validFrom ? one : latest), null);
  if (!salary?.isVerified) return null;
  return Math.ceil((salary.amount * hundredths) / (100 * ROUNDING)) * ROUNDING;
}
