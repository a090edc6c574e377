import { type Actor, type Context, hasRole, type Language } from '@tdkt/kernel';
import { isOwner, stepsOf } from '../import/actions.ts';
import { fileColumns, suggestions } from '../import/mapping.ts';
import type { RefusedRow } from '../import/row.store.ts';
import type { Run } from '../import/run.types.ts';
import { typeLabel, violationText } from '../labels.ts';
import { headingText } from '../register/headings.ts';
import type { Register } from '../register/register.ts';
import { enteredColumns } from '../template/template.ts';

export const mayRead = (actor: Actor, { options }: Register): boolean => hasRole(actor, options.read);
export const mayImport = (actor: Actor, { imports, options }: Register): boolean =>
  imports && hasRole(actor, options.write.roles);

/** A register as the import centre shows it: what may be done, and the columns that headings can mean. */
export function registerView(actor: Actor, language: Language, register: Register) {
  const entered = new Set(enteredColumns(register));
  return {
    ...{ service: register.service, type: register.type, name: typeLabel(language, register.type) },
    canImport: mayImport(actor, register),
    canUpdate: register.updates,
    hasSensitive: register.columns.some(({ guarded }) => guarded),
    columns: fileColumns(register).map((column) => ({
      ...{ name: column.name, label: headingText(language, register, column), kind: column.kind },
      isRequired: column.create === 'REQUIRED',
      isEntered: entered.has(column),
    })),
  };
}

const UNDONE: ReadonlySet<Run['state']> = new Set(['UNDOING', 'UNDONE']);

export function runView(run: Run, register: Register | undefined, { actor, language }: Context) {
  const { accountId: _, actor: __, contentHash: ___, undoAccountName, ...rest } = run;
  return {
    ...rest,
    isOwn: isOwner(actor, run),
    undoneByName: UNDONE.has(run.state) ? undoAccountName : null,
    failure: run.failure && { ...run.failure, text: violationText(language, run.failure) },
    steps: stepsOf(actor, run),
    suggested: register ? suggestions(register, run.headings) : {},
  };
}

/** Rows with what is wrong, each with the value as its owner sent it: shown to nobody else and never logged. */
export const rowView = (run: Run, { number, cells, errors }: RefusedRow, { actor, language }: Context) => ({
  row: number,
  errors: errors.map((error) => {
    const cell = error.column === null || !isOwner(actor, run) ? null : (cells[error.column] ?? null);
    return {
      column: error.column === null ? null : (run.headings[error.column] ?? null),
      ...{ field: error.field, code: error.code, text: violationText(language, error) },
      value: typeof cell === 'string' ? cell : null,
    };
  }),
});
