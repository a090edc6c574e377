import { BOARD, Choice, EVERYTHING, inputOf, Ref, Row, registry, SIGNED_IN, Text, Whole } from '@tdkt/kernel';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Provenance } from './cluster.entity.ts';

export enum ClusterOfficeRole {
  LEADER = 'LEADER',
  DEPUTY = 'DEPUTY',
}
registerEnumType(ClusterOfficeRole, { name: 'ClusterOfficeRole' });

@ObjectType({ description: 'Who leads a cluster in a year; it rotates, and there is one leader a year.' })
@Entity('cluster_office', { schema: 'organisations' })
export class ClusterOffice extends Row {
  @Ref() clusterId!: string;
  @Choice(() => ClusterOfficeRole) role!: ClusterOfficeRole;
  @Ref() organisationId!: string;
  @Ref({ nullable: true }) personId?: string | null;
  @Whole() year!: number;
  @Choice(() => Provenance, { default: Provenance.VERIFIED }) provenance!: Provenance;
  @Text({ nullable: true }) source?: string | null;
}

const ENTERED = ['clusterId', 'role', 'organisationId', 'personId', 'year', 'provenance', 'source'] as const;
@InputType()
export class CreateClusterOffice extends inputOf(ClusterOffice, ENTERED) {}
@InputType()
export class UpdateClusterOffice extends inputOf(
  ClusterOffice,
  ['role', 'organisationId', 'personId', 'provenance', 'source'],
  { partial: true },
) {}

export const ClusterOfficeRegistry = registry(ClusterOffice, {
  names: { one: 'clusterOffice', many: 'clusterOffices' },
  rule: { scope: () => EVERYTHING, defaultSort: 'year' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateClusterOffice, update: UpdateClusterOffice },
});
