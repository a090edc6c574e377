import type { Context, Language, Row } from '@tdkt/kernel';
import type { ListArguments } from '@tdkt/registry';
import { type ReferenceTexts, writeCell } from '../cells/write-cells.ts';
import { References } from '../references/references.ts';
import type { Column } from '../register/column.types.ts';
import { headingText } from '../register/headings.ts';
import type { Register } from '../register/register.ts';
import type { OutCell } from '../sheets/sheet.types.ts';
import { exportedRows } from './rows.ts';

export interface Wanted {
  readonly register: Register;
  readonly registers: ReadonlyMap<string, Register>;
  readonly args: ListArguments;
  readonly language: Language;
}

const storedIn = (row: Row, column: Column): unknown => (row as unknown as Record<string, unknown>)[column.name];

function idsOf(rows: readonly Row[], columns: readonly Column[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const column of columns) {
    if (column.refersTo === null) continue;
    const ids = found.get(column.refersTo) ?? new Set<string>();
    for (const id of rows.flatMap((row) => storedIn(row, column) ?? [])) ids.add(String(id));
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

export const exportedColumns = ({ columns }: Register): Column[] => columns.filter(({ exported }) => exported);

/** The table that is exported: headings, then the rows. Nothing is read before the first row is asked for. */
export async function* exportedTable(ctx: Context, wanted: Wanted): AsyncGenerator<readonly OutCell[]> {
  const { register, registers, args, language } = wanted;
  const columns = exportedColumns(register);
  yield columns.map((column): OutCell => ({ kind: 'heading', text: headingText(language, register, column) }));
  const day = args.asOf ?? ctx.runtime.clock.today();
  let names: References | null = null;
  for await (const { tx, rows } of exportedRows(ctx, register, args)) {
    names ??= new References(tx, registers, day);
    const references = await referenceTexts(names, rows, columns);
    for (const row of rows)
      yield columns.map((column) => writeCell(storedIn(row, column), column, { language, references }));
  }
}
