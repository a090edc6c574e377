import { SIGNED_IN } from '@tdkt/kernel';
import { statisticsResolver } from '@tdkt/statistics';
import { Field, ID, InputType } from 'type-graphql';
import { CAMPAIGN_SOURCE } from './campaign.source.ts';

@InputType()
export class CampaignStatisticsFilter {
  @Field(() => [ID], { nullable: true }) campaignId?: string[] | null;
  @Field(() => [ID], { nullable: true }) indicatorId?: string[] | null;
}

export const CampaignStatisticsResolver = statisticsResolver({
  noun: 'campaign',
  description:
    'Progress of movements by dimensions: months that begin in the period. UNIT is for those who see every unit. Indicators add up only beside INDICATOR.',
  roles: SIGNED_IN,
  source: CAMPAIGN_SOURCE,
  filter: CampaignStatisticsFilter,
});
