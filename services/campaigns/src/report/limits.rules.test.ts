import { changePercent, checkFindings, findingOf, findingsOf, type MeasuredValue } from './limits.rules.ts';

const aValue = (given: Partial<MeasuredValue>): MeasuredValue => ({
  ...{ indicatorId: 'n', code: 'N', number: 10, minimum: null, maximum: null, tolerance: null },
  ...{ before: null, isExplained: false, ...given },
});

it.each<[string, Partial<MeasuredValue>, string | null]>([
  ['no limit at all', { number: 1e15, before: 1 }, null],
  ['exactly the least', { number: 0, minimum: 0 }, null],
  ['less than the least', { number: 4.9, minimum: 5 }, 'BELOW_MINIMUM'],
  ['exactly the most', { number: 100, maximum: 100 }, null],
  ['more than the most', { number: 100.01, maximum: 100 }, 'ABOVE_MAXIMUM'],
  ['nothing reported before', { number: 900, tolerance: 50 }, null],
  ['zero before: no percentage', { number: 900, tolerance: 50, before: 0 }, null],
  ['exactly the tolerance up', { number: 150, tolerance: 50, before: 100 }, null],
  ['exactly the tolerance down', { number: 50, tolerance: 50, before: 100 }, null],
  ['more than the tolerance up', { number: 151, tolerance: 50, before: 100 }, 'UNUSUAL_CHANGE'],
  ['more than the tolerance down', { number: 49, tolerance: 50, before: 100 }, 'UNUSUAL_CHANGE'],
  ['all gone', { number: 0, tolerance: 99, before: 100 }, 'UNUSUAL_CHANGE'],
  ['beyond the most and unusual', { number: 500, maximum: 400, tolerance: 50, before: 100 }, 'ABOVE_MAXIMUM'],
])('%s', (_name, given, kind) => {
  expect(findingOf(aValue(given))?.kind ?? null).toBe(kind);
});

it.each([
  [100, 150, 50],
  [100, 33, -67],
  [3, 4, 33.3],
  [0, 4, null],
  [null, 4, null],
])('from %j to %j is a change of %j percent', (before, now, expected) => {
  expect(changePercent(before, now)).toBe(expected);
});

it('limits bind, an unusual change binds until it is explained, and all is told at once', () => {
  const findings = findingsOf([
    aValue({ code: 'A', number: 1, minimum: 5, isExplained: true }),
    aValue({ code: 'B', number: 9, maximum: 5, isExplained: true }),
    aValue({ code: 'C', number: 300, tolerance: 100, before: 100 }),
    aValue({ code: 'D', number: 300, tolerance: 100, before: 100, isExplained: true }),
  ]);

  expect(checkFindings(findings)).toEqual([
    { code: 'BELOW_MINIMUM', path: ['values'], params: { indicator: 'A', limit: 5 } },
    { code: 'ABOVE_MAXIMUM', path: ['values'], params: { indicator: 'B', limit: 5 } },
    { code: 'UNEXPLAINED_CHANGE', path: ['values'], params: { indicator: 'C', limit: 100, change: 200 } },
  ]);
});
