import { Allow, type Context, placeScope, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { mayActFor } from '../place.facts.ts';
import { createPlaced, updatePlaced } from '../placed.commands.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { COLUMNS, MEDIA_WRITERS } from './media.commands.ts';
import { CreateMediaColumn, MediaColumn, UpdateMediaColumn } from './media.entity.ts';

export const MediaColumnRegistry = registry(MediaColumn, {
  names: { one: 'mediaColumn', many: 'mediaColumns' },
  rule: { scope: placeScope, defaultSort: '-openedOn' },
  read: ROW_READERS,
  write: {
    roles: MEDIA_WRITERS,
    actions: ['UPDATE'],
    may: (actor, _action, row) => mayActFor(actor, row.managementPath),
  },
});

@Resolver(() => MediaColumn)
export class MediaColumnResolver {
  @Allow(MEDIA_WRITERS)
  @Mutation(() => MediaColumn)
  createMediaColumn(
    @Arg('input', () => CreateMediaColumn) input: CreateMediaColumn,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return createPlaced(ctx, info, COLUMNS, input);
  }
  @Allow(MEDIA_WRITERS)
  @Mutation(() => MediaColumn)
  updateMediaColumn(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateMediaColumn) input: UpdateMediaColumn,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updatePlaced(ctx, { info, args: { id, version, input }, target: { id, version } }, COLUMNS, input);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: MediaColumn, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation, { description: 'The outlet.' })
  organisation(@Root() row: MediaColumn) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: MediaColumn) {
    return clusterStub(row.clusterId);
  }
}
