import { checkSponsor, displayNameOf, type SponsorFacts } from '../sponsor/sponsor.rules.ts';
import { checkGift, checkReversal } from './contribution.rules.ts';

const codes = (violations: readonly { code: string; path?: readonly unknown[] }[]) =>
  violations.map(({ code, path }) => `${code} ${path?.join('.')}`);

describe('a gift', () => {
  it.each([
    ['of money', { kind: 'MONEY', amount: 5_000_000 }, []],
    ['of money without an amount', { kind: 'MONEY' }, ['REQUIRED amount']],
    ['of no money', { kind: 'MONEY', amount: 0 }, ['NOT_POSITIVE amount']],
    ['of less than no money', { kind: 'MONEY', amount: -1 }, ['NOT_POSITIVE amount']],
    ['of more money than there is', { kind: 'MONEY', amount: 2e15 }, ['OUT_OF_RANGE amount']],
    ['of money with a value', { kind: 'MONEY', amount: 1, estimatedValue: 1 }, ['NOT_ALLOWED estimatedValue']],
    ['of goods', { kind: 'GOODS', item: 'Gạo', quantity: 2.5, unit: 'tấn', estimatedValue: 40_000_000 }, []],
    ['of goods that nobody valued', { kind: 'GOODS', item: 'Gạo', quantity: 2.5, unit: 'tấn' }, []],
    ['of goods without a measure', { kind: 'GOODS', item: 'Gạo' }, ['REQUIRED quantity', 'REQUIRED unit']],
    [
      'of goods with an amount',
      { kind: 'GOODS', item: 'x', quantity: 1, unit: 'x', amount: 1 },
      ['NOT_ALLOWED amount'],
    ],
    ['of a service', { kind: 'SERVICE', item: 'Xe chở bệnh nhân' }, []],
    ['of an unnamed service', { kind: 'SERVICE' }, ['REQUIRED item']],
  ] as const)('%s', (_what, given, expected) => {
    expect(codes(checkGift(given))).toEqual(expected);
  });
});

describe('a counter-entry', () => {
  const facts = { isCounterEntry: false, isReversed: false, reason: 'Ghi nhầm số tiền' };
  it.each([
    ['cancels a line with a reason', {}, []],
    ['needs a reason', { reason: '  ' }, ['REQUIRED reason']],
    ['cancels a line once', { isReversed: true }, ['ALREADY_REVERSED id']],
    ['is not cancelled itself', { isCounterEntry: true }, ['IS_COUNTER_ENTRY id']],
  ])('%s', (_what, change, expected) => {
    expect(codes(checkReversal({ ...facts, ...change }))).toEqual(expected);
  });
});

describe('a donor', () => {
  const person: SponsorFacts = { kind: 'PERSON', naming: 'NAME', donorName: 'Nguyễn Văn An' };
  it.each<[string, SponsorFacts, string[], string]>([
    ['is named as he allows', person, [], 'Nguyễn Văn An'],
    ['shows another name', { ...person, naming: 'ALIAS', alias: 'Chú An' }, [], 'Chú An'],
    ['shows none', { ...person, naming: 'WITHHELD' }, [], 'Nhà hảo tâm ẩn danh'],
    ['needs the other name', { ...person, naming: 'ALIAS' }, ['REQUIRED alias'], 'Nhà hảo tâm ẩn danh'],
    ['needs a name', { ...person, donorName: null }, ['REQUIRED donorName'], 'Nhà hảo tâm ẩn danh'],
    ['may be nobody', { kind: 'ANONYMOUS', naming: 'WITHHELD' }, [], 'Nhà hảo tâm ẩn danh'],
    ['has no name when nobody', { kind: 'ANONYMOUS', naming: 'NAME' }, ['NOT_ALLOWED naming'], 'Nhà hảo tâm ẩn danh'],
    [
      'is a person or an organisation, not both',
      { ...person, organisationId: 'x' },
      ['NOT_ALLOWED organisationId'],
      'Nguyễn Văn An',
    ],
  ])('%s', (_what, facts, expected, shown) => {
    expect(codes(checkSponsor(facts))).toEqual(expected);
    expect(displayNameOf(facts)).toBe(shown);
  });
});
