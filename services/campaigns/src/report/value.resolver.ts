import { type Context, placeScope, setReadRule } from '@tdkt/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { Indicator } from '../content/content.entity.ts';
import { ReportingPeriod, ReportValue } from './report.entity.ts';

setReadRule(ReportValue, { scope: placeScope });

@Resolver(() => ReportValue)
export class ReportValueResolver {
  @FieldResolver(() => Indicator, { nullable: true })
  indicator(@Root() row: ReportValue, @Ctx() ctx: Context) {
    return parentOf(ctx, Indicator, row.indicatorId);
  }
}

@Resolver(() => Campaign)
export class CampaignPeriodResolver {
  @FieldResolver(() => [ReportingPeriod])
  reportingPeriods(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: ReportingPeriod, by: 'campaignId', orderBy: 'fromOn' }, row.id);
  }
}
