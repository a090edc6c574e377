import { Allow, type Context, SIGNED_IN } from '@tdkt/kernel';
import { DateRange } from '@tdkt/registry';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { AwardDimension, AwardStatistics, awardStatistics } from './statistics.views.ts';

@Resolver()
export class AwardStatisticsResolver {
  @Allow(SIGNED_IN)
  @Query(() => AwardStatistics, {
    description:
      'Awards of a campaign by dimensions, at most 10,000 rows; without a period from its start to the business date.',
  })
  awardStatistics(
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('dimensions', () => [AwardDimension]) dimensions: AwardDimension[],
    @Arg('period', () => DateRange, { nullable: true }) period: DateRange | null,
    @Ctx() ctx: Context,
  ) {
    return awardStatistics(ctx, { campaignId, dimensions, period });
  }
}
