import { AppError, clean, type Row, seesFull, type Transaction, type Violation } from '@tdkt/kernel';
import { mayOf } from '@tdkt/registry';
import type { Column } from '../register/column.types.ts';
import type { Register } from '../register/register.ts';
import { emptied, same } from './compare.rules.ts';
import type { Reading, ReadRow } from './read-cells.ts';
import type { RowAction, RowError } from './run.types.ts';
import type { Aim } from './targets.ts';

/** A row that is ready to be written, or what is wrong with it. */
export interface Prepared {
  readonly number: number;
  readonly errors: RowError[];
  readonly action: RowAction;
  readonly current: Row | null;
  /** As the mutation would get it. */
  readonly input: Readonly<Record<string, unknown>>;
  /** As the table gets it: cleaned, checked, with what is derived. */
  readonly values: Readonly<Record<string, unknown>>;
}
type Values = Record<string, unknown>;

/** Kept by the system and different at every moment: nobody means to change them. */
const UNCOMPARED = new Set(['id', 'version', 'createdAt', 'updatedAt']);

const placeOf = (readings: readonly Reading[], field: string | null): number | null =>
  readings.find(({ column }) => column.name === field)?.at ?? null;
const errorAt = (readings: readonly Reading[], field: string | null, violation: Violation): RowError => ({
  column: placeOf(readings, field),
  field,
  code: violation.code,
  ...(violation.params ? { params: violation.params } : {}),
});

/** The violations of one row, each at the cell that it speaks of. */
export function errorsOf(readings: readonly Reading[], violations: readonly Violation[]): RowError[] {
  return violations.map((violation) => {
    const field = violation.path?.filter((step) => step !== 'input')[0];
    return errorAt(readings, field === undefined ? null : String(field), violation);
  });
}

function createInput(register: Register, row: ReadRow): { input: Values; violations: Violation[] } {
  const input: Values = {};
  const violations: Violation[] = [];
  for (const { name, create } of register.columns) {
    if (create === null) continue;
    const value = row.values.get(name) ?? null;
    if (value !== null) input[name] = value;
    else if (create === 'REQUIRED' && !row.errors.some(({ field }) => field === name))
      violations.push({ code: 'REQUIRED', path: [name] });
  }
  return { input, violations };
}

const storedOf = (current: Row, { name }: Column): unknown => (current as unknown as Values)[name];

/** A row without a version is taken as it is; one with a version must be of the version that is there. */
function staleness(row: ReadRow, current: Row): Violation[] {
  const version = row.values.get('version') ?? null;
  return version === null || version === current.version ? [] : [{ code: 'CHANGED_SINCE', path: ['version'] }];
}

/** Only what differs is changed; what the update does not take must be as it is. */
function updateInput(
  row: ReadRow,
  readings: readonly Reading[],
  current: Row,
): { input: Values; violations: Violation[] } {
  const input: Values = {};
  const violations = staleness(row, current);
  const columns = readings.map(({ column }) => column).filter(({ name }) => row.values.has(name));
  for (const column of columns.filter(({ name }) => !UNCOMPARED.has(name))) {
    const value = row.values.get(column.name) ?? emptied(column.kind);
    if (same(column.kind, storedOf(current, column), value)) continue;
    if (column.update) input[column.name] = value;
    else if (column.kind !== 'moment') violations.push({ code: 'NOT_CHANGEABLE', path: [column.name] });
  }
  return { input, violations };
}

/** What bars a record from being compared at all. Whoever may not see a value learns from no file whether it is the one that is there. */
function bars({ tx, register, readings }: Preparing, row: ReadRow, current: Row): Violation[] {
  if (!register.updates) return [{ code: 'NOT_CHANGEABLE', path: ['id'] }];
  const guarded = readings.filter(({ column }) => column.guarded && row.values.has(column.name));
  if (guarded.length === 0 || seesFull(tx.ctx, register.entity, current)) return [];
  return guarded.map(({ column }) => ({ code: 'NOT_YOURS', path: [column.name] }));
}

/** Runs what may refuse with INVALID and gives the violations instead. */
async function violationsOf(work: () => Promise<readonly Violation[]>): Promise<readonly Violation[]> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'INVALID') throw error;
    return (error.extensions.violations ?? []) as readonly Violation[];
  }
}

interface Preparing {
  readonly tx: Transaction;
  readonly register: Register;
  readonly readings: readonly Reading[];
}

/** The same steps as `createX` and `updateX`: clean, check against other rows, derive. */
async function checked(
  { tx, register }: Preparing,
  input: Values,
  current: Row | null,
): Promise<{ values: Values; violations: readonly Violation[] }> {
  const { hooks } = register.options;
  let values: Values = input;
  const violations = await violationsOf(async () => {
    values = clean(register.entity, input);
    return (await hooks?.check?.(tx, values, current)) ?? [];
  });
  if (violations.length > 0 || register.adapter) return { values, violations };
  return { values: { ...values, ...(await hooks?.derive?.(tx, values, current)) }, violations };
}

interface Aimed {
  readonly aim: Aim;
  /** The caller may write the record; true where there is none yet. */
  readonly mayChange: boolean;
}

/** Asked for all rows at once, so that what the answer rests on is loaded in one statement. */
export function mayChangeAll(
  { ctx }: Transaction,
  { options }: Register,
  rows: readonly (Row | null | undefined)[],
): Promise<boolean[]> {
  const may = mayOf(options);
  return Promise.all(rows.map((row) => (row ? may(ctx, 'UPDATE', row) : true)));
}

/** What a row is to become, with everything that speaks against it. */
export async function prepareRow(preparing: Preparing, row: ReadRow, { aim, mayChange }: Aimed): Promise<Prepared> {
  const { readings } = preparing;
  const fail = (violations: readonly Violation[], action: RowAction, current: Row | null): Prepared => ({
    ...{ number: row.number, action, current, input: {}, values: {} },
    errors: [...row.errors, ...errorsOf(readings, violations)],
  });
  if ('code' in aim) return fail([{ code: aim.code, path: [aim.field] }], 'UPDATE', null);
  const { current } = aim;
  const action = current ? 'UPDATE' : 'CREATE';
  const { input, violations } = current ? updateInput(row, readings, current) : createInput(preparing.register, row);
  const barred = current ? bars(preparing, row, current) : [];
  if (barred.length > 0) return fail(barred, action, current);
  if (row.errors.length + violations.length > 0) return fail(violations, action, current);
  if (current && Object.keys(input).length === 0)
    return { number: row.number, errors: [], action: 'UNCHANGED', current, input, values: {} };
  if (!mayChange) return fail([{ code: 'NOT_YOURS' }], action, current);
  const { values, violations: found } = await checked(preparing, input, current);
  if (found.length > 0) return fail(found, action, current);
  return { number: row.number, errors: [], action, current, input, values };
}
