import { textOfSerial } from './day-serial.rules.ts';
import { LIMITS, refuseFile } from './limits.ts';
import type { InCell, InRow } from './sheet.types.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import { unescapeSigns } from './xlsx-parts.ts';
import { xmlParser } from './xml.ts';
import { Archive } from './zip.ts';

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

const TRUE_OR_FALSE: Readonly<Record<string, string>> = { '0': 'false', '1': 'true' };

/** Letters of a reference such as AB12 as an index. */
function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0];
  if (!letters) return next;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function numberText(cell: Cell, { dayStyles, is1904 }: Workbook): string {
  const value = Number(cell.value);
  if (!Number.isFinite(value)) return cell.value;
  return dayStyles.has(cell.style) ? textOfSerial(value, is1904) : String(value);
}

/** What people see in the cell; formulas are never evaluated and their cached results never trusted. */
function readCell(cell: Cell, workbook: Workbook): InCell {
  if (cell.hasFormula) return { refused: 'FORMULA' };
  if (cell.value === '') return null;
  switch (cell.type) {
    case 's':
      return workbook.strings.get(Number(cell.value)) || null;
    case 'inlineStr':
    case 'str':
      return unescapeSigns(cell.value);
    case 'b':
      return TRUE_OR_FALSE[cell.value] ?? cell.value;
    case 'e':
      return { refused: 'CELL_ERROR' };
    case 'd':
      return cell.value.slice(0, 10);
    default:
      return numberText(cell, workbook);
  }
}

/** Collects the rows of a sheet while its XML is parsed. */
class RowCollector {
  rows: InRow[] = [];
  readonly #workbook: Workbook;
  #number = 0;
  #cells: InCell[] = [];
  #next = 0;
  #cell: Cell | null = null;
  #inside = '';

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#number = Number(attributes.r) || this.#number + 1;
      this.#cells = [];
      this.#next = 0;
    } else if (name === 'c') {
      const column = columnOf(attributes.r, this.#next);
      this.#next = column + 1;
      this.#cell = {
        column,
        type: attributes.t ?? 'n',
        style: Number(attributes.s ?? 0),
        value: '',
        hasFormula: false,
      };
    } else if (name === 'f' && this.#cell) this.#cell.hasFormula = true;
    this.#inside = name;
  }

  text(text: string): void {
    const cell = this.#cell;
    if (!cell || (this.#inside !== 'v' && this.#inside !== 't')) return;
    cell.value += text;
    if (cell.value.length > LIMITS.cellLength) throw refuseFile('CELL_LENGTH', { row: this.#number });
  }

  close(name: string): void {
    this.#inside = '';
    if (name === 'c') this.#keep();
    else if (name === 'row' && this.#cells.some((cell) => cell !== null && cell !== undefined))
      this.rows.push({ number: this.#number, cells: Array.from(this.#cells, (cell) => cell ?? null) });
  }

  #keep(): void {
    const cell = this.#cell;
    this.#cell = null;
    const value = cell && readCell(cell, this.#workbook);
    if (!cell || value === null) return;
    if (cell.column >= LIMITS.columns) throw refuseFile('TOO_MANY_COLUMNS', { max: LIMITS.columns });
    this.#cells[cell.column] = value;
  }
}

/** The rows of the first sheet that hold anything, one after the other, in constant memory. */
export async function* readXlsx(path: string): AsyncGenerator<InRow> {
  const archive = await Archive.open(path);
  try {
    const workbook = await openWorkbook(archive);
    const collector = new RowCollector(workbook);
    const parser = xmlParser({
      open: (name, attributes) => collector.open(name, attributes),
      text: (text) => collector.text(text),
      close: (name) => collector.close(name),
    });
    for await (const piece of archive.read(workbook.sheet)) {
      parser.write(piece);
      yield* collector.rows;
      collector.rows = [];
    }
    parser.end();
    yield* collector.rows;
  } finally {
    archive.close();
  }
}
