import { type Cadence, checkDue, occurrencesOf, periodOf, type Running, type TaskDays } from './occurrence.rules.ts';

const ONCE = { id: 'task', dueOn: null, dueWorkingDays: null, cadence: null, dueDay: null };
const task = (given: Partial<TaskDays>): TaskDays => ({ ...ONCE, ...given });
const running = (given: Partial<Running> = {}): Running => ({
  ...{ startsOn: '2021-08-20', closedOn: null, today: '2021-11-10' },
  holidays: ['2021-09-02', '2021-09-03'].map((day) => ({ day, isWorkingDay: false })),
  ...given,
});

it.each<[string, Partial<TaskDays>, Partial<Running>, [string | null, string | null][]]>([
  ['no due day at all', {}, {}, [[null, null]]],
  ['a day', { dueOn: '2021-09-15' }, {}, [[null, '2021-09-15']]],
  ['working days after the launching', { dueWorkingDays: 10 }, {}, [[null, '2021-09-07']]],
  ['working days of a draft', { dueWorkingDays: 10 }, { startsOn: null }, [[null, null]]],
  [
    'the 25th of every month, from the month of the launching',
    { cadence: 'MONTHLY', dueDay: 25 },
    {},
    [
      ['2021-08-01', '2021-08-25'],
      ['2021-09-01', '2021-09-25'],
      ['2021-10-01', '2021-10-25'],
      ['2021-11-01', '2021-11-25'],
    ],
  ],
  [
    'what was due before the launching is not asked',
    { cadence: 'MONTHLY', dueDay: 5 },
    { today: '2021-10-01' },
    [
      ['2021-09-01', '2021-09-05'],
      ['2021-10-01', '2021-10-05'],
    ],
  ],
  [
    'every quarter, on a day of its last month',
    { cadence: 'QUARTERLY', dueDay: 15 },
    {},
    [
      ['2021-07-01', '2021-09-15'],
      ['2021-10-01', '2021-12-15'],
    ],
  ],
  ['every half year, at its end', { cadence: 'HALF_YEARLY' }, {}, [['2021-07-01', '2021-12-31']]],
  [
    'the 31st of a shorter month is its end',
    { cadence: 'MONTHLY', dueDay: 31 },
    { startsOn: '2022-02-01', today: '2022-02-10' },
    [['2022-02-01', '2022-02-28']],
  ],
  [
    'every year, until the campaign closed',
    { cadence: 'YEARLY' },
    { closedOn: '2021-10-01', today: '2023-01-01' },
    [['2021-01-01', '2021-12-31']],
  ],
  ['a cadence of a draft', { cadence: 'YEARLY' }, { startsOn: null }, []],
])('%s', (_what, given, days, expected) => {
  const found = occurrencesOf(task(given), running(days));

  expect(found.map(({ occurrence, dueOn }) => [occurrence, dueOn])).toEqual(expected);
});

it.each<[Cadence, string, string]>([
  ['MONTHLY', '2021-09-30', '2021-09-01'],
  ['QUARTERLY', '2021-09-30', '2021-07-01'],
  ['HALF_YEARLY', '2021-06-30', '2021-01-01'],
  ['YEARLY', '2021-12-31', '2021-01-01'],
])('the %s period of %s begins on %s', (cadence, day, from) => {
  expect(periodOf(cadence, day)).toBe(from);
});

it.each([
  ['nothing', {}, []],
  ['a day', { dueOn: '2021-09-15' }, []],
  ['a cadence with a day', { cadence: 'MONTHLY' as const, dueDay: 25 }, []],
  ['two ways', { dueOn: '2021-09-15', dueWorkingDays: 5 }, ['ONE_WAY_DUE']],
  ['a day of no period', { dueDay: 5 }, ['REQUIRED']],
  ['a day that no month has', { cadence: 'MONTHLY' as const, dueDay: 32 }, ['OUT_OF_RANGE']],
  ['no working days', { dueWorkingDays: 0 }, ['OUT_OF_RANGE']],
])('a task that is due by %s is refused for %j', (_what, given, codes) => {
  expect(checkDue(given).map(({ code }) => code)).toEqual(codes);
});
