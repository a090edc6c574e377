import type { Language } from '@tdkt/kernel';
import { choiceLabel, fileWord } from '../labels.ts';
import type { Column } from '../register/column.types.ts';
import { EMPTY, type OutCell, textCell } from '../sheets/sheet.types.ts';
import { joinTexts } from './cell.rules.ts';
import { choiceText, joinList } from './choice.rules.ts';
import { writeParts } from './part.rules.ts';

/** How references are written, by type and id. */
export type ReferenceTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface Writing {
  readonly language: Language;
  readonly references: ReferenceTexts;
}
type Writer = (value: unknown, column: Column, writing: Writing) => OutCell;

const choice = (language: Language, { enumeration }: Column, value: unknown): string =>
  choiceText(choiceLabel(language, enumeration ?? '', String(value)), String(value));
const reference = ({ references }: Writing, { refersTo }: Column, id: unknown): string =>
  references.get(refersTo ?? '')?.get(String(id)) ?? `[${String(id)}]`;
const asNumber: Writer = (value) => ({ kind: 'number', value: Number(value) });
const asText: Writer = (value) => textCell(String(value));

const WRITERS: Readonly<Record<Column['kind'], Writer>> = {
  id: asText,
  text: asText,
  whole: asNumber,
  decimal: asNumber,
  money: asNumber,
  day: (value) => ({ kind: 'day', day: String(value) }),
  moment: (value) => textCell(value instanceof Date ? value.toISOString() : String(value)),
  flag: (value, _column, { language }) => textCell(fileWord(language, value ? 'yes' : 'no')),
  choice: (value, column, { language }) => textCell(choice(language, column, value)),
  choices: (value, column, { language }) =>
    textCell(joinList((value as unknown[]).map((one) => choice(language, column, one)))),
  ref: (value, column, writing) => textCell(reference(writing, column, value)),
  refs: (value, column, writing) =>
    textCell(joinList((value as unknown[]).map((one) => reference(writing, column, one)))),
  parts: (value, column, writing) =>
    column.part
      ? textCell(writeParts(value as Record<string, unknown>[], column.part, (id) => reference(writing, column, id)))
      : EMPTY,
  texts: (value) => textCell(joinTexts(value as string[])),
  json: (value) => textCell(JSON.stringify(value)),
};

/** A stored value as the cell that `readCells` makes the same value of. */
export const writeCell = (value: unknown, column: Column, writing: Writing): OutCell =>
  value === null || value === undefined ? EMPTY : WRITERS[column.kind](value, column, writing);
