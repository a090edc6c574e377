import { daysOf, isWholeYearBefore, type RelativePeriod } from './period.rules.ts';

describe('relative periods on 20 September 2021', () => {
  it.each<[RelativePeriod, string, string]>([
    ['TODAY', '2021-09-20', '2021-09-20'],
    ['THIS_MONTH', '2021-09-01', '2021-09-20'],
    ['LAST_MONTH', '2021-08-01', '2021-08-31'],
    ['THIS_QUARTER', '2021-07-01', '2021-09-20'],
    ['LAST_QUARTER', '2021-04-01', '2021-06-30'],
    ['LAST_3_MONTHS', '2021-06-01', '2021-08-31'],
    ['LAST_12_MONTHS', '2020-09-01', '2021-08-31'],
    ['THIS_YEAR', '2021-01-01', '2021-09-20'],
    ['LAST_YEAR', '2020-01-01', '2020-12-31'],
    ['LAST_5_YEARS', '2016-01-01', '2020-12-31'],
  ])('%s is from %s to %s', (period, from, to) => {
    expect(daysOf(period, '2021-09-20')).toEqual({ from, to });
  });

  it('reach over the turn of a year', () => {
    expect(daysOf('LAST_QUARTER', '2021-02-28')).toEqual({ from: '2020-10-01', to: '2020-12-31' });
    expect(daysOf('LAST_MONTH', '2021-01-31')).toEqual({ from: '2020-12-01', to: '2020-12-31' });
  });
});

it.each([
  ['2020-01-01', '2020-12-31', true],
  ['2020-01-01', '2021-12-31', false],
  ['2020-01-02', '2020-12-31', false],
  ['2021-01-01', '2021-12-31', false],
  [null, '2020-12-31', false],
])('from %s to %s is a whole year that is over: %s', (from, to, is) => {
  expect(isWholeYearBefore({ from, to }, '2021-09-20')).toBe(is);
});
