import { EMPTY, type OutCell, type OutSheet, type PrintStyle } from '@tdkt/exchange';
import type { Decision } from '../decision/decision.entity.ts';
import { addressed, issuerLines, longDay } from '../decision-paper/wording.rules.ts';
import type { PaymentLine } from './payment-list.facts.ts';
import { moneyInWords } from './words.rules.ts';

export interface PaymentList {
  readonly decision: Decision;
  readonly issuer: string;
  /** Lines as they are read, in the order of the annex of the decision. */
  readonly lines: AsyncIterable<PaymentLine> | Iterable<PaymentLine>;
  /** Only a part of the list is in the reader's sight. */
  readonly isExtract: boolean;
}

const HEADINGS = [
  ...['TT', 'Họ và tên, tên tập thể', 'Đơn vị', 'Danh hiệu, hình thức khen thưởng'],
  ...['Lương cơ sở (đồng)', 'Hệ số', 'Số tiền (đồng)', 'Ký nhận'],
];
const WIDTHS = [6, 32, 34, 32, 15, 9, 18, 18];
const LAST = HEADINGS.length - 1;
const HEADING_ROW = 8;

const cell = (style: PrintStyle, value: string | number | null): OutCell => ({ kind: 'printed', style, value });
/** A row with texts at some columns and nothing between them. */
function rowOf(cells: Readonly<Record<number, OutCell>>): OutCell[] {
  return Array.from({ length: LAST + 1 }, (_, at) => cells[at] ?? EMPTY);
}

/** In the layout of Decree 30/2020/NĐ-CP: the issuer on the left, the country on the right. */
function headRows({ decision, issuer, isExtract }: PaymentList): OutCell[][] {
  const [body = '', place = ''] = issuerLines(issuer);
  const number = decision.number ?? '';
  return [
    rowOf({ 0: cell('strong', body), 4: cell('strong', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') }),
    rowOf({ 0: cell('strong', place), 4: cell('strong', 'Độc lập - Tự do - Hạnh phúc') }),
    rowOf({}),
    rowOf({ 0: cell('title', isExtract ? 'TRÍCH DANH SÁCH CHI TIỀN THƯỞNG' : 'DANH SÁCH CHI TIỀN THƯỞNG') }),
    rowOf({ 0: cell('centred', decision.title) }),
    rowOf({ 0: cell('aside', `(Kèm theo Quyết định số ${number} ${longDay(decision.decidedOn)})`) }),
    rowOf({}),
    HEADINGS.map((heading) => cell('cellHead', heading)),
  ];
}
const HEAD_MERGES = ['A1:D1', 'E1:H1', 'A2:D2', 'E2:H2', 'A4:H4', 'A5:H5', 'A6:H6'];

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const coefficientText = (line: PaymentLine): string => {
  if (line.method === 'SPECIAL') return 'Mức đặc thù';
  if (line.coefficient === null || line.multiplier === null) return '';
  return NUMBER.format(line.coefficient * line.multiplier);
};

function lineRow(line: PaymentLine, at: number): OutCell[] {
  return [
    cell('cellCentred', at),
    cell('cell', addressed(line)),
    cell('cell', line.unitName ?? ''),
    cell('cell', line.formName),
    cell('cellMoney', line.method === 'COEFFICIENT' ? line.base : null),
    cell('cellCentred', coefficientText(line)),
    cell('cellMoney', line.bonus),
    cell('cell', null),
  ];
}

function footRows(total: number): OutCell[][] {
  const blank = Array.from({ length: 3 }, () => cell('cellTotal', null));
  const signers = { 0: 'NGƯỜI LẬP BIỂU', 3: 'KẾ TOÁN TRƯỞNG', 5: 'THỦ TRƯỞNG ĐƠN VỊ' };
  const under = Object.fromEntries(Object.keys(signers).map((at) => [at, cell('aside', '(Ký, ghi rõ họ tên)')]));
  return [
    [
      cell('cellHead', 'Tổng cộng'),
      ...blank,
      ...[cell('cellTotal', null), cell('cellTotal', null), cell('cellTotal', total), cell('cell', null)],
    ],
    rowOf({ 0: cell('aside', `Bằng chữ: ${moneyInWords(total)}.`) }),
    rowOf({}),
    rowOf({ 5: cell('aside', '........., ngày ..... tháng ..... năm ..........') }),
    rowOf(Object.fromEntries(Object.entries(signers).map(([at, text]) => [at, cell('strong', text)]))),
    rowOf(under),
  ];
}
/** What stands as one cell under a table whose total is in this row. */
const footMerges = (totalRow: number): string[] => [
  ...[`A${totalRow}:D${totalRow}`, `A${totalRow + 1}:H${totalRow + 1}`, `F${totalRow + 3}:H${totalRow + 3}`],
  ...[4, 5].flatMap((by) => [`A${totalRow + by}:C${totalRow + by}`, `F${totalRow + by}:H${totalRow + by}`]),
];

/** The list by which bonuses are paid out and signed for, with its total in figures and in words; written as it is read. */
export function paymentListSheet(list: PaymentList): OutSheet {
  let [count, total] = [0, 0];
  async function* rows(): AsyncGenerator<OutCell[]> {
    yield* headRows(list);
    for await (const line of list.lines) {
      count += 1;
      total += line.bonus;
      yield lineRow(line, count);
    }
    yield* footRows(total);
  }
  const merges = () => [...HEAD_MERGES, ...footMerges(HEADING_ROW + count + 1)];
  return { name: 'Chi tiền thưởng', rows: rows(), widths: WIDTHS, print: { repeatedRow: HEADING_ROW, merges } };
}
