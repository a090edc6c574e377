import { Allow, BOARD, type Context, EVERYTHING, placeScope, ROW_READERS, Role, SIGNED_IN } from '@tdkt/kernel';
import { PageInput, pageTypeOf, registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { checkOpen } from '../campaign/campaign.facts.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { mayActFor } from '../place.facts.ts';
import { Cluster, clusterStub, Organisation, organisationStub, Person, personOf } from '../remote.ts';
import { chaseList, waitingWorkingDays } from './chase.views.ts';
import { acknowledgePlan, openPlan } from './distribution.commands.ts';
import {
  CreateDistributionRecipient,
  Delivery,
  DistributionRecipient,
  UpdateDistributionRecipient,
} from './distribution.entity.ts';

export const DistributionRecipientRegistry = registry(DistributionRecipient, {
  names: { one: 'distributionRecipient', many: 'distributionRecipients' },
  rule: { scope: () => EVERYTHING, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateDistributionRecipient, update: UpdateDistributionRecipient },
  hooks: { check: checkOpen },
});

const ACTORS = [...BOARD, Role.UNIT_OFFICER];

export const DeliveryRegistry = registry(Delivery, {
  names: { one: 'delivery', many: 'deliveries' },
  rule: { scope: (actor) => placeScope(actor, 'r.delivered_on'), defaultSort: 'deliveredOn' },
  read: ROW_READERS,
  write: {
    roles: ACTORS,
    actions: ['ACKNOWLEDGE'],
    may: (actor, _action, row) => !row.acknowledgedOn && mayActFor(actor, row.managementPath),
  },
});

@Resolver(() => Delivery)
export class DeliveryResolver {
  @Allow(ROW_READERS)
  @Query(() => pageTypeOf(Delivery), {
    description:
      'Who has not acknowledged the plan so many working days after it was delivered, the longest waiting first.',
  })
  chaseList(
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('afterWorkingDays', () => Int, { defaultValue: 3 }) afterWorkingDays: number,
    @Arg('clusterId', () => ID, { nullable: true }) clusterId: string | null,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    return chaseList(ctx, { campaignId, afterWorkingDays, clusterId, page });
  }
  @FieldResolver(() => Int, { description: 'Working days since the delivery, until it is acknowledged; then 0.' })
  waitingWorkingDays(@Root() row: Delivery, @Ctx() ctx: Context) {
    return waitingWorkingDays(ctx, row);
  }
  @Allow(ACTORS)
  @Mutation(() => Delivery, { description: 'The unit has opened the plan; the first time counts.' })
  openPlan(@Arg('id', () => ID) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return openPlan(ctx, { id, info });
  }
  @Allow(ACTORS)
  @Mutation(() => Delivery, { description: 'The unit acknowledges the plan; asking again changes nothing.' })
  acknowledgePlan(@Arg('id', () => ID) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return acknowledgePlan(ctx, { id, info });
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Delivery, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => DistributionRecipient, { nullable: true })
  recipient(@Root() row: Delivery, @Ctx() ctx: Context) {
    return parentOf(ctx, DistributionRecipient, row.recipientId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: Delivery) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Delivery) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => Person, { nullable: true })
  acknowledgedBy(@Root() row: Delivery, @Ctx() ctx: Context) {
    return personOf(ctx, row.acknowledgedById);
  }
}

@Resolver(() => DistributionRecipient)
export class DistributionRecipientResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: DistributionRecipient) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => [Delivery], { description: 'To the organisations that the viewer may see, at most 200.' })
  deliveries(@Root() row: DistributionRecipient, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Delivery, by: 'recipientId', orderBy: 'organisationId' }, row.id);
  }
}

@Resolver(() => Campaign)
export class CampaignDistributionResolver {
  @FieldResolver(() => [DistributionRecipient])
  recipients(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: DistributionRecipient, by: 'campaignId', orderBy: 'ordinal' }, row.id);
  }
}
