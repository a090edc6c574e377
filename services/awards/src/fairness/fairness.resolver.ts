import { Allow, type Context, invalid, isId, notFound, READ_ALL, Role, seesAll } from '@tdkt/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { clusterStub } from '../remote.ts';
import { requireCampaign } from '../tally/statistics.views.ts';
import { fairnessFacts } from './fairness.facts.ts';
import { fairnessLines, type Line } from './fairness.rules.ts';
import { AwardFairness, CommendationFairness } from './fairness.views.ts';

const FIRST_YEAR = 1945;

const viewOf = ({ clusterId, formId, ...line }: Line, forms: ReadonlyMap<string, AwardForm>): AwardFairness =>
  Object.assign(new AwardFairness(), {
    ...line,
    ...{ cluster: clusterStub(clusterId), form: formId ? (forms.get(formId) ?? null) : null },
  });

@Resolver()
export class FairnessResolver {
  @Allow([...READ_ALL, Role.CLUSTER_LEADER])
  @Query(() => CommendationFairness, {
    description:
      'Shares of the front line, of direct workers and of women. Whole years only: figures of shifting periods could be taken from each other.',
  })
  async commendationFairness(
    @Arg('year', () => Int) year: number,
    @Arg('campaignId', () => ID, { nullable: true }) campaignId: string | null,
    @Ctx() ctx: Context,
  ) {
    const max = Number(ctx.runtime.clock.today().slice(0, 4));
    if (year < FIRST_YEAR || year > max) {
      throw invalid({ code: 'OUT_OF_RANGE', path: ['year'], params: { min: FIRST_YEAR, max } });
    }
    if (campaignId && !isId(campaignId)) throw notFound();
    const [facts, forms] = await Promise.all([fairnessFacts(ctx, year), formsOf(ctx)]);
    const question = { campaignId: campaignId ?? null, seen: seesAll(ctx.actor) ? null : ctx.actor.clusterIds };
    const lines = fairnessLines(facts, question);
    if (campaignId && lines.province[0]?.awardCount === 0) await requireCampaign(ctx, campaignId);
    return Object.assign(new CommendationFairness(), {
      province: lines.province.map((line) => viewOf(line, forms)),
      clusters: lines.clusters.map((line) => viewOf(line, forms)),
    });
  }
}
