import type { Violation } from '@tdkt/kernel';

export const CONTRIBUTION_KINDS = ['MONEY', 'GOODS', 'SERVICE'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

interface Given {
  readonly kind: ContributionKind;
  readonly amount?: number | null | undefined;
  readonly item?: string | null | undefined;
  readonly quantity?: number | null | undefined;
  readonly unit?: string | null | undefined;
  readonly estimatedValue?: number | null | undefined;
}
type Field = Exclude<keyof Given, 'kind'>;

/** What each kind needs and what it cannot have. */
const FIELDS: Readonly<Record<ContributionKind, { needs: readonly Field[]; lacks: readonly Field[] }>> = {
  MONEY: { needs: ['amount'], lacks: ['item', 'quantity', 'unit', 'estimatedValue'] },
  GOODS: { needs: ['item', 'quantity', 'unit'], lacks: ['amount'] },
  SERVICE: { needs: ['item'], lacks: ['amount'] },
};
/** More than any gift to a province; below the numbers that lose exactness. */
const LARGEST = 1e15;

const isMissing = (value: unknown): boolean => value === null || value === undefined || value === '';

function problemOf(name: Field, value: number): Violation[] {
  if (value <= 0) return [{ code: 'NOT_POSITIVE', path: [name] }];
  return value > LARGEST ? [{ code: 'OUT_OF_RANGE', path: [name], params: { max: LARGEST } }] : [];
}

export function checkGift(given: Given): Violation[] {
  const { needs, lacks } = FIELDS[given.kind];
  const numbers = (['amount', 'quantity', 'estimatedValue'] as const).filter((name) => !lacks.includes(name));
  return [
    ...needs.filter((name) => isMissing(given[name])).map((name) => ({ code: 'REQUIRED', path: [name] })),
    ...lacks.filter((name) => !isMissing(given[name])).map((name) => ({ code: 'NOT_ALLOWED', path: [name] })),
    ...numbers.flatMap((name) => (isMissing(given[name]) ? [] : problemOf(name, Number(given[name])))),
  ];
}

/** A line is cancelled once, with a reason; a counter-entry is not cancelled: the right line is written anew. */
export function checkReversal(facts: {
  isCounterEntry: boolean;
  isReversed: boolean;
  reason: string | null | undefined;
}): Violation[] {
  return [
    ...(facts.isCounterEntry ? [{ code: 'IS_COUNTER_ENTRY', path: ['id'] }] : []),
    ...(facts.isReversed ? [{ code: 'ALREADY_REVERSED', path: ['id'] }] : []),
    ...(facts.reason?.trim() ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
  ];
}
