import { type Context, MoneyScalar } from '@tdkt/kernel';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { growthFor } from './growth.facts.ts';
import { isSubtree, Progress } from './progress.views.ts';
import { Measure } from './tally.ts';

const amountOf = async (ctx: Context, progress: Progress, measure: Measure): Promise<number> =>
  (await growthFor(ctx, progress.asked, isSubtree(progress))).get(measure) ?? 0;

/** What grew in the period, by the unit that sat in the cluster at the end of each month. */
@Resolver(() => Progress)
export class GrowthResolver {
  @FieldResolver(() => Int, { description: 'Lines of the ledger received in the period, less those cancelled.' })
  contributionCount(@Root() row: Progress, @Ctx() ctx: Context) {
    return amountOf(ctx, row, Measure.CONTRIBUTION_COUNT);
  }
  @FieldResolver(() => MoneyScalar, { description: 'Money received in the period, in dong.' })
  contributionMoney(@Root() row: Progress, @Ctx() ctx: Context) {
    return amountOf(ctx, row, Measure.CONTRIBUTION_MONEY);
  }
  @FieldResolver(() => MoneyScalar, { description: 'Estimated value of goods and services; never added to money.' })
  contributionValue(@Root() row: Progress, @Ctx() ctx: Context) {
    return amountOf(ctx, row, Measure.CONTRIBUTION_VALUE);
  }
}
