import type { FundEntryKind } from './fund.rules.ts';

interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The most awards that one call may pay; a longer list goes in several calls. */
const MOST_ITEMS = 2000;

export const BONUS_STATES = ['UNPAID', 'PAID', 'RECALLED'] as const;
export type BonusState = (typeof BONUS_STATES)[number];

/** What is known of an award that is to be paid. */
export interface PayableAward {
  /** Null: not known. */
  readonly bonus: number | null;
  readonly isRevoked: boolean;
  readonly isPaid: boolean;
  /** Whether the fund belongs to whoever pays by law; where no text of the law was seen, any fund may pay. */
  readonly isPayer: boolean;
  readonly clause: string;
}

function problemOf(award: PayableAward | undefined, isTwice: boolean): Omit<Violation, 'path'> | null {
  if (!award) return { code: 'UNKNOWN_REFERENCE' };
  if (isTwice) return { code: 'TAKEN' };
  if (award.isPaid) return { code: 'ALREADY_PAID' };
  if (award.isRevoked) return { code: 'AWARD_REVOKED' };
  if (award.bonus === null) return { code: 'BONUS_UNKNOWN' };
  if (award.bonus === 0) return { code: 'NOTHING_TO_PAY' };
  return award.isPayer ? null : { code: 'NOT_THE_PAYER', params: { clause: award.clause } };
}

/** Everything wrong with a list of awards to be paid, with its place in the list. */
export function checkPayable(ids: readonly string[], awards: ReadonlyMap<string, PayableAward>): Violation[] {
  if (ids.length === 0 || ids.length > MOST_ITEMS)
    return [{ code: 'OUT_OF_RANGE', path: ['input', 'items'], params: { min: 1, max: MOST_ITEMS } }];
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    const problem = problemOf(awards.get(id), seen.has(id));
    seen.add(id);
    return problem ? [{ ...problem, path: ['input', 'items', at, 'awardId'] }] : [];
  });
}

/** A bonus is paid after the decision, and not in the future. */
export function checkPaidOn(paidOn: string, decidedOn: string, today: string): Violation[] {
  const path = ['input', 'paidOn'];
  if (paidOn > today) return [{ code: 'IN_FUTURE', path, params: { today } }];
  return paidOn < decidedOn ? [{ code: 'BEFORE_START', path, params: { from: decidedOn } }] : [];
}

interface Line {
  readonly id: string;
  readonly kind: FundEntryKind;
  readonly reversalOfId?: string | null | undefined;
}

/** How the bonus of an award stands, from the lines of the ledger about it, oldest first. Cancelled lines are as if never written. */
export function bonusStateOf(lines: readonly Line[]): BonusState {
  const cancelled = new Set(lines.map(({ reversalOfId }) => reversalOfId));
  const last = lines.filter((line) => line.reversalOfId == null && !cancelled.has(line.id)).at(-1);
  if (!last) return 'UNPAID';
  return last.kind === 'RECALL' ? 'RECALLED' : 'PAID';
}
