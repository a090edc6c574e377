import { bonusStateOf, checkPaidOn, checkPayable, type PayableAward } from './payment.rules.ts';

const fine: PayableAward = { bonus: 1_490_000, isRevoked: false, isPaid: false, isPayer: true, clause: 'art. 47.2' };
const codes = (ids: readonly string[], awards: Readonly<Record<string, PayableAward>>) =>
  checkPayable(ids, new Map(Object.entries(awards))).map(({ code, path }) => `${code} ${path?.join('.')}`);

describe('a list of awards to be paid', () => {
  it.each<[string, PayableAward, string[]]>([
    ['an award with a bonus', fine, []],
    ['one that is paid', { ...fine, isPaid: true }, ['ALREADY_PAID']],
    ['one that is revoked', { ...fine, isRevoked: true }, ['AWARD_REVOKED']],
    ['one whose amount is not known', { ...fine, bonus: null }, ['BONUS_UNKNOWN']],
    ['one with no money', { ...fine, bonus: 0 }, ['NOTHING_TO_PAY']],
    ['one that somebody else pays', { ...fine, isPayer: false }, ['NOT_THE_PAYER']],
  ])('%s', (_what, award, expected) => {
    expect(codes(['a'], { a: award })).toEqual(expected.map((code) => `${code} input.items.0.awardId`));
  });

  it('names each award once, and only awards of the decision', () => {
    expect(codes(['a', 'b', 'a'], { a: fine })).toEqual([
      'UNKNOWN_REFERENCE input.items.1.awardId',
      'TAKEN input.items.2.awardId',
    ]);
  });

  it('is neither empty nor endless', () => {
    expect(codes([], {})).toEqual(['OUT_OF_RANGE input.items']);
    expect(codes(Array.from({ length: 2001 }, String), {})).toEqual(['OUT_OF_RANGE input.items']);
  });
});

it('a bonus is paid from the day of the decision to today', () => {
  const on = (day: string) => checkPaidOn(day, '2021-09-15', '2021-09-20').map(({ code }) => code);
  expect([on('2021-09-14'), on('2021-09-15'), on('2021-09-20'), on('2021-09-21')]).toEqual([
    ['BEFORE_START'],
    [],
    [],
    ['IN_FUTURE'],
  ]);
});

describe('how a bonus stands', () => {
  const paid = { id: '1', kind: 'PAYMENT' } as const;
  const unpaid = { id: '2', kind: 'PAYMENT', reversalOfId: '1' } as const;
  const back = { id: '3', kind: 'RECALL' } as const;
  const unback = { id: '4', kind: 'RECALL', reversalOfId: '3' } as const;
  const again = { id: '5', kind: 'PAYMENT' } as const;

  it.each([
    [[], 'UNPAID'],
    [[paid], 'PAID'],
    [[paid, unpaid], 'UNPAID'],
    [[paid, back], 'RECALLED'],
    [[paid, back, unback], 'PAID'],
    [[paid, back, again], 'PAID'],
    [[paid, unpaid, again], 'PAID'],
  ])('%j is %s', (lines, state) => {
    expect(bonusStateOf(lines)).toBe(state);
  });
});
