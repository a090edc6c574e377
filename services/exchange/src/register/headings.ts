import type { Language } from '@tdkt/kernel';
import { fold } from '../cells/key.rules.ts';
import { fieldLabel } from '../labels.ts';
import type { Column } from './column.types.ts';
import type { Register } from './register.ts';

/** What a column is called in files: its label, with the name of the field where two columns share a label. */
export function headingText(language: Language, { type, columns }: Register, { name }: Pick<Column, 'name'>): string {
  const label = fieldLabel(language, type, name);
  const isShared = columns.some(
    (other) => other.name !== name && fold(fieldLabel(language, type, other.name)) === fold(label),
  );
  return isShared ? `${label} (${name})` : label;
}
