import { ALIKE_PERCENT, isRepeated, overlapDays } from './repetition.rules.ts';

it.each([
  ['the same subject in overlapping periods', 'SAME_SUBJECT', 3, 0, true],
  ['the same subject, told alike, in other periods', 'SAME_SUBJECT', 0, ALIKE_PERCENT, true],
  ['the same subject with another achievement', 'SAME_SUBJECT', 0, ALIKE_PERCENT - 1, false],
  ['the same subject without a summary, in other periods', 'SAME_SUBJECT', 0, null, false],
  ['a namesake at the same time with other words', 'SAME_NAME', 3, ALIKE_PERCENT - 1, false],
  ['a namesake told alike at another time', 'SAME_NAME', 0, 100, false],
  ['a namesake told alike at the same time', 'SAME_NAME', 1, ALIKE_PERCENT, true],
] as const)('%s: %s', (_case, rule, days, similarity, expected) => {
  expect(isRepeated({ rule, overlapDays: days, similarity })).toBe(expected);
});

it.each([
  ['2021-01-01', '2021-01-31', '2021-01-31', '2021-02-10', 1],
  ['2021-01-01', '2021-01-31', '2021-02-01', '2021-02-10', 0],
  ['2021-01-01', '2021-12-31', '2021-03-01', '2021-03-31', 31],
])('%s to %s and %s to %s have %i days in common', (from, to, otherFrom, otherTo, days) => {
  expect(overlapDays({ from, to }, { from: otherFrom, to: otherTo })).toBe(days);
});
