import type { CellKind } from '../register/column.types.ts';

const LISTS: ReadonlySet<CellKind> = new Set(['choices', 'refs', 'texts', 'parts']);
const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';
const asSet = (value: unknown): string => JSON.stringify([...(value as unknown[])].map(String).sort());

/** Parts are a set; each says the same whatever the order of its fields. */
const asParts = (value: unknown): string =>
  JSON.stringify(
    [...(value as Record<string, unknown>[])].map((part) => JSON.stringify(Object.entries(part).sort())).sort(),
  );

const NORMAL: Readonly<Partial<Record<CellKind, (value: unknown) => unknown>>> = {
  text: (value) => String(value).normalize('NFC').trim(),
  whole: Number,
  decimal: Number,
  money: Number,
  moment: (value) => new Date(value as string).getTime(),
  choices: asSet,
  refs: asSet,
  texts: (value) => JSON.stringify(value),
  parts: asParts,
  json: (value) => JSON.stringify(value),
};

/** Do a stored and an entered value say the same? */
export function same(kind: CellKind, stored: unknown, entered: unknown): boolean {
  const list = LISTS.has(kind);
  const isNothing = (value: unknown) => isBlank(value) || (list && (value as unknown[]).length === 0);
  if (isNothing(stored) || isNothing(entered)) return isNothing(stored) && isNothing(entered);
  const normal = NORMAL[kind] ?? String;
  return normal(stored) === normal(entered);
}

/** An empty cell of an existing record: lists become empty, everything else nothing. */
export const emptied = (kind: CellKind): unknown => (LISTS.has(kind) ? [] : null);
