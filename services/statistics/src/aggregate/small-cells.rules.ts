/**
 * Persons by one attribute and one place, told to those who may not see the persons. A row of the table is told whole or not at all,
 * so whatever is taken from what, only sums of told rows and the rest of the rows together come out; both are large.
 */
export interface PersonalRow {
  /** The place of the row. */
  readonly place: string | null;
  /** Persons by what is known of them; those of whom it is not known are no part of it. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Fewer point at persons. */
export const LEAST = 5;

const sumOf = (row: PersonalRow): number => [...row.counts.values()].reduce((sum, count) => sum + count, 0);

/** Every value that occurs anywhere is there often enough; nobody at all is safe too. */
function isSafe(counts: (value: string) => number, values: readonly string[]): boolean {
  const all = values.map(counts);
  return all.every((count) => count === 0) || all.every((count) => count >= LEAST);
}

/** The rows that are told, and whether their total is. */
export function toldRows<R extends PersonalRow>(rows: readonly R[]): { told: ReadonlySet<R>; isTotalTold: boolean } {
  const values = [...new Set(rows.flatMap(({ counts }) => [...counts.keys()]))];
  const pooled = (some: readonly R[]) => (value: string) =>
    some.reduce((sum, { counts }) => sum + (counts.get(value) ?? 0), 0);
  const isTotalTold = values.length > 1 && isSafe(pooled(rows), values);
  const inOrder = [...rows].sort((a, b) => sumOf(a) - sumOf(b));
  const hidden = inOrder.filter((row) => values.length < 2 || !isSafe(pooled([row]), values));
  // The rest of a told total is told with it: it must be several rows, and large.
  const isRestSafe = () =>
    hidden.length === 0 || (hidden.filter((row) => sumOf(row) > 0).length > 1 && isSafe(pooled(hidden), values));
  while (isTotalTold && !isRestSafe()) {
    const next = inOrder.find((row) => !hidden.includes(row));
    if (!next) break;
    hidden.push(next);
  }
  return { told: new Set(rows.filter((row) => !hidden.includes(row))), isTotalTold };
}
