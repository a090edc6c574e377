/** A day that is not what its weekday says. */
export interface SpecialDay {
  readonly day: string;
  readonly isWorkingDay: boolean;
}

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

type Special = ReadonlyMap<string, boolean>;
const specialOf = (holidays: readonly SpecialDay[]): Special =>
  new Map(holidays.map(({ day, isWorkingDay: isWorked }) => [day, isWorked]));

/** Is work done on the day: Monday to Friday, save the days off and the weekend days worked in exchange. */
function isWorked(moment: number, special: Special): boolean {
  const given = special.get(dayAt(moment));
  if (given !== undefined) return given;
  const weekday = new Date(moment).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export const isWorkingDay = (day: string, holidays: readonly SpecialDay[]): boolean =>
  isWorked(at(day), specialOf(holidays));

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, holidays: readonly SpecialDay[]): number {
  const special = specialOf(holidays);
  let count = 0;
  for (let moment = at(from) + DAY_MS; moment <= at(to); moment += DAY_MS) {
    if (isWorked(moment, special)) count += 1;
  }
  return count;
}

/** The `count`-th working day after the day, before it when negative; the day itself for 0. */
export function addWorkingDays(day: string, count: number, holidays: readonly SpecialDay[]): string {
  const special = specialOf(holidays);
  const step = count < 0 ? -DAY_MS : DAY_MS;
  let moment = at(day);
  for (let left = Math.abs(count); left > 0; ) {
    moment += step;
    if (isWorked(moment, special)) left -= 1;
  }
  return dayAt(moment);
}

/** The day itself when work is done on it, else the last working day before it. */
export const lastWorkingDay = (day: string, holidays: readonly SpecialDay[]): string =>
  isWorkingDay(day, holidays) ? day : addWorkingDays(day, -1, holidays);
