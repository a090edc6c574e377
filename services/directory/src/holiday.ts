import type { Asker } from './place.ts';
import type { SpecialDay } from './working-days.rules.ts';

/** All special days as one JSON value, for statements that bring the calendar along. */
export const HOLIDAYS = `
coalesce((select jsonb_agg(jsonb_build_object('day', h.day, 'isWorkingDay', h.is_working_day)) from directory.holiday h), '[]')`;

/** The calendar between two days, or whole: about a dozen days a year. */
export async function specialDays(asker: Asker, from = '-infinity', to = 'infinity'): Promise<readonly SpecialDay[]> {
  const rows = await asker.query(
    'select day::text as day, is_working_day as "isWorkingDay" from directory.holiday where day between $1::date and $2::date',
    [from, to],
  );
  return rows as readonly SpecialDay[];
}
