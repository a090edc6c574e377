import { readFileSync } from 'node:fs';
import { type SpecialDay, workingDaysBetween } from '@tdkt/directory';

const { holidays } = JSON.parse(readFileSync(new URL('../../data/regime.json', import.meta.url), 'utf8')) as {
  holidays: (SpecialDay & { name: string })[];
};

describe('working days', () => {
  it.each([
    ['the same day', '2021-09-20', '2021-09-20', 0],
    ['the next day', '2021-09-20', '2021-09-21', 1],
    ['a day back', '2021-09-20', '2021-09-17', 0],
    ['Friday to Monday', '2021-09-17', '2021-09-20', 1],
    ['over 2/9/2021, two days off', '2021-09-01', '2021-09-06', 1],
    ['over 2/9/2020, one day off', '2020-09-01', '2020-09-04', 2],
    ['over Tết 2021', '2021-02-09', '2021-02-17', 1],
    ['over 1/5/2021, a Saturday made up for on Monday', '2021-04-29', '2021-05-04', 1],
    ['over Tết 2023', '2023-01-19', '2023-01-27', 1],
    ['over 30/4/2024, with a Saturday worked in exchange', '2024-04-26', '2024-05-06', 4],
    ['a whole ordinary week', '2021-07-05', '2021-07-12', 5],
  ])('%s: from %s to %s are %i', (_what, from, to, days) => {
    expect(workingDaysBetween(from, to, holidays)).toBe(days);
  });

  it.each([2020, 2021, 2022, 2023, 2024, 2025, 2026])('has the days off of %i, each once', (year) => {
    const days = holidays.filter(({ day }) => day.startsWith(`${year}-`));
    const off = days.filter(({ day, isWorkingDay }) => !isWorkingDay && ![0, 6].includes(new Date(day).getUTCDay()));

    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
    // 1 New Year, 5 Tết, 1 Hùng Vương, 30/4, 1/5, and 2/9 with a second day from 2021; days in exchange come on top.
    const moved = days.filter(({ name }) => name === 'Nghỉ hoán đổi').length;
    expect(off.length - moved).toBe(year === 2020 ? 10 : 11);
    expect(days.filter(({ isWorkingDay }) => isWorkingDay)).toHaveLength(moved);
  });
});
