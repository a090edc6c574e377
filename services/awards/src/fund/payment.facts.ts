import { predecessorsOf } from '@tdkt/directory';
import { type Context, conjunction, isId, loaderOf, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { awardScope } from '../award/award.access.ts';
import { payerOn } from '../award/list-bonus.rules.ts';
import type { Decision } from '../decision/decision.entity.ts';
import { standsIn } from '../revocation/revocation.facts.ts';
import type { EmulationFund } from './fund.entity.ts';
import type { PayableAward } from './payment.rules.ts';

interface Row {
  readonly id: string;
  readonly bonus: number | null;
  readonly level: string;
  readonly isRevoked: boolean;
  readonly isPaid: boolean;
  readonly isIssuers: boolean;
  readonly isProposers: boolean;
}

/** The owner of the fund decided, or went on as whoever did; or it proposed, or stands above whoever is commended. */
const PAYABLE = `
select a.id, a.bonus, f.level, not ${standsIn('a.id')} as "isRevoked",
  exists (select 1 from awards.bonus_paid b where b.award_id = a.id) as "isPaid",
  $3::uuid = $4::uuid or $3::uuid in (select id from ${predecessorsOf('$4::uuid')} before) as "isIssuers",
  p.proposing_organisation_id is not distinct from $4::uuid or $5::ltree @> a.management_path as "isProposers"
from awards.award a join awards.award_form f on f.id = a.award_form_id left join awards.proposal p on p.id = a.proposal_id
where a.decision_id = $1 and a.id = any($2::uuid[])`;

/** Awards of a decision as a payment asks for them: one statement whatever the length of the list. */
export async function payableAwards(
  tx: Transaction,
  { id, issuerOrganisationId, decidedOn }: Decision,
  { fund, ids }: { readonly fund: EmulationFund; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, PayableAward>> {
  const values = [id, ids.filter(isId), issuerOrganisationId, fund.organisationId, fund.managementPath];
  const rows = await tx.query<Row>(PAYABLE, values);
  return new Map(
    rows.map(({ level, isIssuers, isProposers, ...row }) => {
      const { payer, isVerified, clause } = payerOn(level, decidedOn);
      const isPayer = !isVerified || (payer === 'ISSUER' ? isIssuers : isProposers);
      return [row.id, { ...row, isPayer, clause }];
    }),
  );
}

/** What the bonuses of a decision come to, of the awards in sight. */
export interface DecisionBonuses {
  readonly count: number;
  readonly amount: number;
  readonly paidCount: number;
  readonly paidAmount: number;
  readonly unknownCount: number;
}
const NONE: DecisionBonuses = { count: 0, amount: 0, paidCount: 0, paidAmount: 0, unknownCount: 0 };

export const decisionBonusesOf = (ctx: Context, decisionId: string): Promise<DecisionBonuses> =>
  loaderOf<DecisionBonuses>(ctx, 'bonuses of decisions', async (ids) => {
    const where = conjunction([{ sql: 'r.decision_id = any(?::uuid[])', values: [ids] }, awardScope(ctx.actor)]);
    const text = `select r.decision_id, count(*) filter (where r.bonus > 0)::integer, coalesce(sum(r.bonus), 0)::bigint,
      count(b.award_id)::integer, coalesce(sum(r.bonus) filter (where b.award_id is not null), 0)::bigint, count(*) filter (where r.bonus is null)::integer
      from awards.award r left join awards.bonus_paid b on b.award_id = r.id where ${where.text} and ${standsIn('r.id')} group by 1`;
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
    const found = new Map(
      rows.map(([id, ...numbers]) => {
        const [count = 0, amount = 0, paidCount = 0, paidAmount = 0, unknownCount = 0] = numbers.map(Number);
        return [id as string, { count, amount, paidCount, paidAmount, unknownCount }];
      }),
    );
    return ids.map((id) => found.get(id) ?? NONE);
  }).load(decisionId);
