import { BOARD, Choice, DateScalar, Day, EVERYTHING, Ref, Row, SIGNED_IN, Text } from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Provenance } from './cluster.entity.ts';

@ObjectType({ description: 'An organisation is in at most one cluster on a day.' })
@Entity('cluster_membership', { schema: 'organisations' })
export class ClusterMembership extends Row {
  @Ref() clusterId!: string;
  @Ref() organisationId!: string;
  @Day() validFrom!: string;
  @Day({ nullable: true, description: 'Last day.' }) validTo?: string | null;
  @Choice(() => Provenance, { default: Provenance.VERIFIED }) provenance!: Provenance;
  @Text({ nullable: true }) source?: string | null;
}

@InputType()
export class CreateClusterMembership extends inputOf(ClusterMembership, [
  'clusterId',
  'organisationId',
  'validFrom',
  'validTo',
  'provenance',
  'source',
]) {}
@InputType()
export class UpdateClusterMembership extends inputOf(
  ClusterMembership,
  ['validFrom', 'validTo', 'provenance', 'source'],
  { partial: true },
) {}

@InputType({ description: 'A membership goes on in another cluster from a day on.' })
export class MoveMember {
  @Field(() => ID) toClusterId!: string;
  @Field(() => DateScalar, { description: 'First day in the other cluster; not in a year that is over.' })
  from!: string;
  @Field(() => String, { nullable: true, description: 'The document that says so.' }) source?: string | null;
}

export const ClusterMembershipRegistry = registry(ClusterMembership, {
  names: { one: 'clusterMembership', many: 'clusterMemberships' },
  rule: { scope: () => EVERYTHING, dated: true, defaultSort: 'validFrom' },
  read: SIGNED_IN,
  write: {
    roles: BOARD,
    create: CreateClusterMembership,
    update: UpdateClusterMembership,
    close: 'validTo',
    actions: ['UPDATE', 'CLOSE', 'MOVE'],
  },
});
