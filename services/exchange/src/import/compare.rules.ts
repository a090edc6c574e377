import type { CellKind } from '../register/column.types.ts';

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';
const asSet = (value: unknown): string => JSON.stringify([...(value as unknown[])].map(String).sort());

const NORMAL: Readonly<Partial<Record<CellKind, (value: unknown) => unknown>>> = {
  text: (value) => String(value).normalize('NFC').trim(),
  whole: Number,
  decimal: Number,
  money: Number,
  moment: (value) => new Date(value as string).getTime(),
  choices: asSet,
  refs: asSet,
  texts: (value) => JSON.stringify(value),
  json: (value) => JSON.stringify(value),
};

/** Do a stored and an entered value say the same? */
export function same(kind: CellKind, stored: unknown, entered: unknown): boolean {
  const list = kind === 'choices' || kind === 'refs' || kind === 'texts';
  const isNothing = (value: unknown) => isBlank(value) || (list && (value as unknown[]).length === 0);
  if (isNothing(stored) || isNothing(entered)) return isNothing(stored) && isNothing(entered);
  const normal = NORMAL[kind] ?? String;
  return normal(stored) === normal(entered);
}

/** An empty cell of an existing record: lists become empty, everything else nothing. */
export const emptied = (kind: CellKind): unknown =>
  kind === 'choices' || kind === 'refs' || kind === 'texts' ? [] : null;
