const DAY_MS = 86_400_000;
const shifted = (day: string, by: number): string => new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);

export const dayAfter = (day: string): string => shifted(day, 1);
export const dayBefore = (day: string): string => shifted(day, -1);

/** Days from a first to a last one, both included; without a last day they go on. */
export interface Days {
  readonly from: string;
  readonly to: string | null;
}

export const overlap = (one: Days, other: Days): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);

/** The days of `whole` that are before and after `part`. */
export function outside(whole: Days, part: Days): Days[] {
  const found: Days[] = [];
  if (whole.from < part.from) found.push({ from: whole.from, to: dayBefore(part.from) });
  if (part.to !== null && (whole.to === null || whole.to > part.to))
    found.push({ from: dayAfter(part.to), to: whole.to });
  return found;
}

export const inside = (whole: Days, part: Days): Days => ({
  from: [whole.from, part.from].sort()[1] as string,
  to: whole.to === null || (part.to !== null && part.to < whole.to) ? part.to : whole.to,
});
