import { parseCell } from '../cells/cell.rules.ts';
import { findChoice, type NamedChoice, splitList } from '../cells/choice.rules.ts';
import { restore } from '../cells/formula.rules.ts';
import { fold } from '../cells/key.rules.ts';
import { partOf, readParts } from '../cells/part.rules.ts';
import { choiceLabel, LANGUAGES } from '../labels.ts';
import type { Found } from '../references/reference.rules.ts';
import type { References } from '../references/references.ts';
import type { Column } from '../register/column.types.ts';
import type { InCell } from '../sheets/sheet.types.ts';
import type { RowError, StagedRow } from './run.types.ts';

/** A column of the file that is read into a column of the register. */
export interface Reading {
  readonly at: number;
  readonly column: Column;
}

/** What a row says of a record: null where a cell is empty, absent where the file has no such column. */
export interface ReadRow {
  readonly number: number;
  readonly values: Map<string, unknown>;
  readonly errors: RowError[];
  /** A reference to a row of the same register that was not found yet: an earlier row may be about to make it. */
  readonly waits: boolean;
}

const named = new Map<string, readonly NamedChoice[]>();
function choicesOf({ enumeration, choices }: Column): readonly NamedChoice[] {
  const key = enumeration ?? '';
  const known = named.get(key);
  if (known) return known;
  const made = choices.map((value) => ({
    value,
    labels: LANGUAGES.map((language) => choiceLabel(language, key, value)),
  }));
  named.set(key, made);
  return made;
}

type Read = { value: unknown } | { code: string };
type Lookup = ReadonlyMap<string, ReadonlyMap<string, Found>>;

function readChoices(column: Column, text: string): Read {
  const found = splitList(text).map((one) => findChoice(choicesOf(column), one));
  return found.includes(null) ? { code: 'UNKNOWN_CHOICE' } : { value: [...new Set(found)] };
}

const isReference = ({ kind }: Column): boolean => kind === 'ref' || kind === 'refs' || kind === 'parts';

function referencesIn({ kind, part }: Column, text: string): string[] {
  if (part) return readParts(text, part)?.map(({ reference }) => reference) ?? [];
  return kind === 'refs' ? splitList(text) : [text];
}

function readReferences(column: Column, text: string, lookup: Lookup): Read {
  const known = lookup.get(column.refersTo ?? '');
  const found = referencesIn(column, text).map((one) => known?.get(one) ?? { code: 'UNKNOWN_REFERENCE' as const });
  const wrong = found.find((one) => 'code' in one);
  if (wrong && 'code' in wrong) return wrong;
  const ids = found.map((one) => ('id' in one ? one.id : ''));
  return { value: column.kind === 'refs' ? ids : ids[0] };
}

function readPartList(column: Column, text: string, lookup: Lookup): Read {
  const parts = column.part && readParts(text, column.part);
  if (!column.part || !parts) return { code: 'MALFORMED' };
  const { part } = column;
  const found = readReferences({ ...column, kind: 'refs' }, parts.map(({ reference }) => reference).join(';'), lookup);
  if ('code' in found) return found;
  return { value: (found.value as string[]).map((id, at) => partOf(part, id, parts[at]?.number ?? null)) };
}

function readText(column: Column, text: string, lookup: Lookup): Read {
  if (column.part) return readPartList(column, text, lookup);
  if (isReference(column)) return readReferences(column, text, lookup);
  if (column.kind === 'choices') return readChoices(column, text);
  if (column.kind !== 'choice') return parseCell(column.kind, text, fold(text));
  const value = findChoice(choicesOf(column), text);
  return value === null ? { code: 'UNKNOWN_CHOICE' } : { value };
}

const textAt = ({ cells }: StagedRow, at: number): string[] => {
  const cell = cells[at];
  return typeof cell === 'string' ? [restore(cell)] : [];
};

/** The texts of all references of a batch, by the type that they point to. */
function wanted(rows: readonly StagedRow[], readings: readonly Reading[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { at, column } of readings.filter((reading) => isReference(reading.column))) {
    const type = column.refersTo ?? '';
    const texts = rows.flatMap((row) => textAt(row, at)).flatMap((text) => referencesIn(column, text));
    found.set(type, new Set([...(found.get(type) ?? []), ...texts]));
  }
  return found;
}

function readCell(cell: InCell, column: Column, lookup: Lookup): Read {
  if (cell === null) return { value: null };
  return typeof cell === 'string' ? readText(column, restore(cell), lookup) : { code: cell.refused };
}

function readRow(row: StagedRow, readings: readonly Reading[], lookup: Lookup, type: string): ReadRow {
  const values = new Map<string, unknown>();
  const errors: RowError[] = [];
  let waits = false;
  for (const { at, column } of readings) {
    const read = readCell(row.cells[at] ?? null, column, lookup);
    if ('code' in read) {
      errors.push({ column: at, field: column.name, code: read.code });
      waits ||= column.refersTo === type && read.code === 'UNKNOWN_REFERENCE';
    } else values.set(column.name, read.value);
  }
  return { number: row.number, values, errors, waits };
}

/** Cells become values; the references of the whole batch are looked up in one statement a type. */
export async function readCells(
  rows: readonly StagedRow[],
  readings: readonly Reading[],
  references: References,
  type: string,
): Promise<ReadRow[]> {
  const lookup = new Map<string, ReadonlyMap<string, Found>>();
  for (const [of, texts] of wanted(rows, readings)) lookup.set(of, await references.find(of, [...texts]));
  return rows.map((row) => readRow(row, readings, lookup, type));
}
