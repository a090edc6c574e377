/** Periods that move with the business date; each ends on it or before it. */
export type RelativePeriod =
  | 'TODAY'
  | 'THIS_MONTH'
  | 'LAST_MONTH'
  | 'THIS_QUARTER'
  | 'LAST_QUARTER'
  | 'LAST_3_MONTHS'
  | 'LAST_6_MONTHS'
  | 'LAST_12_MONTHS'
  | 'THIS_YEAR'
  | 'LAST_YEAR'
  | 'LAST_5_YEARS';

interface Days {
  readonly from: string;
  readonly to: string;
}
const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Whole months: `first` and `last` count from the month of today, 0 being it. */
function months(today: string, first: number, last: number): Days {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return { from: iso(year, month - 1 + first, 1), to: iso(year, month + last, 0) };
}

/** Months as DHIS2 counts them: the last twelve are whole ones that are over. */
export function daysOf(period: RelativePeriod, today: string): Days {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const inQuarter = (month - 1) % 3;
  const until = (days: Days): Days => ({ from: days.from, to: today });
  const found: Readonly<Record<RelativePeriod, () => Days>> = {
    TODAY: () => ({ from: today, to: today }),
    THIS_MONTH: () => until(months(today, 0, 0)),
    LAST_MONTH: () => months(today, -1, -1),
    THIS_QUARTER: () => until(months(today, -inQuarter, 0)),
    LAST_QUARTER: () => months(today, -inQuarter - 3, -inQuarter - 1),
    LAST_3_MONTHS: () => months(today, -3, -1),
    LAST_6_MONTHS: () => months(today, -6, -1),
    LAST_12_MONTHS: () => months(today, -12, -1),
    THIS_YEAR: () => ({ from: `${year}-01-01`, to: today }),
    LAST_YEAR: () => ({ from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }),
    LAST_5_YEARS: () => ({ from: `${year - 5}-01-01`, to: `${year - 1}-12-31` }),
  };
  return found[period]();
}

/** A calendar year from its first to its last day that is over. */
export const isWholeYearBefore = ({ from, to }: { from: string | null; to: string }, today: string): boolean =>
  from !== null && from.slice(4) === '-01-01' && to === `${from.slice(0, 4)}-12-31` && to < today;
