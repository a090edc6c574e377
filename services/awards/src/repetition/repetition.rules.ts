/** One achievement is commended once: when two nominations may be about the same. Pure. */

/**
 * From so many percent of common trigrams on two summaries read alike. No text of law sets it: below 45 summaries of one
 * movement meet each other by their set phrases alone, above 75 a few changed words hide a copy.
 */
export const ALIKE_PERCENT = 60;

/** SAME_SUBJECT: the same person or unit; SAME_NAME: another one of the same name, in the same unit or elsewhere. */
export type RepetitionRule = 'SAME_SUBJECT' | 'SAME_NAME';
export interface Compared {
  readonly rule: RepetitionRule;
  /** Days that both achievements have in common. */
  readonly overlapDays: number;
  /** Common trigrams of the summaries in percent; null: one of them has no summary. */
  readonly similarity: number | null;
}

const isAlike = ({ similarity }: Compared): boolean => similarity !== null && similarity >= ALIKE_PERCENT;

/** The same subject needs one sign, a namesake both: names repeat, achievements told in the same words at the same time rarely do. */
export const isRepeated = (compared: Compared): boolean =>
  compared.rule === 'SAME_SUBJECT'
    ? compared.overlapDays > 0 || isAlike(compared)
    : compared.overlapDays > 0 && isAlike(compared);

const DAY_MS = 86_400_000;
interface Period {
  readonly from: string;
  readonly to: string;
}
/** Days that two periods have in common, both ends counted. Days as text sort as days do. */
export function overlapDays(one: Period, other: Period): number {
  const [, from = ''] = [one.from, other.from].sort();
  const [to = ''] = [one.to, other.to].sort();
  return from > to ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}
