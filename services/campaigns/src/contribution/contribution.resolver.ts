import { Allow, type Context, placeScope, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { CampaignContent } from '../content/content.entity.ts';
import { mayActFor } from '../place.facts.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { Sponsor } from '../sponsor/sponsor.entity.ts';
import { CONTRIBUTION_WRITERS, createContribution, reverseContribution } from './contribution.commands.ts';
import { Contribution, CreateContribution } from './contribution.entity.ts';

export const ContributionRegistry = registry(Contribution, {
  names: { one: 'contribution', many: 'contributions' },
  rule: { scope: placeScope, defaultSort: '-receivedOn' },
  read: ROW_READERS,
  write: {
    roles: CONTRIBUTION_WRITERS,
    actions: ['REVERSE'],
    may: (actor, _action, row) => row.reversalOfId == null && mayActFor(actor, row.managementPath),
  },
});

@Resolver(() => Contribution)
export class ContributionResolver {
  @Allow(CONTRIBUTION_WRITERS)
  @Mutation(() => Contribution, { description: 'Writes a line of the ledger; it is never changed afterwards.' })
  createContribution(
    @Arg('input', () => CreateContribution) input: CreateContribution,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return createContribution(ctx, info, input);
  }
  @Allow(CONTRIBUTION_WRITERS)
  @Mutation(() => Contribution, { description: 'Cancels a line by a counter-entry, once, and answers with that.' })
  reverseContribution(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reverseContribution(ctx, info, { id, reason });
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Contribution, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation, { description: 'The receiver.' })
  organisation(@Root() row: Contribution) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Contribution) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => Sponsor, { nullable: true })
  sponsor(@Root() row: Contribution, @Ctx() ctx: Context) {
    return parentOf(ctx, Sponsor, row.sponsorId);
  }
  @FieldResolver(() => CampaignContent, { nullable: true })
  content(@Root() row: Contribution, @Ctx() ctx: Context) {
    return parentOf(ctx, CampaignContent, row.contentId);
  }
  @FieldResolver(() => Contribution, { nullable: true })
  reversalOf(@Root() row: Contribution, @Ctx() ctx: Context) {
    return parentOf(ctx, Contribution, row.reversalOfId);
  }
  @FieldResolver(() => Contribution, { nullable: true, description: 'The counter-entry that cancels it.' })
  async reversal(@Root() row: Contribution, @Ctx() ctx: Context) {
    const [found] = await childrenOf(ctx, { entity: Contribution, by: 'reversalOfId', orderBy: 'bookedOn' }, row.id);
    return found ?? null;
  }
}
