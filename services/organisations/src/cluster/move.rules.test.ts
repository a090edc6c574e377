import { checkMove, dayBefore, type MoveFacts } from './move.rules.ts';

const FACTS: MoveFacts = {
  from: '2021-10-01',
  membership: { clusterId: 'a', validFrom: '2021-01-01', validTo: null },
  toClusterId: 'b',
  target: { validFrom: '2020-01-01', validTo: null },
  officeYears: [],
  today: '2021-09-20',
};

it.each<[string, Partial<MoveFacts>, string[]]>([
  ['a later day of this year', {}, []],
  ['an earlier day of this year', { from: '2021-03-01' }, []],
  ['a day of next year', { from: '2022-01-01' }, []],
  ['the first day of the membership', { from: '2021-01-01' }, ['BEFORE_START']],
  [
    'a day of last year, whose figures stand',
    { from: '2020-12-31', membership: { clusterId: 'a', validFrom: '2019-01-01' } },
    ['YEAR_CLOSED'],
  ],
  [
    'a day after the membership',
    { from: '2021-12-01', membership: { clusterId: 'a', validFrom: '2021-01-01', validTo: '2021-11-30' } },
    ['AFTER_END'],
  ],
  ['the cluster it is in', { toClusterId: 'a' }, ['SAME_CLUSTER']],
  ['a cluster that nobody knows', { target: null }, ['UNKNOWN_REFERENCE']],
  ['a cluster that begins later', { target: { validFrom: '2022-01-01' } }, ['CLUSTER_NOT_IN_FORCE']],
  ['a cluster that ends', { target: { validFrom: '2020-01-01', validTo: '2021-12-31' } }, ['CLUSTER_NOT_IN_FORCE']],
  [
    'a cluster that ends with the membership',
    {
      target: { validFrom: '2020-01-01', validTo: '2021-12-31' },
      membership: { clusterId: 'a', validFrom: '2021-01-01', validTo: '2021-12-31' },
    },
    [],
  ],
  ['a day of a year in which it holds an office', { officeYears: [2021, 2022] }, ['HOLDS_OFFICE']],
])('moving a unit to %s is refused for %j', (_what, change, codes) => {
  expect(checkMove({ ...FACTS, ...change }).map(({ code }) => code)).toEqual(codes);
});

it('the day before is found across months and years', () => {
  expect(['2021-10-01', '2024-03-01', '2022-01-01'].map(dayBefore)).toEqual(['2021-09-30', '2024-02-29', '2021-12-31']);
});
