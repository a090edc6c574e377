import type { Violation } from '@tdkt/kernel';
import { checkFindings, findingsOf, type MeasuredValue } from '../report/limits.rules.ts';
import { COUNTED, REPORT_FLOW, type ReportState } from '../report/report.flow.ts';
import {
  checkComplete,
  checkValues,
  type IndicatorFacts,
  isEmpty,
  type Standing,
  type ValueFacts,
} from '../report/report.rules.ts';

/** A unit that the sheet may speak of, with what it reported so far. */
export interface UnitFacts {
  readonly code: string;
  readonly name: string;
  readonly standing: Standing;
  readonly report: { readonly id: string; readonly version: number; readonly state: ReportState } | null;
  readonly values: ReadonlyMap<string, ValueFacts>;
  /** Numbers of the last period, and values that the unit has commented on, by indicator. */
  readonly before: ReadonlyMap<string, number>;
  readonly explained: ReadonlySet<string>;
}
export interface SheetCell {
  /** Where the cell stands in its row. */
  readonly at: number;
  readonly indicatorId: string;
  /** As it was read, or the code of why it cannot be. An empty cell says nothing. */
  readonly read: { readonly value: number | boolean | string } | { readonly code: string };
}
export interface SheetRow {
  readonly number: number;
  readonly code: string;
  readonly codeAt: number;
  /** Version of the report that the sheet was made from; none while there was no report. */
  readonly version: number | null;
  readonly versionAt: number;
  readonly cells: readonly SheetCell[];
}
export interface CellProblem extends Violation {
  readonly at: number;
}
export interface CheckedRow {
  readonly row: SheetRow;
  readonly unit: UnitFacts | null;
  /** What differs from what was reported so far. */
  readonly values: readonly ValueFacts[];
  readonly isSubmitted: boolean;
  readonly errors: readonly CellProblem[];
  readonly warnings: readonly CellProblem[];
}
export interface SheetFacts {
  readonly indicators: readonly IndicatorFacts[];
  readonly units: ReadonlyMap<string, UnitFacts>;
  readonly isSubmitting: boolean;
}

const FIELDS = { NUMBER: 'number', MONEY: 'number', FLAG: 'flag', TEXT: 'text' } as const;
const valueOfCell = ({ indicatorId, read }: SheetCell, indicators: ReadonlyMap<string, IndicatorFacts>): ValueFacts => {
  const field = FIELDS[indicators.get(indicatorId)?.valueKind ?? 'TEXT'];
  return { indicatorId, ...('value' in read ? { [field]: read.value } : {}) };
};
const isSame = (one: ValueFacts, other: ValueFacts | undefined): boolean =>
  (['number', 'flag', 'text'] as const).every((name) => (one[name] ?? null) === (other?.[name] ?? null));

/** Whoever writes or reviews the report may fill the sheet in; only a report in the unit's hands is changed. */
function checkUnit(row: SheetRow, unit: UnitFacts, isChanged: boolean): CellProblem[] {
  const { codeAt, versionAt } = row;
  if (!isChanged) return [];
  const version = unit.report?.version ?? null;
  const isOpen = REPORT_FLOW.SAVE.from.includes(unit.report?.state ?? 'DRAFT');
  return [
    ...(isOpen ? [] : [{ code: 'WRONG_STATE', at: codeAt }]),
    ...(row.version === version ? [] : [{ code: 'FIGURES_CHANGED', at: versionAt }]),
  ];
}

function measuredOf(unit: UnitFacts, values: readonly ValueFacts[], facts: SheetFacts): MeasuredValue[] {
  const known = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]));
  return values.flatMap(({ indicatorId, number }) => {
    const indicator = known.get(indicatorId);
    if (number == null || !indicator) return [];
    const { code, minimum = null, maximum = null, tolerance = null } = indicator;
    const before = unit.before.get(indicatorId) ?? null;
    return [
      { indicatorId, code, number, minimum, maximum, tolerance, before, isExplained: unit.explained.has(indicatorId) },
    ];
  });
}

/** What the report holds once the sheet is taken over. */
const merged = (unit: UnitFacts, values: readonly ValueFacts[]): ValueFacts[] => [
  ...new Map([...unit.values, ...values.map((value) => [value.indicatorId, value] as const)]).values(),
];

interface Placing {
  readonly row: SheetRow;
  readonly indicators: readonly IndicatorFacts[];
}
/** A violation names its indicator; the sheet knows the cell of it, if it has one. */
function placed({ row, indicators }: Placing, violation: Violation): CellProblem {
  const indicator = indicators.find(({ code }) => code === violation.params?.indicator);
  const cell = row.cells.find(({ indicatorId }) => indicatorId === indicator?.id);
  if (cell) return { ...violation, at: cell.at };
  const isMissing = violation.code === 'REQUIRED' && indicator !== undefined;
  return { ...violation, ...(isMissing ? { code: 'INDICATOR_MISSING' } : {}), at: row.codeAt };
}

/** What is wrong with a cell is told once; the row itself may lack several things. */
const firstOfCell = (problems: readonly CellProblem[], { codeAt }: SheetRow): CellProblem[] =>
  problems.filter((one, index) => one.at === codeAt || problems.findIndex(({ at }) => at === one.at) === index);

function checkSubmission(unit: UnitFacts, values: readonly ValueFacts[], facts: SheetFacts): Violation[] {
  if (!unit.standing.UNIT) return [{ code: 'SUBMITTED_BY_UNIT' }];
  const all = merged(unit, values);
  return [
    ...checkComplete(all, facts.indicators),
    ...checkFindings(findingsOf(measuredOf(unit, all, facts))).filter(({ code }) => code === 'UNEXPLAINED_CHANGE'),
  ];
}

function checkRow(row: SheetRow, unit: UnitFacts, facts: SheetFacts): CheckedRow {
  const known = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]));
  const unread = row.cells.flatMap(({ at, read }) => ('code' in read ? [{ code: read.code, at }] : []));
  const values = row.cells
    .filter(({ read }) => 'value' in read)
    .map((cell) => valueOfCell(cell, known))
    .filter((value) => !isEmpty(value) && !isSame(value, unit.values.get(value.indicatorId)));
  const findings = checkFindings(findingsOf(measuredOf(unit, values, facts)));
  const binding = findings.filter(({ code }) => code !== 'UNEXPLAINED_CHANGE');
  const isWaiting = unit.report === null || !COUNTED.includes(unit.report.state);
  const isSubmitted = facts.isSubmitting && isWaiting && (values.length > 0 || unit.report !== null);
  const submission = isSubmitted ? checkSubmission(unit, values, facts) : [];
  const place = (violation: Violation) => placed({ row, indicators: facts.indicators }, violation);
  return {
    ...{ row, unit, values, isSubmitted },
    errors: firstOfCell(
      [
        ...checkUnit(row, unit, values.length > 0 || isSubmitted),
        ...unread,
        ...[...checkValues(values, facts.indicators), ...binding, ...submission].map(place),
      ],
      row,
    ),
    warnings: isSubmitted ? [] : findings.filter(({ code }) => code === 'UNEXPLAINED_CHANGE').map(place),
  };
}

/** All rows of a sheet against what is stored; nothing is written unless no row has an error. */
export function checkSheet(rows: readonly SheetRow[], facts: SheetFacts): CheckedRow[] {
  const seen = new Map<string, number>();
  const refused = (row: SheetRow, problem: Violation): CheckedRow => ({
    ...{ row, unit: null, values: [], isSubmitted: false, warnings: [] },
    errors: [{ ...problem, at: row.codeAt }],
  });
  return rows.map((row) => {
    const first = seen.get(row.code);
    seen.set(row.code, first ?? row.number);
    if (row.code === '') return refused(row, { code: 'REQUIRED' });
    if (first !== undefined) return refused(row, { code: 'DOUBLED_RECORD', params: { row: first } });
    const unit = facts.units.get(row.code);
    return unit ? checkRow(row, unit, facts) : refused(row, { code: 'NOT_YOURS' });
  });
}
