import { type Context, DateScalar, forbidden, hasRole, MoneyScalar, READ_ALL } from '@tdkt/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { COUNTED } from '../progress/counted.facts.ts';
import { edgesOf, inEdges } from '../progress/growth.facts.ts';
import { readOpen } from '../progress/progress.facts.ts';
import { planFor } from '../progress/progress.views.ts';

export enum ContributionDimension {
  CLUSTER = 'CLUSTER',
  CONTENT = 'CONTENT',
  MONTH = 'MONTH',
  SPONSOR = 'SPONSOR',
}
registerEnumType(ContributionDimension, { name: 'ContributionDimension' });

@ObjectType({ description: 'Sums of the ledger; money and estimated value are never added to each other.' })
export class ContributionTotal {
  @Field(() => ID, { nullable: true }) clusterId!: string | null;
  @Field(() => ID, { nullable: true }) contentId!: string | null;
  @Field(() => ID, { nullable: true }) sponsorId!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the month.' }) month!: string | null;
  @Field(() => Int, { description: 'Lines less those cancelled.' }) contributionCount!: number;
  @Field(() => MoneyScalar) money!: number;
  @Field(() => MoneyScalar) estimatedValue!: number;
}

/** Where a line belongs: by content and by donor it says so itself, by cluster as all figures do. */
const DIMENSIONS: Readonly<Record<ContributionDimension, { of: string; key: string; join: string }>> = {
  CLUSTER: {
    of: 'CONTRIBUTION',
    key: 'm.cluster_id::text',
    join: `left join directory.cluster_membership m on m.organisation_id = l.unit_id
      and l.month between date_trunc('month', m.valid_from) and coalesce(date_trunc('month', m.valid_to + 1) - interval '1 month', 'infinity')`,
  },
  CONTENT: { of: 'CONTRIBUTION', key: "nullif(l.key, '')", join: '' },
  MONTH: { of: 'CONTRIBUTION', key: "to_char(l.month, 'YYYY-MM-DD')", join: '' },
  SPONSOR: { of: 'SPONSOR', key: 'l.key', join: '' },
};

/** More than a province has clusters, contents or months; of donors the first by money. */
const MOST = 500;

const textOf = (by: ContributionDimension): string => {
  const { of, key, join } = DIMENSIONS[by];
  const sum = (what: string) => `coalesce(sum(l.amount) filter (where l.measure = '${of}_${what}'), 0)::float8`;
  return `
with line as (
  select t.member_unit_id as unit_id, t.month, t.measure, t.key, t.amount from campaigns.tally t
  where t.campaign_id = $1 and t.measure = any($2::text[]) and t.month between $3::date and $4::date
  union all
  select c.unit_id, date_trunc('month', c.day)::date, c.measure, c.key, c.amount from (${COUNTED}) c
  where c.campaign_id = $1 and c.measure = any($2::text[]) and ${inEdges('c.day', 5)}
)
select ${key}, ${sum('COUNT')}, ${sum('MONEY')} as money, ${sum('VALUE')} as value from line l ${join}
group by 1 having sum(abs(l.amount)) > 0 order by ${by === 'MONTH' ? '1' : 'money desc, value desc, 1'} limit ${MOST}`;
};

const FIELD = { CLUSTER: 'clusterId', CONTENT: 'contentId', MONTH: 'month', SPONSOR: 'sponsorId' } as const;

/** Open like all figures; donors one by one only to those who read every line. */
export async function contributionTotalsOf(
  ctx: Context,
  asked: {
    campaignId: string;
    by: ContributionDimension;
    period: { from?: string | null; to?: string | null } | null | undefined;
  },
): Promise<ContributionTotal[]> {
  if (asked.by === ContributionDimension.SPONSOR && !hasRole(ctx.actor, READ_ALL)) throw forbidden();
  const plan = await planFor(ctx, asked);
  const measures = ['COUNT', 'MONEY', 'VALUE'].map((what) => `${DIMENSIONS[asked.by].of}_${what}`);
  const { wholeFrom, wholeThrough } = plan.growth;
  const values = [asked.campaignId, measures, wholeFrom, wholeThrough, ...edgesOf(plan)];
  const rows = await readOpen(ctx, textOf(asked.by), values);
  const nowhere = { clusterId: null, contentId: null, month: null, sponsorId: null };
  return rows.map(([key, contributionCount, money, estimatedValue]) =>
    Object.assign(new ContributionTotal(), nowhere, {
      ...{ contributionCount, money, estimatedValue },
      [FIELD[asked.by]]: key,
    }),
  );
}
