import type { ReturnCount } from './documents.ts';

export const GROUPINGS = ['REASON', 'UNIT', 'FORM'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ReturnLine {
  readonly key: string;
  readonly first: ReturnCount;
  readonly count: number;
}

const headOf: Readonly<Record<Grouping, (row: ReturnCount) => string>> = {
  REASON: () => '',
  UNIT: ({ organisation }) => organisation.id,
  FORM: ({ form }) => form?.id ?? '',
};

/** Counts of one reason together, for all, for each unit or for each form; the most first. */
export function linesOf(rows: readonly ReturnCount[], by: Grouping): ReturnLine[] {
  const lines = new Map<string, ReturnLine>();
  for (const row of rows) {
    const key = `${headOf[by](row)} ${row.reason.code}`;
    const before = lines.get(key);
    lines.set(key, { key, first: before?.first ?? row, count: (before?.count ?? 0) + row.count });
  }
  return [...lines.values()].sort((one, other) => other.count - one.count);
}
