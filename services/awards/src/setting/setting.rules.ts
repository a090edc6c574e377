/** What a setting may hold. A value is law only when a document names it. */
import type { Violation } from '@tdkt/kernel';

type Kind = 'PERCENT' | 'COUNT' | 'DAYS' | 'MONEY' | 'TEXT' | 'FLAG';

const LONGEST = 2000;
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const FITS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  PERCENT: (value) => typeof value === 'number' && value >= 0 && value <= 100,
  COUNT: isWhole,
  DAYS: isWhole,
  MONEY: isWhole,
  TEXT: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST,
  FLAG: (value) => typeof value === 'boolean',
};

/** Nothing set is a value as long as nobody confirms it. */
export function checkValue(kind: Kind, value: unknown, { isRequired }: { isRequired: boolean }): Violation[] {
  if (value === null || value === undefined) return isRequired ? [{ code: 'REQUIRED', path: ['value'] }] : [];
  return FITS[kind](value) ? [] : [{ code: 'WRONG_VALUE', path: ['value'], params: { kind } }];
}

/** A day so many days later, or earlier. */
export function dayBeside(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** A value begins after the one before it began: the past is not written anew. */
export function checkStart(validFrom: string, latest: { readonly validFrom: string } | null): Violation[] {
  if (latest === null) return [{ code: 'UNKNOWN_CHOICE', path: ['code'] }];
  const from = dayBeside(latest.validFrom, 1);
  return validFrom >= from ? [] : [{ code: 'BEFORE_START', path: ['validFrom'], params: { from } }];
}
