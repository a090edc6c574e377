import type { Context } from './context.ts';

const days = new WeakMap<object, string>();

/** Remembers the day that rows were read for, where it is not the business date. */
export function readFor<T extends object>(ctx: Context, day: string, rows: readonly T[]): readonly T[] {
  if (day !== ctx.runtime.clock.today()) for (const row of rows) days.set(row, day);
  return rows;
}

/** The day a row was read for: what it refers to is read for the same day. */
export const dayOf = (ctx: Context, row: object): string => days.get(row) ?? ctx.runtime.clock.today();

/** True when a dated row is valid on the day; its last day counts. */
export function isValidOn(row: object, day: string): boolean {
  const { validFrom, validTo } = row as { validFrom?: string; validTo?: string | null };
  return (validFrom === undefined || validFrom <= day) && (validTo == null || validTo >= day);
}
