/** Money of a fund: whole đồng, lines that never change. Imports nothing. */
interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export const FUND_SOURCES = ['BUDGET', 'CONTRIBUTION', 'OTHER'] as const;
export type FundSource = (typeof FUND_SOURCES)[number];
/** DEPOSIT and RECALL bring money in, SPENDING and PAYMENT take it out; a counter-entry has the kind of its line and the opposite sign. */
export const FUND_ENTRY_KINDS = ['DEPOSIT', 'SPENDING', 'PAYMENT', 'RECALL'] as const;
export type FundEntryKind = (typeof FUND_ENTRY_KINDS)[number];
/** What people write down by hand; payments and recalls follow from awards. */
export const MANUAL_KINDS = ['DEPOSIT', 'SPENDING'] as const;
export type ManualKind = (typeof MANUAL_KINDS)[number];

/** More than any fund of a province; below the numbers that lose exactness. */
const LARGEST = 1e15;

export const signed = (kind: FundEntryKind, amount: number): number =>
  kind === 'DEPOSIT' || kind === 'RECALL' ? amount : -amount;

interface Given {
  readonly kind: ManualKind;
  readonly amount: number;
  readonly source: FundSource | null;
  readonly enteredOn: string;
  readonly documentDate: string | null;
  readonly note: string | null;
}

/** Everything wrong with a line that is written by hand. */
export function checkEntry(given: Given, today: string): Violation[] {
  const found: Violation[] = [];
  if (given.amount <= 0) found.push({ code: 'NOT_POSITIVE', path: ['amount'] });
  if (given.amount > LARGEST) found.push({ code: 'OUT_OF_RANGE', path: ['amount'], params: { max: LARGEST } });
  if (given.kind === 'DEPOSIT' && !given.source) found.push({ code: 'REQUIRED', path: ['source'] });
  if (given.kind !== 'DEPOSIT' && given.source) found.push({ code: 'NOT_ALLOWED', path: ['source'] });
  if (given.kind === 'SPENDING' && !given.note) found.push({ code: 'REQUIRED', path: ['note'] });
  if (given.enteredOn > today) found.push({ code: 'IN_FUTURE', path: ['enteredOn'], params: { today } });
  if (given.documentDate && given.documentDate > today)
    found.push({ code: 'IN_FUTURE', path: ['documentDate'], params: { today } });
  return found;
}

/** What leaves the fund must be in it. */
export const checkBalance = (balance: number, leaving: number, path: readonly (string | number)[]): Violation[] =>
  leaving > balance ? [{ code: 'OVERDRAWN', path, params: { balance, missing: leaving - balance } }] : [];

/** A line is cancelled once, with a reason; a counter-entry is not cancelled: the right line is written anew. */
export function checkCancelling(facts: {
  readonly isCounterEntry: boolean;
  readonly isReversed: boolean;
  /** A payment whose money came back already: its recall is cancelled first. */
  readonly isRecalled: boolean;
  readonly reason: string | null;
}): Violation[] {
  return [
    ...(facts.isCounterEntry ? [{ code: 'IS_COUNTER_ENTRY', path: ['id'] }] : []),
    ...(facts.isReversed ? [{ code: 'ALREADY_REVERSED', path: ['id'] }] : []),
    ...(facts.isRecalled ? [{ code: 'ALREADY_RECALLED', path: ['id'] }] : []),
    ...(facts.reason ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
  ];
}
