import { Allow, BOARD, type Context, placeScope, ROW_READERS, Role } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { mayActFor } from '../place.facts.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { recordLaunch, updateLaunch } from './launch.commands.ts';
import { Launch, RecordLaunch, UpdateLaunch } from './launch.entity.ts';

const ACTORS = [...BOARD, Role.UNIT_OFFICER];

export const LaunchRegistry = registry(Launch, {
  names: { one: 'launch', many: 'launches' },
  rule: { scope: (actor) => placeScope(actor, 'r.launched_on'), defaultSort: 'launchedOn' },
  read: ROW_READERS,
  write: { roles: ACTORS, actions: ['UPDATE'], may: (actor, _action, row) => mayActFor(actor, row.managementPath) },
});

@Resolver(() => Launch)
export class LaunchResolver {
  @Allow(ACTORS)
  @Mutation(() => Launch, { description: "Records a unit's own launching; one a unit and campaign." })
  recordLaunch(
    @Arg('input', () => RecordLaunch) input: RecordLaunch,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return recordLaunch(ctx, info, input);
  }
  @Allow(ACTORS)
  @Mutation(() => Launch)
  updateLaunch(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateLaunch) input: UpdateLaunch,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updateLaunch(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Launch, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: Launch) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Launch) {
    return clusterStub(row.clusterId);
  }
}

@Resolver(() => Organisation)
export class OrganisationLaunchResolver {
  @FieldResolver(() => [Launch], {
    nullable: true,
    description: 'Its own launchings, as far as the viewer may see them.',
  })
  launches(@Root() organisation: Organisation, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Launch, by: 'organisationId', orderBy: 'launchedOn' }, organisation.id);
  }
}
