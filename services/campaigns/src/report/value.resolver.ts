import { type Context, placeScope, setReadRule } from '@tdkt/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { Indicator } from '../content/content.entity.ts';
import { ReportingPeriod, ReportValue } from './report.entity.ts';

/** A value is of the day of its report. */
export const VALUE_DAY = `(select p.to_on from campaigns.progress_report s
  join campaigns.reporting_period p on p.id = s.reporting_period_id where s.id = r.report_id)`;

setReadRule(ReportValue, { scope: (actor) => placeScope(actor, VALUE_DAY) });

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
