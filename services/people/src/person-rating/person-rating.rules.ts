import type { Violation } from '@tdkt/kernel';

/** Emulation was proclaimed in 1948: no rating is older. */
const FIRST_YEAR = 1948;

/** A year is rated when it has begun; the rating of the running year is given in its last weeks. */
export function checkRatedYear(year: number | undefined, today: string): Violation[] {
  const last = Number(today.slice(0, 4));
  if (year === undefined || (year >= FIRST_YEAR && year <= last)) return [];
  return [{ code: 'OUT_OF_RANGE', path: ['year'], params: { max: last } }];
}
