import { isDue, lastDue, minuteOf } from './schedule.rules.ts';

const AT_TWO = { minute: 120 };
const never = { baseAt: null, failedAt: null };

it.each([
  ['02:00', 120],
  ['2:00', 120],
  ['23:59', 1439],
  ['24:00', null],
  ['2', null],
  ['02:60', null],
])('%s is minute %p', (text, minute) => {
  expect(minuteOf(text)).toBe(minute);
});

it.each([
  // Two o'clock in Vietnam is 19:00 UTC of the day before.
  ['2026-03-01T18:59:59Z', '2026-02-28T19:00:00.000Z'],
  ['2026-03-01T19:00:00Z', '2026-03-01T19:00:00.000Z'],
  ['2026-03-02T03:00:00Z', '2026-03-01T19:00:00.000Z'],
])('at %s the last copy was due at %s', (now, due) => {
  expect(lastDue(new Date(now), AT_TWO).toISOString()).toBe(due);
});

it.each([
  ['never made', never, true],
  ['made yesterday', { ...never, baseAt: '2026-02-28T19:01:00Z' }, true],
  ['made since it was due', { ...never, baseAt: '2026-03-01T19:01:00Z' }, false],
  ['failed five minutes ago', { baseAt: null, failedAt: '2026-03-01T23:55:00Z' }, false],
  ['failed twenty minutes ago', { baseAt: null, failedAt: '2026-03-01T23:40:00Z' }, true],
])('a copy that was %s', (_what, known, due) => {
  expect(isDue(new Date('2026-03-02T00:00:00Z'), AT_TWO, known)).toBe(due);
});
