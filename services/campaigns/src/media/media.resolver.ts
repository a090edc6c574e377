import { Allow, type Context, DateScalar, placeScope, ROW_READERS, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { Exemplar } from '../exemplar/exemplar.entity.ts';
import { mayActFor } from '../place.facts.ts';
import { createPlaced, updatePlaced } from '../placed.commands.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { airtimeOf, OutletAirtime } from './airtime.views.ts';
import { correctMediaItem, ITEMS, MEDIA_WRITERS } from './media.commands.ts';
import { CreateMediaItem, MediaColumn, MediaItem, UpdateMediaItem } from './media.entity.ts';

export const MediaItemRegistry = registry(MediaItem, {
  names: { one: 'mediaItem', many: 'mediaItems' },
  rule: { scope: placeScope, searched: true, defaultSort: '-airedOn' },
  read: ROW_READERS,
  write: {
    roles: MEDIA_WRITERS,
    actions: ['UPDATE', 'CORRECT'],
    may: (actor, _action, row) => mayActFor(actor, row.managementPath),
  },
});

@Resolver(() => MediaItem)
export class MediaItemResolver {
  @Allow(MEDIA_WRITERS)
  @Mutation(() => MediaItem)
  createMediaItem(
    @Arg('input', () => CreateMediaItem) input: CreateMediaItem,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return createPlaced(ctx, info, ITEMS, input);
  }
  @Allow(MEDIA_WRITERS)
  @Mutation(() => MediaItem)
  updateMediaItem(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateMediaItem) input: UpdateMediaItem,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updatePlaced(ctx, { info, args: { id, version, input }, target: { id, version } }, ITEMS, input);
  }
  @Allow(MEDIA_WRITERS)
  @Mutation(() => MediaItem, { description: 'Records what was published wrongly and when it was put right.' })
  correctMediaItem(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('correction', () => String) correction: string,
    @Arg('correctedOn', () => DateScalar) correctedOn: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { correction, correctedOn };
    return correctMediaItem(ctx, { info, args: { id, version, ...given }, target: { id, version } }, given);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: MediaItem, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation, { description: 'The outlet.' })
  organisation(@Root() row: MediaItem) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: MediaItem) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => MediaColumn, { nullable: true })
  mediaColumn(@Root() row: MediaItem, @Ctx() ctx: Context) {
    return parentOf(ctx, MediaColumn, row.mediaColumnId);
  }
  @FieldResolver(() => Exemplar, { nullable: true })
  exemplar(@Root() row: MediaItem, @Ctx() ctx: Context) {
    return parentOf(ctx, Exemplar, row.exemplarId);
  }
}

@Resolver(() => OutletAirtime)
export class OutletAirtimeResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() row: OutletAirtime) {
    return organisationStub(row.organisationId);
  }
}

@Resolver(() => Campaign)
export class CampaignAirtimeResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => [OutletAirtime], { nullable: true, description: 'By outlet, the most airtime first.' })
  airtimeByOutlet(@Root() row: Campaign, @Ctx() ctx: Context) {
    return airtimeOf(ctx, row.id);
  }
}
