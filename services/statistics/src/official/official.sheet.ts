import type { OutCell, OutSheet, PrintStyle } from '@tdkt/exchange';
import type { OfficialTable } from './official.views.ts';

const NAME_WIDTH = 46;
const CODE_WIDTH = 6;
const COUNT_WIDTH = 13;
/** The last rows above the table: headings, then the letters of the columns. */
const HEADING_ROW = 8;

const cell = (style: PrintStyle, value: string | number | null): OutCell => ({ kind: 'printed', style, value });
const EMPTY: OutCell = { kind: 'empty' };
const INDENT = '   ';

const day = (on: string): string => on.split('-').reverse().join('/');

function headRows(table: OfficialTable, width: number): OutCell[][] {
  const rowOf = (left: OutCell, right?: OutCell) =>
    Array.from({ length: width }, (_, at) => (at === 0 ? left : at === 2 && right ? right : EMPTY));
  const instrument = `Ban hành theo ${table.instrument.split(' của ')[0]}`;
  return [
    rowOf(cell('strong', `Biểu số: ${table.code.slice(1)}.N/BNV-TĐKT`), cell('strong', table.name.toUpperCase())),
    rowOf(cell('aside', instrument), cell('centred', `Năm ${table.year}`)),
    rowOf(
      cell('aside', `Ngày nhận báo cáo: ${day(table.dueOn)}`),
      cell('aside', `Số liệu từ ngày ${day(table.from)} đến ngày ${day(table.to)}`),
    ),
    rowOf(cell('aside', 'Đơn vị báo cáo: ........................................')),
    rowOf(cell('aside', 'Đơn vị nhận báo cáo: Bộ Nội vụ')),
    rowOf(EMPTY),
    [
      cell('cellHead', ''),
      cell('cellHead', 'Mã số'),
      ...table.columns.map(({ name, isOurs }) => cell('cellHead', isOurs ? `${name} (*)` : name)),
    ],
    [cell('cellHead', 'A'), cell('cellHead', 'B'), ...table.columns.map((_, at) => cell('cellHead', at + 1))],
  ];
}

function footRows(table: OfficialTable, width: number): OutCell[][] {
  const blank = (cells: Readonly<Record<number, OutCell>>) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? EMPTY);
  const last = width - 2;
  return [
    blank({}),
    blank({ 0: cell('aside', '(*) Không có trong biểu: cho biết điều mà sổ chưa ghi hoặc biểu không có chỗ.') }),
    ...table.notes.map(({ text }) => blank({ 0: cell('aside', text) })),
    blank({}),
    blank({ [last]: cell('aside', '......, ngày ..... tháng ..... năm ..........') }),
    blank({
      0: cell('strong', 'Người lập biểu'),
      2: cell('strong', 'Người kiểm tra biểu'),
      [last]: cell('strong', 'Thủ trưởng đơn vị'),
    }),
    blank({
      0: cell('aside', '(Ký, họ tên)'),
      2: cell('aside', '(Ký, họ tên)'),
      [last]: cell('aside', '(Ký, đóng dấu, họ tên)'),
    }),
  ];
}

/** The table in the layout of the form: head, numbered columns and rows, notes, places to sign. */
export function officialSheet(table: OfficialTable): OutSheet {
  const width = table.columns.length + 2;
  const end = String.fromCharCode('A'.charCodeAt(0) + width - 1);
  const rows = [
    ...headRows(table, width),
    ...table.rows.map((row) => [
      cell('cell', `${INDENT.repeat(row.depth)}${row.name}${row.isOurs ? ' (*)' : ''}`),
      cell('cellCentred', row.isOurs ? '' : row.code),
      ...row.cells.map(({ count }) => cell('cellMoney', count)),
    ]),
    ...footRows(table, width),
  ];
  const notes = HEADING_ROW + table.rows.length + 2;
  const merges = [
    ...[1, 2, 3].map((at) => `A${at}:B${at}`),
    ...[1, 2, 3].map((at) => `C${at}:${end}${at}`),
    ...Array.from({ length: table.notes.length + 1 }, (_, at) => `A${notes + at}:${end}${notes + at}`),
  ];
  return {
    ...{ name: `${table.code.slice(1)} - ${table.year}`, rows },
    widths: [NAME_WIDTH, CODE_WIDTH, ...table.columns.map(() => COUNT_WIDTH)],
    print: { repeatedRow: HEADING_ROW, merges: () => merges },
  };
}
