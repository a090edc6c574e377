import { Allow, BOARD, type Context, SIGNED_IN } from '@tdkt/kernel';
import { DateRange } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { CampaignContent } from '../content/content.entity.ts';
import { AwardForm, awardFormStub, Cluster, clusterStub } from '../remote.ts';
import { Sponsor } from '../sponsor/sponsor.entity.ts';
import { SponsorSuggestion, sponsorSuggestionsOf } from './suggestion.views.ts';
import { ContributionThreshold } from './threshold.entity.ts';
import { ContributionDimension, ContributionTotal, contributionTotalsOf } from './total.views.ts';

const PERIOD = { nullable: true, description: "Default: from the campaign's start to the business date." } as const;

@Resolver(() => Campaign)
export class CampaignContributionResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => [ContributionTotal], {
    nullable: true,
    description: 'Sums of the ledger; by SPONSOR only for those who read every line, the 500 largest.',
  })
  contributionTotals(
    @Root() row: Campaign,
    @Arg('by', () => ContributionDimension) by: ContributionDimension,
    @Arg('period', () => DateRange, PERIOD) period: DateRange | null,
    @Ctx() ctx: Context,
  ) {
    return contributionTotalsOf(ctx, { campaignId: row.id, by, period });
  }
  @Allow(BOARD)
  @FieldResolver(() => [SponsorSuggestion], {
    nullable: true,
    description: 'Donors whose gifts reach a threshold, at most 100.',
  })
  sponsorSuggestions(@Root() row: Campaign, @Ctx() ctx: Context) {
    return sponsorSuggestionsOf(ctx, row.id);
  }
}

@Resolver(() => ContributionTotal)
export class ContributionTotalResolver {
  @FieldResolver(() => Cluster, { nullable: true, description: 'Null: receivers outside all clusters.' })
  cluster(@Root() row: ContributionTotal) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => CampaignContent, { nullable: true, description: 'Null: given for no content in particular.' })
  content(@Root() row: ContributionTotal, @Ctx() ctx: Context) {
    return parentOf(ctx, CampaignContent, row.contentId);
  }
  @FieldResolver(() => Sponsor, { nullable: true })
  sponsor(@Root() row: ContributionTotal, @Ctx() ctx: Context) {
    return parentOf(ctx, Sponsor, row.sponsorId);
  }
}

@Resolver(() => SponsorSuggestion)
export class SponsorSuggestionResolver {
  @FieldResolver(() => Sponsor, { nullable: true })
  sponsor(@Root() row: SponsorSuggestion, @Ctx() ctx: Context) {
    return parentOf(ctx, Sponsor, row.sponsorId);
  }
  @FieldResolver(() => ContributionThreshold, { nullable: true })
  threshold(@Root() row: SponsorSuggestion, @Ctx() ctx: Context) {
    return parentOf(ctx, ContributionThreshold, row.thresholdId);
  }
}

@Resolver(() => ContributionThreshold)
export class ContributionThresholdResolver {
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: ContributionThreshold, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => AwardForm, { nullable: true })
  awardForm(@Root() row: ContributionThreshold) {
    return awardFormStub(row.awardFormId);
  }
}
