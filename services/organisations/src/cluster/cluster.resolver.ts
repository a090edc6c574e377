import { Allow, BOARD, type Context, DateScalar, dayOf, load, loaderOf, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { turnsOf } from '../cluster-year/rotation.rules.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { closeCluster, createCluster, renumberClusters, updateCluster } from './cluster.commands.ts';
import {
  Cluster,
  ClusterNumbering,
  ClusterTurn,
  CreateCluster,
  RenumberedCluster,
  UpdateCluster,
} from './cluster.entity.ts';
import { membershipsOf, membersOf, numberingsOf, officesOf } from './cluster.facts.ts';
import { ClusterMembership } from './membership.entity.ts';
import { ClusterOffice, ClusterOfficeRole } from './office.entity.ts';

const offices = (ctx: Context, { id }: Cluster) =>
  loaderOf<ClusterOffice[]>(ctx, 'cluster.offices', (ids) => officesOf(ctx, ids)).load(id);
const memberIds = (ctx: Context, { id }: Cluster, day: string) =>
  loaderOf<string[]>(ctx, `members:${day}`, (ids) => membersOf(ctx, ids, day)).load(id);

@Resolver(() => Cluster)
export class ClusterResolver {
  @Allow(BOARD)
  @Mutation(() => Cluster)
  createCluster(
    @Arg('input', () => CreateCluster) input: CreateCluster,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { input }, entity: Cluster }, (tx) => createCluster(tx, input));
  }

  @Allow(BOARD)
  @Mutation(() => Cluster)
  updateCluster(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateCluster) input: UpdateCluster,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { id, version, input }, entity: Cluster }, (tx) =>
      updateCluster(tx, { id, version }, input),
    );
  }

  @Allow(BOARD)
  @Mutation(() => Cluster, { description: '`on` is the last day of the cluster; no unit is a member afterwards.' })
  closeCluster(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { id, version, on }, entity: Cluster }, (tx) =>
      closeCluster(tx, { id, version }, on),
    );
  }

  @Allow(BOARD)
  @Mutation(() => [Cluster], {
    description:
      'Other numbers or names from a day on, all at once: clusters may change places. They stay who they are.',
  })
  async renumberClusters(
    @Arg('from', () => DateScalar) from: string,
    @Arg('items', () => [RenumberedCluster]) items: RenumberedCluster[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    await write(ctx, { info, args: { from, items }, entity: Cluster }, async (tx) => {
      const [first] = await renumberClusters(tx, from, items);
      return first as string;
    });
    return (await Promise.all(items.map(({ id }) => load(ctx, Cluster, id)))).filter((row) => row !== null);
  }

  @FieldResolver(() => [Organisation], {
    description: 'Members on the day (default: the day that the cluster was read for), by name, at most 100.',
  })
  async members(
    @Root() cluster: Cluster,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    const day = asOf ?? dayOf(ctx, cluster);
    const ids = await memberIds(ctx, cluster, day);
    return (await Promise.all(ids.map((id) => load(ctx, Organisation, id, day)))).filter((row) => row !== null);
  }

  @FieldResolver(() => [ClusterMembership], {
    description: 'Who was a member when, through all years; the latest first, at most 500.',
  })
  memberships(@Root() cluster: Cluster, @Ctx() ctx: Context) {
    return loaderOf<ClusterMembership[]>(ctx, 'cluster.memberships', (ids) => membershipsOf(ctx, ids)).load(cluster.id);
  }

  @FieldResolver(() => ClusterOffice, {
    nullable: true,
    description:
      'The leading unit and person of the year (default: the year of the day that the cluster was read for).',
  })
  async leader(
    @Root() cluster: Cluster,
    @Arg('year', () => Int, { nullable: true }) year: number | null,
    @Ctx() ctx: Context,
  ) {
    const of = year ?? Number(dayOf(ctx, cluster).slice(0, 4));
    const found = await offices(ctx, cluster);
    return found.find((office) => office.year === of && office.role === ClusterOfficeRole.LEADER) ?? null;
  }

  @FieldResolver(() => [ClusterOffice], {
    description: 'Leader and deputies of the year, or of every year when none is named; the latest first.',
  })
  async offices(
    @Root() cluster: Cluster,
    @Arg('year', () => Int, { nullable: true }) year: number | null,
    @Ctx() ctx: Context,
  ) {
    const found = await offices(ctx, cluster);
    return year === null || year === undefined ? found : found.filter((office) => office.year === year);
  }

  @FieldResolver(() => [ClusterTurn], {
    description: 'Members of the day in the order in which it is their turn to lead: who has not led yet comes first.',
  })
  async turns(
    @Root() cluster: Cluster,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    const day = asOf ?? ctx.runtime.clock.today();
    const [ids, held] = await Promise.all([memberIds(ctx, cluster, day), offices(ctx, cluster)]);
    return turnsOf(ids, held).map((turn) => Object.assign(new ClusterTurn(), turn));
  }

  @FieldResolver(() => [ClusterNumbering], { description: 'Every number and name with its days, the latest first.' })
  numberings(@Root() cluster: Cluster, @Ctx() ctx: Context) {
    return loaderOf<ClusterNumbering[]>(ctx, 'cluster.numberings', (ids) => numberingsOf(ctx, ids)).load(cluster.id);
  }
}

@Resolver(() => ClusterTurn)
export class ClusterTurnResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() turn: ClusterTurn, @Ctx() ctx: Context) {
    return load(ctx, Organisation, turn.organisationId);
  }
}
