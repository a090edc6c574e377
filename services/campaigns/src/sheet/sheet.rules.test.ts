import type { IndicatorFacts, ValueFacts } from '../report/report.rules.ts';
import { checkSheet, type SheetCell, type SheetRow, type UnitFacts } from './sheet.rules.ts';

const indicators: IndicatorFacts[] = [
  { id: 'n', code: 'N', valueKind: 'NUMBER', isRequired: true, minimum: 1, maximum: 100, tolerance: 50 },
  { id: 'm', code: 'M', valueKind: 'MONEY', isRequired: false },
  { id: 'f', code: 'F', valueKind: 'FLAG', isRequired: false },
];
const aUnit = (given: Partial<UnitFacts> = {}): UnitFacts => ({
  ...{ code: 'A', name: 'Đơn vị A', standing: { UNIT: true, REVIEWER: false }, report: null },
  ...{ values: new Map(), before: new Map(), explained: new Set<string>(), ...given },
});
const AT: Readonly<Record<string, number>> = { n: 3, m: 4, f: 5 };
const cell = (indicatorId: string, read: SheetCell['read']): SheetCell => ({
  at: AT[indicatorId] ?? 9,
  indicatorId,
  read,
});
const aRow = (cells: readonly SheetCell[], given: Partial<SheetRow> = {}): SheetRow => ({
  ...{ number: 2, code: 'A', codeAt: 0, version: null, versionAt: 2, cells, ...given },
});
const check = (row: SheetRow, unit: UnitFacts = aUnit(), isSubmitting = false) =>
  checkSheet([row], { indicators, units: new Map([['A', unit]]), isSubmitting })[0];
const told = (problems: readonly { code: string; at: number }[] = []) => problems.map(({ code, at }) => [code, at]);
const draft = { id: 'r', version: 3, state: 'DRAFT' } as const;
const filled = new Map<string, ValueFacts>([['n', { indicatorId: 'n', number: 5 }]]);

it.each<[string, SheetRow, UnitFacts, [string, number][]]>([
  ['a new value', aRow([cell('n', { value: 5 })]), aUnit(), []],
  ['a cell that cannot be read', aRow([cell('n', { code: 'FORMULA' })]), aUnit(), [['FORMULA', 3]]],
  ['a number below its limit', aRow([cell('n', { value: 0 })]), aUnit(), [['BELOW_MINIMUM', 3]]],
  ['a number above its limit', aRow([cell('n', { value: 101 })]), aUnit(), [['ABOVE_MAXIMUM', 3]]],
  ['a negative number', aRow([cell('m', { value: -1 })]), aUnit(), [['NEGATIVE', 4]]],
  ['a unit out of reach', aRow([], { code: 'B' }), aUnit(), [['NOT_YOURS', 0]]],
  ['a row without a unit', aRow([], { code: '' }), aUnit(), [['REQUIRED', 0]]],
  [
    'a report changed since',
    aRow([cell('n', { value: 6 })], { version: 2 }),
    aUnit({ report: draft }),
    [['FIGURES_CHANGED', 2]],
  ],
  ['a report begun since', aRow([cell('n', { value: 6 })]), aUnit({ report: draft }), [['FIGURES_CHANGED', 2]]],
  ['the right version', aRow([cell('n', { value: 6 })], { version: 3 }), aUnit({ report: draft }), []],
  [
    'a report that was handed in',
    aRow([cell('n', { value: 6 })], { version: 3 }),
    aUnit({ report: { ...draft, state: 'SUBMITTED' } }),
    [['WRONG_STATE', 0]],
  ],
  [
    'a report that was handed in and is left as it is',
    aRow([cell('n', { value: 5 })], { version: 1 }),
    aUnit({ report: { ...draft, state: 'SUBMITTED' }, values: filled }),
    [],
  ],
])('%s', (_name, row, unit, errors) => {
  expect(told(check(row, unit)?.errors)).toEqual(errors);
});

it('an unusual change is a warning while a draft is saved, and an error when it is handed in unexplained', () => {
  const row = aRow([cell('n', { value: 90 })]);
  const before = new Map([['n', 10]]);

  expect(told(check(row, aUnit({ before }))?.warnings)).toEqual([['UNEXPLAINED_CHANGE', 3]]);
  expect(told(check(row, aUnit({ before }), true)?.errors)).toEqual([['UNEXPLAINED_CHANGE', 3]]);
  expect(told(check(row, aUnit({ before, explained: new Set(['n']) }), true)?.errors)).toEqual([]);
});

it('handing in needs all that is required and somebody who works for the unit', () => {
  const row = aRow([cell('f', { value: true })]);

  expect(told(check(row, aUnit(), true)?.errors)).toEqual([['INDICATOR_MISSING', 0]]);
  expect(told(check(row, aUnit({ standing: { UNIT: false, REVIEWER: true } }), true)?.errors)).toEqual([
    ['SUBMITTED_BY_UNIT', 0],
  ]);
});

it('what did not change is not written, and a unit stands in one row', () => {
  const units = new Map([['A', aUnit({ values: filled, report: draft })]]);
  const rows = [
    aRow([cell('n', { value: 5 })], { version: 3 }),
    aRow([cell('n', { value: 7 })], { number: 3, version: 3 }),
  ];

  const [first, second] = checkSheet(rows, { indicators, units, isSubmitting: false });

  expect(first).toMatchObject({ values: [], errors: [] });
  expect(second?.errors).toEqual([{ code: 'DOUBLED_RECORD', params: { row: 2 }, at: 0 }]);
});
