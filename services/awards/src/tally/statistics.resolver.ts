import { Allow, type Context, SIGNED_IN } from '@tdkt/kernel';
import { DateRange } from '@tdkt/registry';
import { RELATIVE_PERIOD, type RelativePeriod, StatisticsView } from '@tdkt/statistics';
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { awardStatistics } from '../aggregate/award.facts.ts';
import { AwardDimension, AwardMeasure, AwardStatistics, AwardStatisticsFilter } from '../aggregate/award.views.ts';

@ArgsType()
export class AwardStatisticsArgs {
  @Field(() => ID, { nullable: true, description: 'Default: of all campaigns and of none.' })
  campaignId?: string | null;
  @Field(() => [AwardDimension]) dimensions!: AwardDimension[];
  @Field(() => DateRange, {
    nullable: true,
    description: "Default: from the campaign's start, or from the first award, to the business date.",
  })
  period?: DateRange | null;
  @Field(() => RELATIVE_PERIOD, { nullable: true, description: 'In place of `period`.' })
  relativePeriod?: RelativePeriod | null;
  @Field(() => [AwardMeasure], { defaultValue: [AwardMeasure.COUNT] }) measures!: AwardMeasure[];
  @Field(() => AwardStatisticsFilter, { nullable: true }) filter?: AwardStatisticsFilter | null;
  @Field(() => StatisticsView, { defaultValue: StatisticsView.AS_THEN }) view!: StatisticsView;
}

@Resolver()
export class AwardStatisticsResolver {
  @Allow(SIGNED_IN)
  @Query(() => AwardStatistics, {
    description: 'Awards of a campaign, or of all, by dimensions; at most 10,000 rows.',
  })
  awardStatistics(@Args(() => AwardStatisticsArgs) asked: AwardStatisticsArgs, @Ctx() ctx: Context) {
    return awardStatistics(ctx, asked);
  }
}
