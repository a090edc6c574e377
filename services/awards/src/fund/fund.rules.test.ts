import { checkBalance, checkCancelling, checkEntry, signed } from './fund.rules.ts';

type Given = Parameters<typeof checkEntry>[0];
const GIVEN: Given = {
  ...{ kind: 'DEPOSIT', amount: 1_000_000, source: 'BUDGET', enteredOn: '2021-09-20' },
  ...{ documentDate: null, note: null },
};
const codes = (found: readonly { code: string; path?: readonly unknown[] }[]) =>
  found.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`);

describe('a line that is written by hand', () => {
  it.each<[string, Partial<Given>, string[]]>([
    ['a deposit of today', {}, []],
    ['nothing', { amount: 0 }, ['NOT_POSITIVE amount']],
    ['less than nothing', { amount: -1 }, ['NOT_POSITIVE amount']],
    ['more than can be counted exactly', { amount: 1e15 + 2 }, ['OUT_OF_RANGE amount']],
    ['a deposit from nowhere', { source: null }, ['REQUIRED source']],
    ['spending with a source and without a purpose', { kind: 'SPENDING' }, ['NOT_ALLOWED source', 'REQUIRED note']],
    ['spending with a purpose', { kind: 'SPENDING', source: null, note: 'Hội nghị sơ kết' }, []],
    ['a day that has not come', { enteredOn: '2021-09-21' }, ['IN_FUTURE enteredOn']],
    ['a document that is not written yet', { documentDate: '2021-09-21' }, ['IN_FUTURE documentDate']],
  ])('%s', (_what, more, expected) => {
    expect(codes(checkEntry({ ...GIVEN, ...more }, '2021-09-20'))).toEqual(expected);
  });

  it('brings money in or takes it out by its kind', () => {
    expect((['DEPOSIT', 'RECALL', 'SPENDING', 'PAYMENT'] as const).map((kind) => signed(kind, 5))).toEqual([
      5, 5, -5, -5,
    ]);
  });
});

it('a fund gives all that it has and not one đồng more', () => {
  expect(checkBalance(100, 100, ['amount'])).toEqual([]);
  expect(checkBalance(100, 101, ['amount'])).toEqual([
    { code: 'OVERDRAWN', path: ['amount'], params: { balance: 100, missing: 1 } },
  ]);
});

it('a line is cancelled once, with a reason, and neither a counter-entry nor a payment that came back', () => {
  const fine = { isCounterEntry: false, isReversed: false, isRecalled: false, reason: 'Ghi nhầm' };
  expect(checkCancelling(fine)).toEqual([]);
  expect(codes(checkCancelling({ ...fine, reason: null }))).toEqual(['REQUIRED reason']);
  expect(codes(checkCancelling({ ...fine, isReversed: true }))).toEqual(['ALREADY_REVERSED id']);
  expect(codes(checkCancelling({ ...fine, isCounterEntry: true }))).toEqual(['IS_COUNTER_ENTRY id']);
  expect(codes(checkCancelling({ ...fine, isRecalled: true }))).toEqual(['ALREADY_RECALLED id']);
});
