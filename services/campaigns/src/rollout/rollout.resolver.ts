import { Allow, type Context, DateScalar, SIGNED_IN } from '@tdkt/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { Rollout, RolloutCluster, RolloutLevel, RolloutUnit, rolloutOf } from './rollout.views.ts';

@Resolver(() => Campaign)
export class CampaignRolloutResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => Rollout, { description: 'Launched and not launched on a day, by cluster and unit or commune.' })
  rollout(
    @Root() row: Campaign,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Default: the business date.' }) asOf: string | null,
    @Arg('level', () => RolloutLevel, { defaultValue: RolloutLevel.MEMBER }) level: RolloutLevel,
    @Ctx() ctx: Context,
  ) {
    return rolloutOf(ctx, { campaignId: row.id, asOf: asOf ?? ctx.runtime.clock.today(), level });
  }
}

@Resolver(() => RolloutCluster)
export class RolloutClusterResolver {
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: RolloutCluster) {
    return clusterStub(row.clusterId);
  }
}

@Resolver(() => RolloutUnit)
export class RolloutUnitResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() row: RolloutUnit) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: RolloutUnit) {
    return clusterStub(row.clusterId);
  }
}
