import { type Context, load } from '@tdkt/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Person, personOf } from '../remote.ts';
import { Cluster } from './cluster.entity.ts';
import { ClusterOffice } from './office.entity.ts';

@Resolver(() => ClusterOffice)
export class ClusterOfficeResolver {
  @FieldResolver(() => Cluster)
  cluster(@Root() row: ClusterOffice, @Ctx() ctx: Context) {
    return load(ctx, Cluster, row.clusterId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: ClusterOffice, @Ctx() ctx: Context) {
    return load(ctx, Organisation, row.organisationId);
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: ClusterOffice, @Ctx() ctx: Context) {
    return personOf(ctx, row.personId);
  }
}
