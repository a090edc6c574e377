import { BOARD, Choice, EVERYTHING, inputOf, Personal, Ref, Row, registry, SIGNED_IN, Text, Whole } from '@tdkt/kernel';
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
@Personal({ of: 'personId' })
export class ClusterOffice extends Row {
  @Ref({ personal: 'BASIC' }) clusterId!: string;
  @Choice(() => ClusterOfficeRole, { personal: 'BASIC' }) role!: ClusterOfficeRole;
  @Ref({ personal: 'BASIC' }) organisationId!: string;
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Whole({ personal: 'BASIC' }) year!: number;
  @Choice(() => Provenance, { default: Provenance.VERIFIED, personal: 'NONE' }) provenance!: Provenance;
  @Text({ nullable: true, personal: 'NONE' }) source?: string | null;
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
