import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { neutralise } from '../cells/formula.rules.ts';
import { serialOf } from './day-serial.rules.ts';
import type { Choices, OutCell } from './sheet.types.ts';
import {
  contentTypes,
  escapeXml,
  ROOT_RELATIONS,
  SHEET_HEAD,
  STYLE,
  STYLES,
  workbook,
  workbookRelations,
} from './xlsx-parts.ts';

export interface OutSheet {
  readonly name: string;
  readonly rows: AsyncIterable<readonly OutCell[]> | Iterable<readonly OutCell[]>;
  /** Width of each column in characters. */
  readonly widths?: readonly number[];
  readonly choices?: readonly Choices[];
  /** Made to be printed: A4 across, one page wide, without a frozen heading. */
  readonly print?: Print;
}
export interface Print {
  /** Repeated at the top of every page. */
  readonly repeatedRow: number;
  /** Cells that stand as one, such as `A1:C1`; asked after the last row. */
  merges(): readonly string[];
}

const LAST_ROW = 1_048_576;
/** Rows are joined to pieces of about this size, so that the packer is not called a cell at a time. */
const PIECE = 64 * 1024;
const LISTS = 'lists';

export function columnName(index: number): string {
  let name = '';
  for (let at = index + 1; at > 0; at = Math.floor((at - 1) / 26))
    name = String.fromCharCode(65 + ((at - 1) % 26)) + name;
  return name;
}

function printedXml({ style, value }: OutCell & { kind: 'printed' }, reference: string): string {
  const open = `<c r="${reference}" s="${STYLE[style]}"`;
  if (value === null) return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(neutralise(value))}</t></is></c>`;
}

function cellXml(cell: OutCell, reference: string): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'printed') return printedXml(cell, reference);
  if (cell.kind === 'number') return `<c r="${reference}"><v>${cell.value}</v></c>`;
  if (cell.kind === 'day') {
    const serial = serialOf(cell.day);
    if (serial !== null) return `<c r="${reference}" s="${STYLE.day}"><v>${serial}</v></c>`;
  }
  const text = cell.kind === 'day' ? cell.day : neutralise(cell.text);
  const style = cell.kind === 'day' ? STYLE.text : STYLE[cell.kind];
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Points of a printed line, and of the room around the lines of a row. */
const [LINE, ROOM] = [16, 6];
/** Letters of 12 points are wider than the figures that widths of columns are told in. */
const WIDER = 1.15;

/** Printed rows say how high they are: not every program measures wrapped text when it opens a sheet. */
function heightXml(row: readonly OutCell[], widths: readonly number[]): string {
  const lines = row.map((cell, at) =>
    cell.kind === 'printed' && cell.style.startsWith('cell')
      ? Math.ceil((String(cell.value ?? '').length * WIDER) / (widths[at] ?? Number.POSITIVE_INFINITY))
      : 1,
  );
  return ` ht="${Math.max(1, ...lines) * LINE + ROOM}" customHeight="1"`;
}

const rowXml = (row: readonly OutCell[], number: number, height: string): string =>
  `<row r="${number}"${height}>${row.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`)).join('')}</row>`;

function validationsXml(choices: readonly Choices[]): string {
  if (choices.length === 0) return '';
  const rules = choices.map(({ column, values }, at) => {
    const name = columnName(column);
    const list = `${LISTS}!$${columnName(at)}$1:$${columnName(at)}$${values.length}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${name}2:${name}${LAST_ROW}"><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${choices.length}">${rules.join('')}</dataValidations>`;
}

const PANE =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const PAGE_HEAD =
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
/** A4 across; as many pages high as it takes. */
const PAGE =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>';

function mergesXml(merges: readonly string[]): string {
  const cells = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  return merges.length > 0 ? `<mergeCells count="${merges.length}">${cells}</mergeCells>` : '';
}

async function* sheetXml({ rows, widths = [], choices = [], print }: OutSheet): AsyncGenerator<string> {
  let piece = `${SHEET_HEAD}${print ? PAGE_HEAD : PANE}${columnsXml(widths)}<sheetData>`;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    piece += rowXml(row, number, print ? heightXml(row, widths) : '');
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  const [merges, page] = print ? [mergesXml(print.merges()), PAGE] : ['', ''];
  yield `${piece}</sheetData>${merges}${validationsXml(choices)}${page}</worksheet>`;
}

/** The choices of all columns side by side on a sheet that people do not see. */
function listSheet(choices: readonly Choices[]): OutSheet {
  const longest = Math.max(0, ...choices.map(({ values }) => values.length));
  const rows = Array.from({ length: longest }, (_, at) =>
    choices.map(({ values }): OutCell => {
      const text = values[at];
      return text === undefined ? { kind: 'empty' } : { kind: 'text', text };
    }),
  );
  return { name: LISTS, rows };
}

/** A workbook as a stream: rows are taken as fast as the reader drinks, strings stand in their cells. */
export function xlsxOf(sheets: readonly OutSheet[]): Readable {
  const choices = sheets.flatMap((sheet) => sheet.choices ?? []);
  const all = choices.length > 0 ? [...sheets, listSheet(choices)] : sheets;
  const parts = all.map(({ name, print }) => ({ name, hidden: name === LISTS, repeatedRow: print?.repeatedRow }));
  const zip = new ZipFile();
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path);
  add('[Content_Types].xml', contentTypes(parts));
  add('_rels/.rels', ROOT_RELATIONS);
  add('xl/workbook.xml', workbook(parts));
  add('xl/_rels/workbook.xml.rels', workbookRelations(parts));
  add('xl/styles.xml', STYLES);
  const out = new PassThrough();
  all.forEach((sheet, at) => {
    const stream = Readable.from(sheetXml(sheet), { objectMode: false });
    stream.once('error', (error) => out.destroy(error));
    // A reader that went away takes no more rows.
    out.once('close', () => stream.destroy());
    zip.addReadStream(stream, `xl/worksheets/sheet${at + 1}.xml`);
  });
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}
