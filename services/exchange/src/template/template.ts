import type { Language } from '@tdkt/kernel';
import { choiceText } from '../cells/choice.rules.ts';
import { choiceLabel, fileWord, typeLabel } from '../labels.ts';
import type { Column } from '../register/column.types.ts';
import { headingText } from '../register/headings.ts';
import type { Register } from '../register/register.ts';
import { type Choices, EMPTY, type OutCell, textCell } from '../sheets/sheet.types.ts';
import type { OutSheet } from '../sheets/xlsx-writer.ts';

/** Marks a column that must be filled in; left out when headings are compared. */
const REQUIRED_MARK = ' *';
const WIDTH = 22;

export const enteredColumns = ({ columns }: Register): Column[] =>
  columns.filter(({ create, update }) => create !== null || update);

const choicesOf = (language: Language, { kind, enumeration, choices }: Column): string[] => {
  if (kind === 'flag') return [fileWord(language, 'yes'), fileWord(language, 'no')];
  return choices.map((value) => choiceText(choiceLabel(language, enumeration ?? '', value), value));
};

const EXAMPLES: Readonly<Partial<Record<Column['kind'], string>>> = {
  whole: '1',
  decimal: '1.5',
  money: '1000000',
  day: '20/09/2021',
  moment: '2021-09-20T08:00:00Z',
  json: '[]',
  parts: 'Nguyễn Văn A = 60; Trần Thị B = 40',
};

function exampleOf(language: Language, register: Register, column: Column): string {
  const [first] = choicesOf(language, column);
  if (first !== undefined) return first;
  const label = headingText(language, register, column);
  return EXAMPLES[column.kind] ?? `${label} 1`;
}

const heading = (text: string): OutCell => ({ kind: 'heading', text });

function guideRows(language: Language, register: Register): OutCell[][] {
  const word = (name: 'column' | 'required' | 'content' | 'choices') => heading(fileWord(language, name));
  const rows = enteredColumns(register).map((column) => [
    textCell(headingText(language, register, column)),
    column.create === 'REQUIRED' ? textCell(fileWord(language, 'yes')) : EMPTY,
    textCell(fileWord(language, `kind_${column.kind}`)),
    textCell(choicesOf(language, column).join('; ')),
  ]);
  return [[word('column'), word('required'), word('content'), word('choices')], ...rows];
}

function headings(language: Language, register: Register): OutCell[] {
  return enteredColumns(register).map((column) =>
    heading(headingText(language, register, column) + (column.create === 'REQUIRED' ? REQUIRED_MARK : '')),
  );
}

/** An empty table with every column that can be entered, an example beside it, and what each column takes. */
export function templateSheets(language: Language, register: Register): OutSheet[] {
  const columns = enteredColumns(register);
  const choices: Choices[] = columns.flatMap((column, at) => {
    const values = column.kind === 'choice' || column.kind === 'flag' ? choicesOf(language, column) : [];
    return values.length > 0 ? [{ column: at, values }] : [];
  });
  const widths = columns.map(() => WIDTH);
  const example = columns.map((column) => textCell(exampleOf(language, register, column)));
  return [
    { name: typeLabel(language, register.type), rows: [headings(language, register)], widths, choices },
    { name: fileWord(language, 'example'), rows: [headings(language, register), example], widths },
    { name: fileWord(language, 'guide'), rows: guideRows(language, register), widths: [28, 12, 60, 80] },
  ];
}

export async function* templateTable(language: Language, register: Register): AsyncGenerator<readonly OutCell[]> {
  yield headings(language, register);
}
