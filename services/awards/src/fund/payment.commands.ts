import {
  type Context,
  clean,
  forbidden,
  hasRole,
  insertAll,
  isId,
  lock,
  newId,
  notFound,
  refuse,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Decision, DecisionKind, DecisionState } from '../decision/decision.entity.ts';
import { lockFund } from './entry.commands.ts';
import { FundEntry } from './entry.entity.ts';
import { FUND_WRITERS } from './fund.access.ts';
import { balanceOf } from './fund.facts.ts';
import { checkBalance, signed } from './fund.rules.ts';
import { BonusReceipt, type PayBonuses } from './payment.entity.ts';
import { payableAwards } from './payment.facts.ts';
import { checkPaidOn, checkPayable, type PayableAward } from './payment.rules.ts';

function checkDecision({ state, kind }: Decision): Violation[] {
  if (kind !== DecisionKind.COMMENDATION) return [{ code: 'WRONG_KIND', params: { kind } }];
  return state === DecisionState.SIGNED ? [] : [{ code: 'WRONG_STATE', params: { state } }];
}

interface Paying {
  readonly input: PayBonuses;
  readonly decisionId: string;
  readonly awards: ReadonlyMap<string, PayableAward>;
  readonly bookedOn: string;
}
function linesOf({ input, decisionId, awards, bookedOn }: Paying): Partial<FundEntry>[] {
  const { fundId, paidOn, documentNumber = null, documentDate = null } = input;
  const same = clean(FundEntry, { fundId, decisionId, enteredOn: paidOn, documentNumber, documentDate, bookedOn });
  return input.items.map(({ awardId }) => ({
    ...{ ...same, id: newId(), kind: 'PAYMENT', awardId },
    amount: signed('PAYMENT', awards.get(awardId)?.bonus ?? 0),
  }));
}

function receiptsOf({ items, paidOn }: PayBonuses, lines: readonly Partial<FundEntry>[]): Partial<BonusReceipt>[] {
  return items.flatMap(({ awardId, receiverName }, at) => {
    const entryId = lines[at]?.id;
    const told = receiverName?.trim();
    return told && entryId ? [clean(BonusReceipt, { entryId, awardId, receiverName: told, receivedOn: paidOn })] : [];
  });
}

/** Pays awards of a signed decision from a fund: all of them or none, each at most once. */
export const payBonuses = (
  ctx: Context,
  info: GraphQLResolveInfo,
  { decisionId, input }: { readonly decisionId: string; readonly input: PayBonuses },
): Promise<Decision> =>
  write(ctx, { info, args: { decisionId, input }, entity: Decision }, async (tx) => {
    if (!isId(decisionId)) throw notFound();
    if (!hasRole(ctx.actor, FUND_WRITERS)) throw forbidden();
    const decision = await lock(tx, Decision, decisionId);
    refuse(checkDecision(decision));
    const fund = await lockFund(tx, input.fundId);
    const today = ctx.runtime.clock.today();
    const ids = input.items.map(({ awardId }) => awardId);
    const awards = await payableAwards(tx, decision, { fund, ids });
    refuse([...checkPaidOn(input.paidOn, decision.decidedOn, today), ...checkPayable(ids, awards)]);
    const lines = linesOf({ input, decisionId, awards, bookedOn: today });
    const leaving = lines.reduce((sum, { amount = 0 }) => sum - amount, 0);
    refuse(checkBalance(await balanceOf(tx, fund.id), leaving, ['input', 'fundId']));
    await insertAll(tx, FundEntry, lines);
    await insertAll(tx, BonusReceipt, receiptsOf(input, lines));
    return decision.id;
  });
