import { checkColumn, checkCorrection, checkItem } from './media.rules.ts';

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

it.each([
  ['of ten minutes', { airtimeMinutes: 10, reach: 5_000, url: 'https://dnrtv.org.vn/a' }, []],
  ['of print', { airtimeMinutes: null }, []],
  ['of less than no time', { airtimeMinutes: -1 }, ['NEGATIVE']],
  ['for less than nobody', { reach: -1 }, ['NEGATIVE']],
  ['behind an open link', { url: 'http://dnrtv.org.vn/a' }, ['NOT_HTTPS']],
  ['that an editor checked before', { checkedByName: 'Ban biên tập', checkedOn: '2021-09-08' }, []],
  ['checked by nobody', { checkedOn: '2021-09-08' }, ['REQUIRED']],
  ['checked at no time', { checkedByName: 'Ban biên tập' }, ['REQUIRED']],
  ['checked after it was out', { checkedByName: 'Ban biên tập', checkedOn: '2021-09-10' }, ['AFTER_END']],
])('an item %s', (_what, item, expected) => {
  expect(codes(checkItem({ airedOn: '2021-09-09', ...item }))).toEqual(expected);
});

it('a column closes after it was opened', () => {
  expect(codes(checkColumn({ openedOn: '2021-09-01', closedOn: '2021-08-31' }))).toEqual(['BEFORE_START']);
  expect(codes(checkColumn({ openedOn: '2021-09-01', closedOn: '2021-09-01' }))).toEqual([]);
});

const FACTS = { correction: 'Tên đúng là An', correctedOn: '2021-09-10', airedOn: '2021-09-09', today: '2021-09-20' };
it.each([
  ['says what is right', {}, []],
  ['says something', { correction: null }, ['REQUIRED']],
  ['follows the item', { correctedOn: '2021-09-08' }, ['BEFORE_START']],
  ['was made already', { correctedOn: '2021-09-21' }, ['IN_FUTURE']],
])('a correction %s', (_what, change, expected) => {
  expect(codes(checkCorrection({ ...FACTS, ...change }))).toEqual(expected);
});
