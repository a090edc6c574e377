import {
  choiceLabel,
  choiceText,
  EMPTY,
  fileWord,
  findChoice,
  fold,
  type InCell,
  type InRow,
  LANGUAGES,
  type OutCell,
  type OutSheet,
  parseCell,
  readKeyed,
  refuseFile,
  restore,
  textCell,
} from '@tdkt/exchange';
import type { Language } from '@tdkt/kernel';
import { type AwardForm, SubjectKind } from '../form/form.entity.ts';
import { COLUMNS, type Column, type Line, type RowFinding } from './nomination.rules.ts';

const WORDS = {
  vi: {
    subjectKind: 'Loại đối tượng',
    personKey: 'Mã số người',
    personName: 'Họ và tên (cá nhân, chủ hộ)',
    birthDate: 'Ngày sinh',
    unit: 'Đơn vị (mã hoặc tên)',
    form: 'Hình thức khen thưởng',
    achievementFrom: 'Thành tích từ ngày',
    achievementTo: 'Thành tích đến ngày',
    achievementSummary: 'Tóm tắt thành tích',
    ground: 'Căn cứ đề nghị',
    isFrontline: 'Lực lượng tuyến đầu',
    isDirectWorker: 'Người trực tiếp',
  },
  en: {
    subjectKind: 'Kind of subject',
    personKey: 'Key of the person',
    personName: 'Full name (individual, head of household)',
    birthDate: 'Birth date',
    unit: 'Unit (code or name)',
    form: 'Award form',
    achievementFrom: 'Achievement from',
    achievementTo: 'Achievement to',
    achievementSummary: 'Summary of the achievement',
    ground: 'Ground',
    isFrontline: 'Frontline',
    isDirectWorker: 'Direct worker',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<Column, string>>>>;

/** What each column takes, and of whom it is asked. */
const GUIDE = {
  vi: {
    personKey: 'Điền mã số thì không cần họ tên; mã số có ở trang cá nhân và ở gợi ý khi trùng tên.',
    personName: 'Với cá nhân, hộ gia đình. Trùng tên thì thêm ngày sinh, đơn vị hoặc mã số.',
    birthDate: 'Ngày/tháng/năm, để phân biệt người trùng tên.',
    unit: 'Với tập thể, doanh nghiệp: chính đối tượng. Với cá nhân, hộ gia đình: nơi công tác, để phân biệt.',
    achievementFrom: 'Ngày/tháng/năm.',
    achievementTo: 'Ngày/tháng/năm, không sau hôm nay.',
    ground: 'Biên bản, điều khoản hoặc trường hợp làm căn cứ; có thể để trống.',
  },
  en: {
    personKey: 'With a key no name is needed; it stands on the page of the person and in the hints for namesakes.',
    personName: 'For individuals and households. Namesakes need the birth date, the unit or the key.',
    birthDate: 'Day/month/year, to tell namesakes apart.',
    unit: 'For collectives and enterprises: the subject. For individuals and households: where they work.',
    achievementFrom: 'Day/month/year.',
    achievementTo: 'Day/month/year, not after today.',
    ground: 'Minutes, article or case that it rests on; may be empty.',
  },
} as const satisfies Readonly<Record<Language, Partial<Readonly<Record<Column, string>>>>>;

const SHEET: Readonly<Record<Language, string>> = { vi: 'Danh sách đề nghị', en: 'Nominees' };
const KINDS = Object.values(SubjectKind);
const ASKED: readonly Column[] = ['subjectKind', 'form', 'achievementFrom', 'achievementTo', 'achievementSummary'];
const heading = (text: string): OutCell => ({ kind: 'heading', text });

/** An empty list of nominees with what each column takes beside it; only the forms that the proposal may name. */
export function templateSheets(language: Language, forms: readonly AwardForm[]): OutSheet[] {
  const words = WORDS[language];
  const head = COLUMNS.map((column) => heading(words[column] + (ASKED.includes(column) ? ' *' : '')));
  const kinds = KINDS.map((value) => choiceText(choiceLabel(language, 'SubjectKind', value), value));
  const flags = [fileWord(language, 'yes'), fileWord(language, 'no')];
  const formTexts = forms.map(({ code, name, nameEn }) => choiceText(language === 'en' ? nameEn : name, code));
  const lists: Readonly<Partial<Record<Column, readonly string[]>>> = {
    ...{ subjectKind: kinds, form: formTexts, isFrontline: flags, isDirectWorker: flags },
  };
  const choices = COLUMNS.flatMap((column, at) => {
    const values = lists[column];
    return values ? [{ column: at, values }] : [];
  });
  const guide: Partial<Readonly<Record<Column, string>>> = GUIDE[language];
  const rows = COLUMNS.map((column) => [
    textCell(words[column]),
    ASKED.includes(column) ? textCell(fileWord(language, 'yes')) : EMPTY,
    textCell(guide[column] ?? (lists[column] ?? []).join('; ')),
  ]);
  const titles = (['column', 'required', 'content'] as const).map((word) => heading(fileWord(language, word)));
  return [
    { name: SHEET[language], rows: [head], widths: COLUMNS.map(() => 24), choices },
    { name: fileWord(language, 'guide'), rows: [titles, ...rows], widths: [36, 12, 100] },
  ];
}

/** Where each column stands in the file. */
export type Places = ReadonlyMap<Column, number>;

export const textOf = (cell: InCell | undefined): string => (typeof cell === 'string' ? restore(cell).trim() : '');
const columnOf = (text: string): Column | null =>
  COLUMNS.find((column) => LANGUAGES.some((language) => fold(WORDS[language][column]) === fold(text))) ?? null;

/** Columns by the headings of the first row; one that is not known is refused rather than left out. */
export function placesOf({ cells }: InRow): Places {
  const places = new Map<Column, number>();
  for (const [at, text] of cells.map(textOf).entries()) {
    if (text === '' || LANGUAGES.some((language) => fold(text) === fold(fileWord(language, 'error')))) continue;
    const column = columnOf(text);
    if (!column) throw refuseFile('UNKNOWN_HEADING', { heading: text });
    if (places.has(column)) throw refuseFile('DOUBLED_HEADING', { heading: text });
    places.set(column, at);
  }
  const missing = ASKED.find((column) => !places.has(column));
  if (missing) throw refuseFile('MISSING_COLUMN', { heading: WORDS.vi[missing] });
  return places;
}

const PARSED = {
  birthDate: 'day',
  achievementFrom: 'day',
  achievementTo: 'day',
  isFrontline: 'flag',
  isDirectWorker: 'flag',
} as const;
const KIND_CHOICES = KINDS.map((value) => ({
  value,
  labels: LANGUAGES.map((language) => choiceLabel(language, 'SubjectKind', value)),
}));

type Read = { readonly value: unknown } | { readonly code: string };
function readCell(column: Column, cell: InCell): Read {
  if (cell !== null && typeof cell !== 'string') return { code: cell.refused };
  const text = textOf(cell).normalize('NFC');
  if (text === '') return { value: null };
  if (column === 'subjectKind') {
    const value = findChoice(KIND_CHOICES, text);
    return value === null ? { code: 'UNKNOWN_CHOICE' } : { value };
  }
  if (column === 'personKey') return { value: readKeyed(text).key ?? text };
  return column in PARSED ? parseCell(PARSED[column as keyof typeof PARSED], text, fold(text)) : { value: text };
}

/** One line of the file; a key in brackets behind a name is taken for the key. */
export function lineOf({ number, cells }: InRow, places: Places): Line {
  const values: Partial<Record<Column, unknown>> = {};
  const unread: RowFinding[] = [];
  for (const [column, at] of places) {
    const read = readCell(column, cells[at] ?? null);
    if ('code' in read) unread.push({ severity: 'ERROR', code: read.code, column });
    else values[column] = read.value;
  }
  const named = readKeyed(String(values.personName ?? ''));
  const blank = Object.fromEntries(COLUMNS.map((column) => [column, null]));
  return {
    ...({ ...blank, ...values } as unknown as Line),
    ...{ personName: named.words || null, personKey: (values.personKey as string | null | undefined) ?? named.key },
    ...{ isFrontline: values.isFrontline === true, isDirectWorker: values.isDirectWorker === true },
    ...{ number, unread },
  };
}

/** The form that a cell means, by code or by name in either language. */
export function formOf(text: string | null, forms: readonly AwardForm[]): AwardForm | null {
  const named = forms.map(({ code, name, nameEn }) => ({ value: code, labels: [name, nameEn] }));
  const code = text === null ? null : findChoice(named, text);
  return forms.find((form) => form.code === code) ?? null;
}

/** As it is told: the heading of the column in the language of the reader. */
export const headingOf = (language: Language, column: Column | undefined): string =>
  column ? WORDS[language][column] : '';
