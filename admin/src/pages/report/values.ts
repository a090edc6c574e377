import type { Violation } from '../../kit/transport.ts';
import type { Content, Indicator, Report } from './documents.ts';
import { COMMENT, type Entries, type Entry, type Saved } from './draft.ts';
import { readNumber, writeNumber } from './numbers.ts';

interface Figure {
  readonly number?: number | null;
  readonly flag?: boolean | null;
  readonly text?: string | null;
}

export const indicatorsOf = (contents: readonly Content[]): Indicator[] =>
  contents.flatMap(({ indicators }) => indicators);

/** A stored value as it stands in its input. */
export function entryOf({ number, flag, text }: Figure, locale: string): Entry {
  if (typeof number === 'number') return writeNumber(number, locale);
  return flag ?? text ?? null;
}

/** A report as the form shows it: one entry for each value, and the remark on the whole. */
export const savedOf = (report: Report | undefined, locale: string): Saved | null =>
  report
    ? {
        version: report.version,
        entries: {
          ...Object.fromEntries(report.values.map((value) => [value.indicatorId, entryOf(value, locale)])),
          [COMMENT]: report.comment ?? null,
        },
      }
    : null;

type ValueKind = Indicator['valueKind'];
const isNumeric = (kind: ValueKind | undefined): boolean => kind === 'NUMBER' || kind === 'MONEY';

/** A number on the way, and an amount with decimals, are not sent. */
export function isComplete(kind: ValueKind | undefined, entry: Entry, locale: string): boolean {
  if (!isNumeric(kind) || typeof entry !== 'string') return true;
  const typed = readNumber(entry, locale);
  return typed.kind !== 'HALF' && (kind !== 'MONEY' || typed.kind === 'EMPTY' || Number.isInteger(typed.value));
}

/** An entry as the server takes it; an emptied one empties the value. */
export function figureOf(kind: ValueKind, entry: Entry, locale: string): Figure {
  if (kind === 'FLAG') return { flag: typeof entry === 'boolean' ? entry : null };
  if (kind === 'TEXT') return { text: typeof entry === 'string' && entry.trim() ? entry : null };
  const typed = readNumber(String(entry ?? ''), locale);
  return { number: typed.kind === 'NUMBER' ? typed.value : null };
}

export const valuesOf = (changed: Entries, indicators: readonly Indicator[], locale: string) =>
  indicators
    .filter(({ id }) => id in changed)
    .map(({ id, valueKind }) => ({ indicatorId: id, ...figureOf(valueKind, changed[id] ?? null, locale) }));

/** Indicators that violations are about: the server names a place in the list that was sent, or a code. */
export function indicatorIdsOf(
  violations: readonly Violation[],
  sent: readonly { readonly indicatorId: string }[],
  indicators: readonly Indicator[],
): (readonly [string, Violation])[] {
  return violations.flatMap((violation) => {
    const path = (violation.path ?? []).filter((step) => step !== 'input');
    const [first, at] = path;
    if (first === COMMENT) return [[COMMENT, violation] as const];
    const id =
      first === 'values' && typeof at === 'number'
        ? sent[at]?.indicatorId
        : indicators.find(({ code }) => code === violation.params?.indicator)?.id;
    return id ? [[id, violation] as const] : [];
  });
}
