export enum PeriodCadence {
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
}
export interface Scheduled {
  readonly name: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly dueOn: string;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const LENGTH: Readonly<Record<PeriodCadence, number>> = { MONTHLY: 1, QUARTERLY: 3 };

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const earlier = (one: string, other: string): string => [one, other].sort()[0] as string;
const later = (one: string, other: string): string => [one, other].sort()[1] as string;
const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const nameOf = (cadence: PeriodCadence, year: number, month: number): string =>
  cadence === PeriodCadence.MONTHLY ? `Tháng ${month + 1}/${year}` : `Quý ${QUARTERS[month / 3]}/${year}`;

/** Reporting periods by the calendar; the first and the last are cut at the ends of the span. */
export function schedule(span: { cadence: PeriodCadence; from: string; to: string; dueDays: number }): Scheduled[] {
  const { cadence, from, to, dueDays } = span;
  const length = LENGTH[cadence];
  const [year, month] = from.split('-').map(Number) as [number, number];
  const periods: Scheduled[] = [];
  for (let at = month - 1 - ((month - 1) % length); dayOf(year, at, 1) <= to; at += length) {
    const [first, last] = [dayOf(year, at, 1), dayOf(year, at + length, 0)];
    const toOn = earlier(last, to);
    periods.push({
      name: nameOf(cadence, Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1),
      fromOn: later(first, from),
      toOn,
      dueOn: addDays(toOn, dueDays),
    });
  }
  return periods;
}
