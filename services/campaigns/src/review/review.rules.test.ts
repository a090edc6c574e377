import { canonical, checkReview, compareSnapshots, type ReviewFacts } from './review.rules.ts';
import { FIGURES, type FigureName, type Frozen, type Snapshot } from './review.types.ts';

const aFrozen = (given: Partial<Record<FigureName, number>>, total: number): Frozen => ({
  figures: { ...(Object.fromEntries(FIGURES.map((name) => [name, 0])) as Record<FigureName, number>), ...given },
  totals: { X: total },
});
const aSnapshot = (clusters: Readonly<Record<string, number>>, total: number): Snapshot => ({
  ...{ from: '2021-08-20', asOf: '2021-08-31', province: aFrozen({ reportedCount: total }, total) },
  indicators: [
    {
      code: 'X',
      name: 'X',
      nameEn: null,
      unit: null,
      valueKind: 'NUMBER',
      contentOrdinal: 2,
      contentGroup: 'Mọi đơn vị',
    },
  ],
  clusters: Object.entries(clusters).map(([id, amount]) => ({ id, code: id, name: id, ...aFrozen({}, amount) })),
});
const told = (now: Snapshot, before: Snapshot | null) =>
  compareSnapshots(now, before)
    .filter(({ indicatorCode }) => indicatorCode === 'X')
    .map(({ clusterId, before: was, now: is, change }) => [clusterId, was, is, change]);

it('compares the province and each cluster, those that came and those that went included', () => {
  expect(told(aSnapshot({ C1: 0.3, K1: 5 }, 5.3), aSnapshot({ C1: 0.1, K9: 7 }, 7.1))).toEqual([
    [null, 7.1, 5.3, -1.8],
    ['C1', 0.1, 0.3, 0.2],
    ['K1', null, 5, null],
    ['K9', 7, null, null],
  ]);
});

it('without a previous review there is nothing to compare with, and the figures stand', () => {
  expect(told(aSnapshot({ C1: 3 }, 3), null)).toEqual([
    [null, null, 3, null],
    ['C1', null, 3, null],
  ]);
  expect(compareSnapshots(aSnapshot({ C1: 3 }, 3), null)).toHaveLength(2 * (FIGURES.length + 1));
});

it.each<[string, Partial<ReviewFacts>, string[]]>([
  ['a day of the campaign', {}, []],
  ['today', { asOf: '2021-09-20' }, []],
  ['tomorrow', { asOf: '2021-09-21' }, ['IN_FUTURE']],
  ['before it began', { asOf: '2021-08-19' }, ['BEFORE_START']],
  ['a campaign that was never launched', { campaignState: 'DRAFT' }, ['CAMPAIGN_NOT_RUNNING']],
  ['a closed campaign', { campaignState: 'CLOSED' }, []],
  ['an earlier review', { previous: { campaignId: 'c', asOf: '2021-08-25' } }, []],
  ['a review of the same day', { previous: { campaignId: 'c', asOf: '2021-09-01' } }, ['AFTER_END']],
  ['a review of another campaign', { previous: { campaignId: 'd', asOf: '2021-08-25' } }, ['UNKNOWN_REFERENCE']],
  ['a review that is not there', { previous: null }, ['UNKNOWN_REFERENCE']],
])('%s', (_name, given, expected) => {
  const facts: ReviewFacts = {
    ...{ asOf: '2021-09-01', today: '2021-09-20', campaignState: 'LAUNCHED', startsOn: '2021-08-20' },
    ...{ campaignId: 'c', previous: undefined, ...given },
  };

  expect(checkReview(facts).map(({ code }) => code)).toEqual(expected);
});

it('the same content is the same text in any order of keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'ộ' }], a: 2 })).toBe(canonical({ a: 2, b: [1, { c: 'ộ', d: null }] }));
  expect(canonical({ a: [1, 2] })).not.toBe(canonical({ a: [2, 1] }));
});
