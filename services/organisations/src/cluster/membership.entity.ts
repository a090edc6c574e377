import { BOARD, Choice, Day, EVERYTHING, inputOf, Ref, Row, registry, SIGNED_IN, Text } from '@tdkt/kernel';
import { InputType, ObjectType } from 'type-graphql';
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

export const ClusterMembershipRegistry = registry(ClusterMembership, {
  names: { one: 'clusterMembership', many: 'clusterMemberships' },
  rule: { scope: () => EVERYTHING, dated: true, defaultSort: 'validFrom' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateClusterMembership, update: UpdateClusterMembership, close: 'validTo' },
});
