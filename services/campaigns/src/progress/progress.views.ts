import { type Context, invalid, loaderOf } from '@tdkt/kernel';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Indicator } from '../content/content.entity.ts';
import { type Plan, planOf, spanOf } from './period.rules.ts';
import { askCounts, askOpen, type Counts, campaignDays, type Owner } from './progress.facts.ts';
import { askRolledCounts, type Rolled } from './rollup.facts.ts';

@ObjectType()
export class IndicatorTotal {
  @Field(() => Indicator) indicator!: Indicator;
  @Field(() => Float, { description: 'Of submitted and accepted reports; for a flag, how many say yes.' })
  total!: number;
}

@ObjectType({ description: 'How far a campaign has come in a cluster, an organisation or the whole province.' })
export class Progress {
  @Field(() => Int, { description: 'Members of clusters on the last day of the period.' }) memberCount!: number;
  @Field(() => Int, { description: 'Units that acknowledged the plan by the last day.' }) acknowledgedCount!: number;
  @Field(() => Int, { description: 'Units that launched it by the last day.' }) launchedCount!: number;
  @Field(() => Int, { description: 'Units with a report, submitted or accepted, for a period ending in the period.' })
  reportedCount!: number;
  @Field(() => Int, {
    description: 'Units with something due in this campaign itself before the last day (or today) and not done.',
  })
  overdueCount!: number;
  /** What the totals are asked with; not served. */
  asked!: Asked;
}

export interface Asked {
  readonly owner: Owner;
  readonly id: string;
  readonly campaignId: string;
  readonly plan: Plan;
  /** The campaign and all that answer it, itself first. */
  readonly family: readonly string[];
}
export interface Question {
  readonly owner: Owner;
  readonly id: string;
  readonly campaignId: string;
  readonly period: { from?: string | null; to?: string | null } | null | undefined;
}

/** Organisations without a seat in a cluster have no tally of their own: what is under them is counted row by row. */
export const isSubtree = ({ asked, memberCount }: Progress): boolean =>
  asked.owner === 'ORGANISATION' && memberCount === 0;

/** One name for all questions that one statement answers together. */
export const batchOf = ({ owner, campaignId, plan, family }: Omit<Asked, 'id'>): string =>
  `${owner}:${campaignId}:${plan.from}:${plan.to}:${family.length}`;

/** Days that a question about a campaign spans; one that ends before it begins is refused. */
export async function planFor(
  ctx: Context,
  { campaignId, period }: Pick<Question, 'campaignId' | 'period'>,
): Promise<Plan> {
  const days = await campaignDays(ctx, campaignId);
  const today = ctx.runtime.clock.today();
  if (period?.from && period.to && period.from > period.to)
    throw invalid({ code: 'BEFORE_START', path: ['period', 'to'], params: { from: period.from } });
  return planOf(days, spanOf(period, days, today), today);
}

/** What movements that answer this one add to its counts; one statement for all the owners of a batch. */
async function rolledOf(ctx: Context, asked: Asked): Promise<Partial<Rolled>> {
  if (asked.family.length === 1) return {};
  const read = (ids: readonly string[]) => askOpen(ctx, askRolledCounts(asked, ids));
  return loaderOf<Rolled>(ctx, `rolled:${batchOf(asked)}`, read).load(asked.id);
}

export async function progressOf(ctx: Context, question: Question): Promise<Progress> {
  const { owner, id, campaignId } = question;
  const { family } = await campaignDays(ctx, campaignId);
  const asked: Asked = { owner, id, campaignId, family, plan: await planFor(ctx, question) };
  const read = (ids: readonly string[]) => askOpen(ctx, askCounts(asked, ids));
  const [counts, rolled] = await Promise.all([
    loaderOf<Counts>(ctx, `progress:${batchOf(asked)}`, read).load(id),
    rolledOf(ctx, asked),
  ]);
  return Object.assign(new Progress(), counts, rolled, { asked });
}
