import { Allow, type Context, DateScalar, SIGNED_IN } from '@tdkt/kernel';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { clusterStub } from '../remote.ts';
import { type TimelinessFigures, timelinessFigures } from './timeliness.facts.ts';
import { CommendationTimeliness, Timeliness, TimelinessGrouping } from './timeliness.views.ts';

function viewOf({ clusterId, formId, ...figures }: TimelinessFigures, forms: ReadonlyMap<string, AwardForm>) {
  const { isTotal: _, ...counts } = figures;
  return Object.assign(new Timeliness(), {
    ...counts,
    cluster: clusterStub(clusterId),
    form: formId ? (forms.get(formId) ?? null) : null,
  });
}

@Resolver()
export class TimelinessResolver {
  @Allow(SIGNED_IN)
  @Query(() => CommendationTimeliness, {
    description: 'Days from achievement to award, in a campaign or overall, of decisions up to the business date.',
  })
  async commendationTimeliness(
    @Arg('campaignId', () => ID, { nullable: true }) campaignId: string | null,
    @Arg('from', () => DateScalar, { nullable: true }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true }) to: string | null,
    @Arg('by', () => TimelinessGrouping, { defaultValue: TimelinessGrouping.CLUSTER }) by: TimelinessGrouping,
    @Ctx() ctx: Context,
  ) {
    const question = { campaignId: campaignId ?? null, from: from ?? null, to: to ?? null, by };
    const [figures, forms] = await Promise.all([timelinessFigures(ctx, question), formsOf(ctx)]);
    const of = (isTotal: boolean) => figures.filter((one) => one.isTotal === isTotal).map((one) => viewOf(one, forms));
    const [total] = of(true);
    return Object.assign(new CommendationTimeliness(), { total, rows: of(false) });
  }
}
