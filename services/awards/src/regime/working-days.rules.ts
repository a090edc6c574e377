/** A day that is not what its weekday says. */
export interface SpecialDay {
  readonly day: string;
  readonly isWorkingDay: boolean;
}

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Is work done on the day: Monday to Friday, save the days off and the weekend days worked in exchange. */
function isWorkingDay(moment: number, special: ReadonlyMap<string, boolean>): boolean {
  const given = special.get(new Date(moment).toISOString().slice(0, 10));
  if (given !== undefined) return given;
  const weekday = new Date(moment).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, holidays: readonly SpecialDay[]): number {
  const special = new Map(holidays.map((holiday) => [holiday.day, holiday.isWorkingDay]));
  let count = 0;
  for (let moment = at(from) + DAY_MS; moment <= at(to); moment += DAY_MS) {
    if (isWorkingDay(moment, special)) count += 1;
  }
  return count;
}
