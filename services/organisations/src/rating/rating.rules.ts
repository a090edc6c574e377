import type { Violation } from '@tdkt/kernel';

export interface RatingFacts {
  readonly year: number;
  readonly decidedOn?: string | null | undefined;
  readonly today: string;
}

const FIRST_YEAR = 1945;

/** A year is rated in its course or afterwards, by a document that is not of the future nor older than the year. */
export function checkRating({ year, decidedOn, today }: RatingFacts): Violation[] {
  const thisYear = Number(today.slice(0, 4));
  const begin = `${year}-01-01`;
  return [
    ...(year > thisYear ? [{ code: 'IN_FUTURE', path: ['year'] }] : []),
    ...(year < FIRST_YEAR ? [{ code: 'OUT_OF_RANGE', path: ['year'] }] : []),
    ...(decidedOn && decidedOn > today ? [{ code: 'IN_FUTURE', path: ['decidedOn'] }] : []),
    ...(decidedOn && decidedOn < begin ? [{ code: 'BEFORE_START', path: ['decidedOn'], params: { from: begin } }] : []),
  ];
}

/** The day whose place in the trees and clusters a rating belongs to: the last of its year, or the business date before. */
export const ratingDay = (year: number, today: string): string => {
  const last = `${year}-12-31`;
  return last < today ? last : today;
};
