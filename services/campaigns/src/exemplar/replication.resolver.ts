import { Allow, type Context, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { mayActFor } from '../place.facts.ts';
import { updatePlaced } from '../placed.commands.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { EXEMPLAR_WRITERS, replicationScope } from './exemplar.access.ts';
import { createReplication, REPLICATIONS } from './exemplar.commands.ts';
import { CreateReplication, Exemplar, Replication, UpdateReplication } from './exemplar.entity.ts';

export const ReplicationRegistry = registry(Replication, {
  names: { one: 'replication', many: 'replications' },
  rule: { scope: replicationScope, defaultSort: '-startedOn' },
  read: ROW_READERS,
  write: {
    roles: EXEMPLAR_WRITERS,
    actions: ['UPDATE'],
    may: (actor, _action, row) => mayActFor(actor, row.managementPath),
  },
});

@Resolver(() => Replication)
export class ReplicationResolver {
  @Allow(EXEMPLAR_WRITERS)
  @Mutation(() => Replication, { description: 'Another unit takes an exemplar up; one a unit and exemplar.' })
  createReplication(
    @Arg('input', () => CreateReplication) input: CreateReplication,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return createReplication(ctx, info, input);
  }
  @Allow(EXEMPLAR_WRITERS)
  @Mutation(() => Replication)
  updateReplication(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateReplication) input: UpdateReplication,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updatePlaced(ctx, { info, args: { id, version, input }, target: { id, version } }, REPLICATIONS, input);
  }
  @FieldResolver(() => Exemplar, { nullable: true })
  exemplar(@Root() row: Replication, @Ctx() ctx: Context) {
    return parentOf(ctx, Exemplar, row.exemplarId);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Replication, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: Replication) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Replication) {
    return clusterStub(row.clusterId);
  }
}
