import { type Context, clean, insert, isId, type Transaction } from '@tdkt/kernel';
import { changeDecision } from '../decision/decision.commands.ts';
import type { Decision } from '../decision/decision.entity.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { settleBonuses } from './bonus.commands.ts';
import { SpecialBonus, type SpecialBonusInput } from './special-bonus.entity.ts';
import { checkSpecial } from './special-bonus.rules.ts';

async function isListed(tx: Transaction, decisionId: string, awardId: string): Promise<boolean> {
  const text = 'select 1 from awards.award where decision_id = $1 and id = $2';
  return isId(awardId) && (await tx.query(text, [decisionId, awardId])).length > 0;
}

const DROP = `
delete from awards.special_bonus where decision_id = $1
  and (award_id, coalesce(subject_kind, '')) is not distinct from ($2::uuid, coalesce($3::text, ''))`;

/** Sets an amount in place of the coefficient, instead of the one that was set for the same before. */
export const setSpecialBonus = (ctx: Context, call: ProposalCall, input: SpecialBonusInput): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'RECORD_AWARDS',
    check: async (row, tx) => {
      const { amount, documentDate, awardId = null, subjectKind = null } = input;
      const found = awardId !== null && (await isListed(tx, row.id, awardId));
      const named = { isForAward: awardId !== null, isListed: found, isForKind: subjectKind !== null };
      return checkSpecial({ amount, documentDate, ...named }, ctx.runtime.clock.today());
    },
    apply: async (row, tx) => {
      const { awardId = null, subjectKind = null } = input;
      const values = clean(SpecialBonus, { ...input, awardId, subjectKind, decisionId: row.id });
      await tx.query(DROP, [row.id, awardId, subjectKind]);
      await insert(tx, SpecialBonus, values);
      await settleBonuses(tx, row);
      return {};
    },
  });

/** Takes a special amount off: the coefficient holds again. */
export const removeSpecialBonus = (ctx: Context, call: ProposalCall, id: string): Promise<Decision> =>
  changeDecision(ctx, call, {
    action: 'RECORD_AWARDS',
    check: async (row, tx) => {
      const text = 'select 1 from awards.special_bonus where decision_id = $1 and id = $2';
      const found = isId(id) ? await tx.query(text, [row.id, id]) : [];
      return found.length > 0 ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['specialBonusId'] }];
    },
    apply: async (row, tx) => {
      await tx.query('delete from awards.special_bonus where decision_id = $1 and id = $2', [row.id, id]);
      await settleBonuses(tx, row);
      return {};
    },
  });
