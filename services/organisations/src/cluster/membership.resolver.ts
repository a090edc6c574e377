import { Allow, BOARD, type Context, dayOf, load, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Cluster } from './cluster.entity.ts';
import { ClusterMembership, MoveMember } from './membership.entity.ts';
import { moveMember } from './move.commands.ts';

@Resolver(() => ClusterMembership)
export class ClusterMembershipResolver {
  @Allow(BOARD)
  @Mutation(() => ClusterMembership, {
    description:
      'Ends a membership on the day before and opens the one in the other cluster; answers with the new one. Figures of the time before stay.',
  })
  moveMember(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => MoveMember) input: MoveMember,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { id, version, input }, entity: ClusterMembership }, (tx) =>
      moveMember(tx, { id, version }, input),
    );
  }

  @FieldResolver(() => Cluster)
  cluster(@Root() row: ClusterMembership, @Ctx() ctx: Context) {
    return load(ctx, Cluster, row.clusterId, dayOf(ctx, row));
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: ClusterMembership, @Ctx() ctx: Context) {
    return load(ctx, Organisation, row.organisationId, dayOf(ctx, row));
  }
}
