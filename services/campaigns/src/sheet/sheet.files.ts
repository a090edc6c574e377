import {
  EMPTY,
  fileWord,
  fold,
  type InCell,
  type InRow,
  type OutCell,
  type OutSheet,
  parseCell,
  refuseFile,
  restore,
  textCell,
} from '@tdkt/exchange';
import type { Language } from '@tdkt/kernel';
import type { ValueFacts } from '../report/report.rules.ts';
import type { Sheet, SheetIndicator, SheetUnit } from './sheet.facts.ts';
import type { SheetCell, SheetRow } from './sheet.rules.ts';

/** Headings of the columns that say whose row it is. */
const WORDS = {
  vi: {
    code: 'Mã đơn vị',
    name: 'Tên đơn vị',
    version: 'Phiên bản (không sửa)',
    sheet: 'Số liệu',
    least: 'Ít nhất',
    most: 'Nhiều nhất',
  },
  en: {
    code: 'Code of the unit',
    name: 'Name of the unit',
    version: 'Version (leave as it is)',
    sheet: 'Figures',
    least: 'Least',
    most: 'Most',
  },
} as const;
type Word = keyof (typeof WORDS)['vi'];

const heading = (text: string): OutCell => ({ kind: 'heading', text });
const nameIn = (language: Language, { name, nameEn }: SheetIndicator): string =>
  language === 'en' && nameEn ? nameEn : name;
/** The code comes first: by it the column is found again, whatever becomes of the rest. */
const headingOf = (language: Language, indicator: SheetIndicator): string =>
  `${indicator.code}: ${nameIn(language, indicator)}${indicator.unit ? ` (${indicator.unit})` : ''}`;

function cellOf(language: Language, value: ValueFacts | undefined): OutCell {
  if (typeof value?.flag === 'boolean') return textCell(fileWord(language, value.flag ? 'yes' : 'no'));
  if (typeof value?.number === 'number') return { kind: 'number', value: value.number };
  return value?.text ? textCell(value.text) : EMPTY;
}
const numberCell = (value: number | null | undefined): OutCell => (value == null ? EMPTY : { kind: 'number', value });

function unitRow(language: Language, unit: SheetUnit, indicators: readonly SheetIndicator[]): OutCell[] {
  const values = indicators.map(({ id }) => cellOf(language, unit.values.get(id)));
  return [textCell(unit.code), textCell(unit.name), numberCell(unit.report?.version), ...values];
}

const KINDS = { NUMBER: 'kind_decimal', MONEY: 'kind_money', FLAG: 'kind_flag', TEXT: 'kind_text' } as const;

function guideRows(language: Language, indicators: readonly SheetIndicator[]): OutCell[][] {
  const { least, most } = WORDS[language];
  const words = (['column', 'required', 'content'] as const).map((word) => heading(fileWord(language, word)));
  const rows = indicators.map((indicator) => [
    textCell(headingOf(language, indicator)),
    indicator.isRequired ? textCell(fileWord(language, 'yes')) : EMPTY,
    textCell(fileWord(language, KINDS[indicator.valueKind])),
    numberCell(indicator.minimum),
    numberCell(indicator.maximum),
  ]);
  return [[...words, heading(least), heading(most)], ...rows];
}

/** A row a unit with what it reported so far, a column an indicator, and beside it what each column takes. */
export function sheetFile(language: Language, { units, indicators }: Sheet): OutSheet[] {
  const { code, name, version, sheet } = WORDS[language];
  const head = [...[code, name, version].map(heading), ...indicators.map((one) => heading(headingOf(language, one)))];
  const flags = [fileWord(language, 'yes'), fileWord(language, 'no')];
  const choices = indicators.flatMap(({ valueKind }, at) =>
    valueKind === 'FLAG' ? [{ column: at + 3, values: flags }] : [],
  );
  const rows = units.map((unit) => unitRow(language, unit, indicators));
  return [
    { name: sheet, rows: [head, ...rows], widths: [24, 44, 12, ...indicators.map(() => 20)], choices },
    { name: fileWord(language, 'guide'), rows: guideRows(language, indicators), widths: [80, 12, 40, 14, 14] },
  ];
}

interface Columns {
  readonly codeAt: number;
  readonly versionAt: number;
  readonly indicators: readonly { readonly at: number; readonly indicator: SheetIndicator }[];
}
const isWord = (text: string, word: Word): boolean =>
  Object.values(WORDS).some((words) => fold(words[word]) === fold(text));

/** Columns by the headings of the first row; one that is not known is refused rather than left out. */
function columnsOf(first: InRow, indicators: readonly SheetIndicator[]): Columns {
  const texts = first.cells.map((cell) => (typeof cell === 'string' ? restore(cell).trim() : ''));
  const find = (word: Word) => texts.findIndex((text) => isWord(text, word));
  const missing = (['code', 'version'] as const).find((word) => find(word) < 0);
  if (missing) throw refuseFile('MISSING_COLUMN', { heading: WORDS.vi[missing] });
  const found = texts.flatMap((text, at) => {
    if (text === '' || (['code', 'name', 'version'] as const).some((word) => isWord(text, word))) return [];
    const indicator = indicators.find(({ code }) => text === code || text.startsWith(`${code}:`));
    if (!indicator) throw refuseFile('UNKNOWN_HEADING', { heading: text });
    return [{ at, indicator }];
  });
  const twice = found.find(({ at, indicator }) =>
    found.some((other) => other.at < at && other.indicator === indicator),
  );
  if (twice) throw refuseFile('DOUBLED_HEADING', { heading: texts[twice.at] ?? '' });
  return { codeAt: find('code'), versionAt: find('version'), indicators: found };
}

const CELL_KINDS = { NUMBER: 'decimal', MONEY: 'money', FLAG: 'flag', TEXT: 'text' } as const;

function readValue(cell: InCell, { valueKind }: SheetIndicator): SheetCell['read'] {
  if (cell === null) return { value: '' };
  if (typeof cell !== 'string') return { code: cell.refused };
  const text = restore(cell);
  const read = parseCell(CELL_KINDS[valueKind], text, fold(text));
  return 'code' in read ? read : { value: read.value as number | boolean | string };
}

function rowOf({ number, cells }: InRow, { codeAt, versionAt, indicators }: Columns): SheetRow {
  const textAt = (at: number): string => {
    const cell = cells[at];
    return typeof cell === 'string' ? restore(cell).trim() : '';
  };
  const version = Number(textAt(versionAt));
  return {
    ...{ number, code: textAt(codeAt), codeAt, version: version > 0 ? version : null, versionAt },
    cells: indicators
      .filter(({ at }) => (cells[at] ?? null) !== null)
      .map(({ at, indicator }) => ({ at, indicatorId: indicator.id, read: readValue(cells[at] ?? null, indicator) })),
  };
}

/** More than any province has units. */
const MOST_ROWS = 5_000;

export interface ReadSheet {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** What stood in a cell, so that people find it again. */
  textOf(row: number, at: number): string | null;
}

export async function readSheet(
  rows: AsyncGenerator<InRow>,
  indicators: readonly SheetIndicator[],
): Promise<ReadSheet> {
  const first = await rows.next();
  if (first.done) throw refuseFile('EMPTY_FILE');
  const columns = columnsOf(first.value, indicators);
  const read = new Map<number, InRow>();
  for await (const row of rows) {
    if (read.size >= MOST_ROWS) throw refuseFile('TOO_MANY_ROWS', { max: MOST_ROWS });
    read.set(row.number, row);
  }
  return {
    headings: first.value.cells.map((cell) => (typeof cell === 'string' ? cell : '')),
    rows: [...read.values()].map((row) => rowOf(row, columns)),
    textOf: (row, at) => {
      const cell = read.get(row)?.cells[at];
      return typeof cell === 'string' ? cell : null;
    },
  };
}
