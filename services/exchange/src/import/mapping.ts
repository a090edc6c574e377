import { LANGUAGES } from '../labels.ts';
import type { Column } from '../register/column.types.ts';
import { headingText } from '../register/headings.ts';
import type { Register } from '../register/register.ts';
import { type NamedColumn, resolveMapping, suggest } from './mapping.rules.ts';
import type { Reading } from './read-cells.ts';
import type { Run } from './run.types.ts';

/** Columns that a file may have: those that are entered, and those that an export carries. */
export const fileColumns = ({ columns }: Register): Column[] =>
  columns.filter(({ create, update, exported, guarded }) => create !== null || update || exported || guarded);

export const namedColumns = (register: Register): NamedColumn[] =>
  fileColumns(register).map((column) => ({
    column,
    names: [column.name, ...LANGUAGES.map((language) => headingText(language, register, column))],
  }));

export const suggestions = (register: Register, headings: readonly string[]): Record<string, string | null> => {
  const columns = namedColumns(register);
  return Object.fromEntries(headings.map((heading) => [heading, suggest(heading, columns)]));
};

/** Columns of the file in the order in which they stand, as far as they are read. */
export function readingsOf(register: Register, { headings, mapping }: Pick<Run, 'headings' | 'mapping'>): Reading[] {
  const { fields } = resolveMapping(headings, namedColumns(register), mapping ?? {});
  const columns = new Map(register.columns.map((column) => [column.name, column]));
  return fields.flatMap((field, at) => {
    const column = field === null ? undefined : columns.get(field);
    return column ? [{ at, column }] : [];
  });
}

const KEPT = new Set(['id', 'version']);
/** Headings whose columns the system keeps: compared with what it holds, never written. */
export const ignoredHeadings = (run: Pick<Run, 'headings'>, readings: readonly Reading[]): string[] =>
  readings
    .filter(({ column }) => column.create === null && !column.update && !KEPT.has(column.name))
    .map(({ at }) => run.headings[at] ?? '');
