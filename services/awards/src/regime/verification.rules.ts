/** What is told as law rests on a document that somebody names: its number and its day. */
import type { Violation } from '@tdkt/kernel';

interface Document {
  readonly number: string | null;
  readonly date: string | null;
}
interface Asked {
  /** The real day: a document of a later one does not exist. */
  readonly now: string;
  readonly paths: Readonly<Record<keyof Document, string>>;
}

export function checkDocument({ number, date }: Document, { now, paths }: Asked): Violation[] {
  return [
    ...((number ?? '').trim() === '' ? [{ code: 'DOCUMENT_REQUIRED', path: [paths.number] }] : []),
    ...(date === null ? [{ code: 'DOCUMENT_REQUIRED', path: [paths.date] }] : []),
    ...(date !== null && date > now ? [{ code: 'IN_FUTURE', path: [paths.date] }] : []),
  ];
}

/** Is a row verified from now on, or changed while it is? Then it names its document. */
export function touchesVerified<T extends { readonly isVerified: boolean }>(
  values: Partial<T>,
  before: T | null,
): boolean {
  if (!{ isVerified: false, ...before, ...values }.isVerified) return false;
  return before === null || Object.entries(values).some(([key, value]) => before[key as keyof T] !== value);
}
