import type { Context, Language, Row } from '@tdkt/kernel';
import type { ListArguments } from '@tdkt/registry';
import { referencesIn } from '../cells/part.rules.ts';
import { type ReferenceTexts, writeCell } from '../cells/write-cells.ts';
import { References } from '../references/references.ts';
import type { Column } from '../register/column.types.ts';
import { headingText } from '../register/headings.ts';
import type { Register } from '../register/register.ts';
import type { OutCell } from '../sheets/sheet.types.ts';
import { noteGuarded } from './guarded.ts';
import { openExport } from './rows.ts';

export interface Wanted {
  readonly register: Register;
  readonly registers: ReadonlyMap<string, Register>;
  readonly args: ListArguments;
  /** With the columns that are sensitive or not shown to everybody. */
  readonly sensitive: boolean;
  readonly language: Language;
}

const storedIn = (row: Row, column: Column): unknown => (row as unknown as Record<string, unknown>)[column.name];

/** The ids that a row refers to in a column. */
function idsIn(row: Row, column: Column): unknown[] {
  const value = storedIn(row, column) ?? [];
  return column.part ? referencesIn(value as Record<string, unknown>[], column.part) : [value].flat();
}

function idsOf(rows: readonly Row[], columns: readonly Column[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const column of columns) {
    if (column.refersTo === null) continue;
    const ids = found.get(column.refersTo) ?? new Set<string>();
    for (const id of rows.flatMap((row) => idsIn(row, column))) ids.add(String(id));
    found.set(column.refersTo, ids);
  }
  return new Map([...found].map(([type, ids]) => [type, [...ids]] as const));
}

/** One batch of statements for the references of a chunk, whatever its length. */
export async function referenceTexts(
  references: References,
  rows: readonly Row[],
  columns: readonly Column[],
): Promise<ReferenceTexts> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const [type, ids] of idsOf(rows, columns)) found.set(type, await references.textsOf(type, ids));
  return found;
}

const hasGuarded = ({ columns }: Register): boolean => columns.some(({ guarded }) => guarded);

/** The table that is exported: headings, then the rows. What speaks against it is thrown before the headings come. */
export async function* exportedTable(ctx: Context, wanted: Wanted): AsyncGenerator<readonly OutCell[]> {
  const { register, registers, args, language, sensitive } = wanted;
  const columns = register.columns.filter(({ exported, guarded }) => exported || (guarded && sensitive));
  const opened = await openExport(ctx, register, args);
  try {
    if (sensitive && hasGuarded(register)) await noteGuarded(ctx, register, opened);
    yield columns.map((column): OutCell => ({ kind: 'heading', text: headingText(language, register, column) }));
    const names = new References(opened.tx, registers, args.asOf ?? ctx.runtime.clock.today());
    for await (const rows of opened.rows()) {
      const references = await referenceTexts(names, rows, columns);
      for (const row of rows)
        yield columns.map((column) => writeCell(storedIn(row, column), column, { language, references }));
    }
  } finally {
    await opened.close();
  }
}
