import { type Context, conjunction, SYSTEM, seesAll, settingOf, statement } from '@tdkt/kernel';
import { awardScope } from '../award/award.access.ts';
import { type PaperLine, PRINTED, PRINTED_FROM, PRINTED_ORDER } from '../decision-paper/decision-paper.facts.ts';
import { standsIn } from '../revocation/revocation.facts.ts';

/** A line of the list by which bonuses are paid out. */
export interface PaymentLine extends PaperLine {
  readonly bonus: number;
  readonly method: string | null;
  readonly base: number | null;
  readonly coefficient: number | null;
  readonly multiplier: number | null;
}

const BASIS = `jsonb_build_object('method', r.bonus_basis ->> 'method', 'base', r.bonus_basis -> 'base',
  'coefficient', r.bonus_basis -> 'coefficient', 'multiplier', r.bonus_basis -> 'multiplier')`;
/** Awards that stand and come with money. */
const WITH_MONEY = { sql: `r.decision_id = ?::uuid and r.bonus > 0 and ${standsIn('r.id')}` };

/** Lines as far as the caller may see them, in the order of the annex. */
export async function paymentLines(ctx: Context, decisionId: string): Promise<PaymentLine[]> {
  const where = conjunction([{ ...WITH_MONEY, values: [decisionId] }, awardScope(ctx.actor)]);
  const text = `select ${PRINTED} || ${BASIS} from ${PRINTED_FROM} where ${where.text} order by ${PRINTED_ORDER}`;
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
  return rows.map(([line]) => line as PaymentLine);
}

/** How many lines the whole list has: figures of awards are open. */
export async function paymentLineCount(ctx: Context, decisionId: string, seen: number): Promise<number> {
  if (seesAll(ctx.actor)) return seen;
  const where = conjunction([{ ...WITH_MONEY, values: [decisionId] }]);
  const text = `select count(*)::integer from awards.award r where ${where.text}`;
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(text, where.values));
  return Number(rows[0]?.[0] ?? 0);
}
