import { isState, l2026, nd91Unseen, nd98, nd152 } from '../review/case.rules.ts';
import type { PathCase } from '../review/path.types.ts';
import type { Setting } from '../review/settings.rules.ts';
import type { Clause, RegimeCode } from '../standard/standard.types.ts';

/** What grows old: what the report tells, an opinion of another body, a vote of the council. */
export type Aged = 'REPORT' | 'OPINION' | 'VOTE';
export interface Freshness {
  readonly isFresh: boolean;
  readonly months: number;
  /** The last day on which it may still be submitted. */
  readonly lastDay: string;
  readonly clause: Clause;
  /** False: the months are a setting, no text that was seen fixes them for this. */
  readonly isVerified: boolean;
}

const CLAUSES: Readonly<Record<RegimeCode, Clause>> = {
  'RS-2021': nd91Unseen('?'),
  'RS-2024': nd98('?'),
  'RS-2025': nd152('33.9'),
  'RS-2026': l2026('?'),
};
/** Decree 152/2025, art. 33.9. */
const LAWFUL_MONTHS = 6;

/** The same day so many months later, or the last of a month that is shorter. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Decree 152/2025 speaks of reports to the centre alone; everything else is a setting of the province. */
export function checkFreshness(
  { what, on, submittedOn }: { readonly what: Aged; readonly on: string; readonly submittedOn: string },
  one: PathCase,
  setting: Setting,
): Freshness {
  const isLaw = what === 'REPORT' && one.regime === 'RS-2025' && isState(one);
  const months = isLaw ? LAWFUL_MONTHS : setting.value;
  const lastDay = monthsAfter(on, months);
  const clause = CLAUSES[one.regime];
  return { isFresh: submittedOn <= lastDay, months, lastDay, clause, isVerified: isLaw };
}
