import {
  type Context,
  clean,
  forbidden,
  hasRole,
  insert,
  isId,
  lock,
  notFound,
  refuse,
  type Transaction,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { FundEntry, type RecordFundEntry } from './entry.entity.ts';
import { FUND_WRITERS } from './fund.access.ts';
import { EmulationFund } from './fund.entity.ts';
import { balanceOf } from './fund.facts.ts';
import { checkBalance, checkCancelling, checkEntry, signed } from './fund.rules.ts';

/** The fund, locked: whoever draws on it waits here, so that the balance is true. */
export function lockFund(tx: Transaction, fundId: string): Promise<EmulationFund> {
  if (!isId(fundId)) throw notFound();
  return lock(tx, EmulationFund, fundId);
}

/** Writes a line by hand; it is never changed afterwards. */
export function recordFundEntry(ctx: Context, info: GraphQLResolveInfo, given: RecordFundEntry): Promise<FundEntry> {
  const input = clean(FundEntry, { ...given });
  const today = ctx.runtime.clock.today();
  return write(ctx, { info, args: { input: given }, entity: FundEntry }, async (tx) => {
    const fund = await lockFund(tx, input.fundId);
    const { kind, source = null, documentDate = null, note = null } = input;
    const wrong = checkEntry({ ...input, kind, source, documentDate, note }, today);
    refuse(wrong);
    const amount = signed(kind, input.amount);
    if (amount < 0) refuse(checkBalance(await balanceOf(tx, fund.id), -amount, ['amount']));
    return insert(tx, FundEntry, { ...input, amount, bookedOn: today });
  });
}

async function standingOf(tx: Transaction, { id, kind, awardId }: FundEntry) {
  const [row] = await tx.query<{ isReversed: boolean; isOpen: boolean }>(
    `select exists (select 1 from awards.fund_entry e where e.reversal_of_id = $1) as "isReversed",
       exists (select 1 from awards.bonus_paid p where p.award_id = $2 and p.entry_id = $1) as "isOpen"`,
    [id, awardId ?? null],
  );
  const isReversed = row?.isReversed ?? false;
  return { isReversed, isRecalled: kind === 'PAYMENT' && !isReversed && row?.isOpen === false };
}

/** The line that cancels another: the same in everything but the sign, on the same day. */
export async function insertCounterEntry(tx: Transaction, line: FundEntry, reversalReason: string): Promise<string> {
  const { id: reversalOfId, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...same } = line;
  const bookedOn = tx.ctx.runtime.clock.today();
  return insert(tx, FundEntry, { ...same, amount: -line.amount, reversalOfId, reversalReason, bookedOn });
}

/** Cancels a line by a counter-entry, once; a deposit only as long as its money is still there. */
export function reverseFundEntry(
  ctx: Context,
  info: GraphQLResolveInfo,
  args: { readonly id: string; readonly reason: string },
): Promise<FundEntry> {
  return write(ctx, { info, args, entity: FundEntry }, async (tx) => {
    if (!isId(args.id)) throw notFound();
    if (!hasRole(ctx.actor, FUND_WRITERS)) throw forbidden();
    const line = await lock(tx, FundEntry, args.id);
    const fund = await lockFund(tx, line.fundId);
    const reason = clean(FundEntry, { reversalReason: args.reason }).reversalReason ?? null;
    const isCounterEntry = line.reversalOfId != null;
    refuse(checkCancelling({ isCounterEntry, ...(await standingOf(tx, line)), reason }));
    if (line.amount > 0) refuse(checkBalance(await balanceOf(tx, fund.id), line.amount, ['id']));
    return insertCounterEntry(tx, line, reason ?? '');
  });
}
