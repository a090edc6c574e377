import { addWorkingDays, specialDays } from '@tdkt/directory';
import { type Context, clean, perform, type Transaction } from '@tdkt/kernel';
import { mayDecision } from '../decision/decision.access.ts';
import { followReturn } from '../fund/recall.commands.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { recallDaysOn } from './ground.rules.ts';
import { EffectSettlement, type RecordReturn, Revocation, RevocationEffect } from './revocation.entity.ts';
import { checkReturn, checkSettlement } from './revocation.rules.ts';

const has = <T>(given: T | undefined, before: T | undefined): T | null =>
  (given === undefined ? before : given) ?? null;

/** The law's term counts from the day of receipt; where it says none, the decision's own day holds. */
async function dueOf(tx: Transaction, row: Revocation, input: RecordReturn): Promise<string | null> {
  const received = has(input.receivedOn, row.receivedOn);
  const days = row.revokedOn ? recallDaysOn(row.revokedOn) : null;
  if (days === null) return has(input.dueOn, row.dueOn);
  return received ? addWorkingDays(received, days, await specialDays(tx, received)) : null;
}

/** Records when the decision was received and what came back. */
export const recordReturn = (ctx: Context, call: ProposalCall, given: RecordReturn): Promise<Revocation> => {
  const input = clean(Revocation, { ...given }) as RecordReturn;
  return perform(ctx, call, {
    entity: Revocation,
    may: () => mayDecision(ctx.actor, 'UPDATE'),
    check: (row) => {
      const recall = { isItemRecalled: row.isItemRecalled, hasBonus: !!row.bonusRecalled };
      const state = { revokedOn: row.revokedOn ?? null, restoredOn: row.restoredOn ?? null };
      const { receivedOn = null, itemReturnedOn = null, bonusReturnedOn = null, dueOn = null } = input;
      const term = row.revokedOn ? recallDaysOn(row.revokedOn) : null;
      const returned = { receivedOn, itemReturnedOn, bonusReturnedOn };
      return checkReturn({ ...state, ...recall, hasTerm: term !== null, dueOn }, returned, ctx.runtime.clock.today());
    },
    apply: async (row, tx) => {
      await followReturn(tx, row, has(input.bonusReturnedOn, row.bonusReturnedOn));
      return { ...input, dueOn: await dueOf(tx, row, input) };
    },
  });
};

/** The Board says of what rested on a revoked award whether it stands or is looked at again. */
export const settleEffect = (
  ctx: Context,
  call: ProposalCall,
  { settlement, reason }: { readonly settlement: EffectSettlement; readonly reason: string | null },
): Promise<RevocationEffect> =>
  perform(ctx, call, {
    entity: RevocationEffect,
    may: () => mayDecision(ctx.actor, 'UPDATE'),
    check: (row) => checkSettlement(row.settlement, settlement, reason?.trim() || null),
    apply: () => ({
      settlement,
      reason: clean(RevocationEffect, { reason }).reason ?? null,
      settledOn: settlement === EffectSettlement.OPEN ? null : ctx.runtime.clock.today(),
    }),
  });
