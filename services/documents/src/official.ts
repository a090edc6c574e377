import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Column } from './paper.types.ts';

/**
 * The layout of administrative documents: Decree 30/2020/NĐ-CP, annex I. Sizes are half points, lengths twentieths of a point.
 * A4; margins 20 mm above and below, 30 mm left, 20 mm right (part I, 1.2 to 1.4).
 */
const MILLIMETRE = 56.7;
const mm = (length: number): number => Math.round(length * MILLIMETRE);
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10) },
};
const TEXT_WIDTH = mm(160);
const FONT = 'Times New Roman';
const SIZE = { body: 28, heading: 26, head: 24, small: 22, table: 24 } as const;

/** What a document is made of. */
export type Part = Paragraph | Table;

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}
const run = (text: string, { size = SIZE.body, ...style }: Style = {}) =>
  new TextRun({ text, font: FONT, size, ...style });
export const line = (text: string, style: Style = {}, spacing = 0) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: spacing, after: spacing },
    children: [run(text, style)],
  });

/** A line in the middle, in one of the sizes of the decree. */
export const centred = (
  text: string,
  {
    size,
    spacing = 0,
    ...style
  }: Omit<Style, 'size'> & { readonly size: keyof typeof SIZE; readonly spacing?: number },
) => line(text, { ...style, size: SIZE[size] }, spacing);

/** A rule below a line of text; the indents (mm) make it as long as the decree wants it. */
export const rule = (indent: number) =>
  new Paragraph({
    indent: { left: mm(indent), right: mm(indent) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { before: 60, line: 120 },
    children: [],
  });

const NO_BORDERS = Object.fromEntries(
  (['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'] as const).map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
);

/** Two columns without lines: the head of the document and its end. */
export function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], leftShare: number): Table {
  const widths = [Math.round(TEXT_WIDTH * leftShare), Math.round(TEXT_WIDTH * (1 - leftShare))];
  const cell = (children: readonly Paragraph[], at: number) =>
    new TableCell({ children, width: { size: widths[at] ?? 0, type: WidthType.DXA }, margins: { left: 0, right: 0 } });
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [new TableRow({ children: [cell(left, 0), cell(right, 1)] })],
  });
}

/** Quốc hiệu and tiêu ngữ (annex I, part II, point 1). */
export const MOTTO: readonly Paragraph[] = [
  line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.head, bold: true }),
  line('Độc lập - Tự do - Hạnh phúc', { size: SIZE.heading, bold: true }),
  rule(16),
];

export interface Head {
  readonly above: string;
  readonly issuer: string;
  /** The sign of the document behind its number, which the clerk fills in. */
  readonly sign: string;
  readonly place: string;
  readonly year: string;
  readonly kind: string;
  readonly about: string;
}

/** Quốc hiệu and tiêu ngữ, issuer, number, place and date, kind and subject (annex I, part II, points 1 to 5). */
export function headOf({ above, issuer, sign, place, year, kind, about }: Head): Part[] {
  const left = [line(above, { size: SIZE.head }), line(issuer, { size: SIZE.head, bold: true }), rule(20)];
  const number = [line(`Số:          /${sign}`, { size: SIZE.heading })];
  const date = [line(`${place}, ngày       tháng       năm ${year}`, { size: SIZE.body, italics: true })];
  return [
    sideBySide(left, MOTTO, 0.41),
    sideBySide(number, date, 0.41),
    line(kind, { bold: true }, 120),
    line(about, { bold: true }),
    rule(60),
  ];
}

/** Body text: both margins, first line indented, 6 pt between paragraphs (annex I, part II, point 6). */
const paragraph = (...children: TextRun[]): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: 120, after: 120, line: 264 },
    children,
  });
export const body = (text: string): Paragraph => paragraph(run(text));
/** What the document stands on: sloping (annex I, part II, point 6, a). */
export const basis = (text: string): Paragraph => paragraph(run(text, { italics: true }));
/** An article: its label is bold (annex I, part II, point 6, e). */
export const labelled = (label: string, text: string): Paragraph =>
  paragraph(run(`${label} `, { bold: true }), run(text));
export const section = (text: string): Paragraph =>
  new Paragraph({
    indent: { firstLine: mm(10) },
    spacing: { before: 200, after: 120 },
    keepNext: true,
    children: [run(text, { bold: true })],
  });
export const caption = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160, after: 80 },
    keepNext: true,
    children: [run(text, { bold: true, size: SIZE.heading })],
  });
export const note = (text: string): Paragraph =>
  new Paragraph({ spacing: { before: 120 }, children: [run(text, { italics: true, size: SIZE.small })] });

interface Cell {
  readonly text: string;
  readonly bold: boolean;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** A table with lines whose head is repeated on each page; the last row may be a sum. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  sum?: readonly string[],
): Table {
  const widths = columns.map(({ share }) => Math.round(TEXT_WIDTH * share));
  const sideOf = ({ isNumber = false }: Column) => (isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const cell = ({ text, bold, alignment }: Cell, at: number) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: mm(1), right: mm(1), top: mm(0.5), bottom: mm(0.5) },
      children: [new Paragraph({ alignment, children: [run(text, { size: SIZE.table, bold })] })],
    });
  const rowOf = (texts: readonly string[], bold: boolean) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, at) => cell({ text: texts[at] ?? '', bold, alignment: sideOf(column) }, at)),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) =>
      cell({ text: heading, bold: true, alignment: AlignmentType.CENTER }, at),
    ),
  });
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [head, ...rows.map((row) => rowOf(row, false)), ...(sum ? [rowOf(sum, true)] : [])],
  });
}

/** Who gets the document (annex I, part II, point 9). */
export const recipientList = (recipients: readonly string[]): Paragraph[] => [
  new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: SIZE.head })] }),
  ...recipients.map((text) => new Paragraph({ children: [run(`- ${text}`, { size: SIZE.small })] })),
];

/** Who signs, beside who gets the document (annex I, part II, points 7 and 9). */
export const endOf = (signer: string, recipients: readonly string[]): Table =>
  sideBySide(recipientList(recipients), [line(signer, { bold: true })], 0.5);

/** Pages are numbered above, in the middle, but for the first (annex I, part I, 1.7). */
export function officialDocument(title: string, parts: readonly (readonly Part[])[]): Document {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.heading })],
  });
  const sections = parts.map(
    (children, at): ISectionOptions => ({
      properties: { page: PAGE, titlePage: at === 0 },
      headers: { default: new Header({ children: [number] }) },
      children,
    }),
  );
  return new Document({
    title,
    creator: 'Thi đua, khen thưởng',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections,
  });
}

/** The media type of a Word document. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A document as the bytes of a Word file. */
export const wordOf = (document: Document): Promise<Buffer> => Packer.toBuffer(document);
