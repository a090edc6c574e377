import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, lastWorkingDay, workingDaysBetween } from './working-days.rules.ts';

const off = (...days: string[]) => days.map((day) => ({ day, isWorkingDay: false }));
const HOLIDAYS = [
  ...off('2021-09-02', '2021-09-03', '2024-04-29', '2024-04-30', '2024-05-01'),
  { day: '2024-05-04', isWorkingDay: true },
];

const day = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const calendar = fc.uniqueArray(fc.record({ day, isWorkingDay: fc.boolean() }), {
  selector: (one) => one.day,
  maxLength: 40,
});
const few = fc.integer({ min: 0, max: 60 });

it.each([
  ['the third day after the plan of 20/8', '2021-08-20', 3, '2021-08-25'],
  ['over 2/9/2021, two days off', '2021-09-01', 1, '2021-09-06'],
  ['back over 2/9/2021', '2021-09-06', -1, '2021-09-01'],
  ['a Saturday worked in exchange', '2024-05-03', 1, '2024-05-04'],
  ['no day at all', '2021-09-19', 0, '2021-09-19'],
])('%s: %s and %i working days are %s', (_what, from, count, to) => {
  expect(addWorkingDays(from, count, HOLIDAYS)).toBe(to);
});

it.each([
  ['a Monday', '2021-09-20', '2021-09-20'],
  ['a Sunday', '2021-09-19', '2021-09-17'],
  ['the second day of 2/9', '2021-09-03', '2021-09-01'],
  ['a Saturday worked in exchange', '2024-05-04', '2024-05-04'],
])('the last working day of %s (%s) is %s', (_what, on, last) => {
  expect(lastWorkingDay(on, HOLIDAYS)).toBe(last);
});

it('adding working days and counting them undo each other', () => {
  fc.assert(
    fc.property(day, few, calendar, (from, count, holidays) => {
      const to = addWorkingDays(from, count, holidays);

      expect(workingDaysBetween(from, to, holidays)).toBe(count);
      if (count > 0) expect(isWorkingDay(to, holidays)).toBe(true);
    }),
  );
});

it('a stretch of days has as many working days as its parts', () => {
  fc.assert(
    fc.property(day, few, few, calendar, (from, one, other, holidays) => {
      const [middle] = [addWorkingDays(from, one, holidays)];
      const to = addWorkingDays(middle, other, holidays);

      expect(workingDaysBetween(from, to, holidays)).toBe(one + other);
      expect(addWorkingDays(from, one + other, holidays)).toBe(to);
    }),
  );
});

it('going forth and back from a working day ends where it began', () => {
  fc.assert(
    fc.property(day, few, calendar, (from, count, holidays) => {
      const start = lastWorkingDay(from, holidays);

      expect(addWorkingDays(addWorkingDays(start, count, holidays), -count, holidays)).toBe(start);
    }),
  );
});
