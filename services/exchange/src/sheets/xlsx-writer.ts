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

function cellXml(cell: OutCell, reference: string): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'number') return `<c r="${reference}"><v>${cell.value}</v></c>`;
  if (cell.kind === 'day') {
    const serial = serialOf(cell.day);
    if (serial !== null) return `<c r="${reference}" s="${STYLE.day}"><v>${serial}</v></c>`;
  }
  const text = cell.kind === 'day' ? cell.day : neutralise(cell.text);
  const style = cell.kind === 'day' ? STYLE.text : STYLE[cell.kind];
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const rowXml = (row: readonly OutCell[], number: number): string =>
  `<row r="${number}">${row.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`)).join('')}</row>`;

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

async function* sheetXml({ rows, widths = [], choices = [] }: OutSheet): AsyncGenerator<string> {
  let piece = `${SHEET_HEAD}${PANE}${columnsXml(widths)}<sheetData>`;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    piece += rowXml(row, number);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${validationsXml(choices)}</worksheet>`;
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
  const parts = all.map(({ name }) => ({ name, hidden: name === LISTS }));
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
