import { Allow, BOARD, type Context, load, refuse, settingOf, statement, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Cluster } from '../cluster/cluster.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { setUpYear } from './year.commands.ts';
import { ClusterYear, ClusterYearMethod, ClusterYearPlan, PlannedCluster, PlannedOffice } from './year.entity.ts';
import { CLUSTERS, type ClustersRow, firstDay, IS_SET_UP } from './year.facts.ts';
import { type ClusterPlan, checkYear, planYear } from './year.rules.ts';

const plannedOf = ({ clusterId, memberIds, renewed, offices }: ClusterPlan): PlannedCluster =>
  Object.assign(new PlannedCluster(), {
    clusterId,
    memberCount: memberIds.length,
    renewedIds: renewed.map(({ organisationId }) => organisationId),
    offices: offices.map((office) => Object.assign(new PlannedOffice(), office)),
  });

@Resolver(() => ClusterYearPlan)
export class ClusterYearResolver {
  @Allow(BOARD)
  @Query(() => ClusterYearPlan, { description: 'What setting up the clusters for a year would do; changes nothing.' })
  async clusterYearPlan(
    @Arg('year', () => Int) year: number,
    @Arg('method', () => ClusterYearMethod) method: ClusterYearMethod,
    @Ctx() ctx: Context,
  ): Promise<ClusterYearPlan> {
    const { reader, clock } = ctx.runtime;
    refuse(checkYear(year, clock.today()));
    const actor = settingOf(ctx.actor, ctx.requestId);
    const [facts, known] = await Promise.all([
      reader.read(actor, statement(CLUSTERS, [firstDay(year)])),
      reader.read(actor, statement(IS_SET_UP, [year])),
    ]);
    const clusters = planYear(facts.rows[0]?.[0] as ClustersRow['clusters'], year, method).map(plannedOf);
    return Object.assign(new ClusterYearPlan(), { year, method, clusters, isSetUp: known.rows[0]?.[0] as boolean });
  }

  @Allow(BOARD)
  @Mutation(() => ClusterYear, {
    description:
      'Sets the clusters up for this or the coming year as the plan says, all in one transaction, once a year.',
  })
  setUpClusterYear(
    @Arg('year', () => Int) year: number,
    @Arg('method', () => ClusterYearMethod) method: ClusterYearMethod,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { year, method }, entity: ClusterYear }, (tx) => setUpYear(tx, year, method));
  }
}

@Resolver(() => PlannedCluster)
export class PlannedClusterResolver {
  @FieldResolver(() => Cluster)
  cluster(@Root() planned: PlannedCluster, @Ctx() ctx: Context) {
    return load(ctx, Cluster, planned.clusterId);
  }
  @FieldResolver(() => [Organisation])
  async renewed(@Root() planned: PlannedCluster, @Ctx() ctx: Context) {
    return (await Promise.all(planned.renewedIds.map((id) => load(ctx, Organisation, id)))).filter(
      (row) => row !== null,
    );
  }
}

@Resolver(() => PlannedOffice)
export class PlannedOfficeResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() office: PlannedOffice, @Ctx() ctx: Context) {
    return load(ctx, Organisation, office.organisationId);
  }
}
