import { type Context, MoneyScalar } from '@tdkt/kernel';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { ExemplarStateEnum } from '../exemplar/exemplar.entity.ts';
import { EXEMPLAR_STATES, type ExemplarState } from '../exemplar/exemplar.flow.ts';
import { growthFor } from './growth.facts.ts';
import { isSubtree, Progress } from './progress.views.ts';
import { Measure } from './tally.ts';

@ObjectType()
export class ExemplarStateCount {
  @Field(() => ExemplarStateEnum) state!: ExemplarState;
  @Field(() => Int) count!: number;
}

const amountOf = async (ctx: Context, progress: Progress, measure: string): Promise<number> =>
  (await growthFor(ctx, progress.asked, isSubtree(progress))).get(measure) ?? 0;

const countExemplars = (ctx: Context, progress: Progress): Promise<ExemplarStateCount[]> =>
  Promise.all(
    EXEMPLAR_STATES.map(async (state) => {
      const count = await amountOf(ctx, progress, `${Measure.EXEMPLAR}_${state}`);
      return Object.assign(new ExemplarStateCount(), { state, count });
    }),
  );

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
  @FieldResolver(() => Int, { description: 'Exemplars found in the period.' })
  async exemplarCount(@Root() row: Progress, @Ctx() ctx: Context) {
    return (await countExemplars(ctx, row)).reduce((sum, { count }) => sum + count, 0);
  }
  @FieldResolver(() => [ExemplarStateCount], { description: 'The same by the state that they have now.' })
  exemplarsByState(@Root() row: Progress, @Ctx() ctx: Context) {
    return countExemplars(ctx, row);
  }
  @FieldResolver(() => Int, { description: 'Articles and broadcasts of outlets in the period.' })
  mediaItemCount(@Root() row: Progress, @Ctx() ctx: Context) {
    return amountOf(ctx, row, Measure.MEDIA_ITEM);
  }
  @FieldResolver(() => Int)
  airtimeMinutes(@Root() row: Progress, @Ctx() ctx: Context) {
    return amountOf(ctx, row, Measure.AIRTIME);
  }
  @FieldResolver(() => Int, { description: 'Units and persons that registered in the period and did not withdraw.' })
  registrationCount(@Root() row: Progress, @Ctx() ctx: Context) {
    return amountOf(ctx, row, Measure.REGISTRATION);
  }
}
