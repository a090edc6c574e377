import { Allow, type Context, invalid, isId, load, loaderOf, refuse, SIGNED_IN } from '@tdkt/kernel';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cluster } from '../cluster/cluster.entity.ts';
import { officesOf } from '../cluster/cluster.facts.ts';
import { ClusterOffice } from '../cluster/office.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { type SideFacts, sidesOf } from './comparison.facts.ts';
import { compare } from './comparison.rules.ts';
import { ClusterComparison, ClusterOnDay, ComparedCluster } from './comparison.views.ts';

const [FEWEST, MOST] = [2, 4];

const present = async (ctx: Context, ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => load(ctx, Organisation, id)))).filter((row) => row !== null);

@Resolver(() => ClusterComparison)
export class ClusterComparisonResolver {
  @Allow(SIGNED_IN)
  @Query(() => ClusterComparison, { description: 'Two to four clusters side by side, each on its day.' })
  async compareClusters(
    @Arg('sides', () => [ClusterOnDay]) asked: ClusterOnDay[],
    @Ctx() ctx: Context,
  ): Promise<ClusterComparison> {
    if (asked.length < FEWEST || asked.length > MOST)
      throw invalid({ code: 'OUT_OF_RANGE', path: ['sides'], params: { max: MOST } });
    const today = ctx.runtime.clock.today();
    const days = asked.map(({ clusterId, asOf }) => ({ clusterId, asOf: asOf ?? today }));
    const facts = days.every(({ clusterId }) => isId(clusterId)) ? await sidesOf(ctx, days) : days.map(() => null);
    refuse(facts.flatMap((side, at) => (side ? [] : [{ code: 'CLUSTER_NOT_IN_FORCE', path: ['sides', at, 'asOf'] }])));
    const compared = compare(facts as SideFacts[]);
    const sides = compared.sides.map((side, at) => {
      const { code, name, members } = facts[at] as SideFacts;
      return Object.assign(new ComparedCluster(), { ...days[at], ...side, code, name, memberCount: members.length });
    });
    return Object.assign(new ClusterComparison(), { sides, inAllIds: compared.inAllIds });
  }

  @FieldResolver(() => [Organisation], { description: 'Members of every side, by name.' })
  inAll(@Root() comparison: ClusterComparison, @Ctx() ctx: Context) {
    return present(ctx, comparison.inAllIds);
  }
}

@Resolver(() => ComparedCluster)
export class ComparedClusterResolver {
  @FieldResolver(() => Cluster)
  cluster(@Root() side: ComparedCluster, @Ctx() ctx: Context) {
    return load(ctx, Cluster, side.clusterId);
  }
  @FieldResolver(() => [Organisation])
  members(@Root() side: ComparedCluster, @Ctx() ctx: Context) {
    return present(ctx, side.memberIds);
  }
  @FieldResolver(() => [Organisation], { description: 'Members of this side and of no other.' })
  onlyHere(@Root() side: ComparedCluster, @Ctx() ctx: Context) {
    return present(ctx, side.onlyHereIds);
  }
  @FieldResolver(() => [ClusterOffice], { description: 'Leader and deputies in the year of the day.' })
  async offices(@Root() side: ComparedCluster, @Ctx() ctx: Context) {
    const found = await loaderOf<ClusterOffice[]>(ctx, 'cluster.offices', (ids) => officesOf(ctx, ids)).load(
      side.clusterId,
    );
    return found.filter(({ year }) => year === Number(side.asOf.slice(0, 4)));
  }
}
