import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AwardForm, awardFormStub, Cluster, clusterStub } from '../remote.ts';
import { ClusterQuota } from './quota.entity.ts';

@Resolver(() => ClusterQuota)
export class ClusterQuotaResolver {
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: ClusterQuota) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => AwardForm, { nullable: true })
  awardForm(@Root() row: ClusterQuota) {
    return awardFormStub(row.awardFormId);
  }
}
