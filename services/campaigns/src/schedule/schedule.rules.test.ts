import { PeriodCadence, schedule } from './schedule.rules.ts';

const told = (cadence: PeriodCadence, from: string, to: string) =>
  schedule({ cadence, from, to, dueDays: 5 }).map(
    ({ name, fromOn, toOn, dueOn }) => `${name}: ${fromOn} ${toOn} ${dueOn}`,
  );

it.each<[PeriodCadence, string, string, string[]]>([
  [
    PeriodCadence.MONTHLY,
    '2021-08-20',
    '2021-09-30',
    ['Tháng 8/2021: 2021-08-20 2021-08-31 2021-09-05', 'Tháng 9/2021: 2021-09-01 2021-09-30 2021-10-05'],
  ],
  [
    PeriodCadence.MONTHLY,
    '2023-12-31',
    '2024-02-10',
    [
      'Tháng 12/2023: 2023-12-31 2023-12-31 2024-01-05',
      'Tháng 1/2024: 2024-01-01 2024-01-31 2024-02-05',
      'Tháng 2/2024: 2024-02-01 2024-02-10 2024-02-15',
    ],
  ],
  [
    PeriodCadence.QUARTERLY,
    '2021-10-01',
    '2022-03-31',
    ['Quý IV/2021: 2021-10-01 2021-12-31 2022-01-05', 'Quý I/2022: 2022-01-01 2022-03-31 2022-04-05'],
  ],
  [PeriodCadence.QUARTERLY, '2021-11-15', '2021-12-31', ['Quý IV/2021: 2021-11-15 2021-12-31 2022-01-05']],
  [PeriodCadence.MONTHLY, '2021-08-20', '2021-08-20', ['Tháng 8/2021: 2021-08-20 2021-08-20 2021-08-25']],
])('%s from %s to %s', (cadence, from, to, expected) => {
  expect(told(cadence, from, to)).toEqual(expected);
});

it.each([
  [PeriodCadence.MONTHLY, 36],
  [PeriodCadence.QUARTERLY, 12],
])('three years are %s %i periods without a gap', (cadence, count) => {
  const periods = schedule({ cadence, from: '2022-01-01', to: '2024-12-31', dueDays: 10 });

  expect(periods).toHaveLength(count);
  periods.slice(1).forEach(({ fromOn }, at) => {
    expect(Date.parse(fromOn) - Date.parse(periods[at]?.toOn ?? '')).toBe(86_400_000);
  });
});
