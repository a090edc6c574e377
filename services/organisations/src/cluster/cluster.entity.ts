import { BOARD, Choice, Day, EVERYTHING, inputOf, Row, registry, SIGNED_IN, Text, Whole } from '@tdkt/kernel';
import { Directive, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum ClusterKind {
  LOCALITY = 'LOCALITY',
  BLOC = 'BLOC',
}
registerEnumType(ClusterKind, {
  name: 'ClusterKind',
  description: 'LOCALITY: cụm of localities; BLOC: khối of agencies and enterprises.',
});

export enum Provenance {
  VERIFIED = 'VERIFIED',
  PARTLY_VERIFIED = 'PARTLY_VERIFIED',
  RECONSTRUCTED = 'RECONSTRUCTED',
}
registerEnumType(Provenance, { name: 'Provenance', description: 'How far a source backs the record.' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An emulation cluster (cụm, khối thi đua). Numbers are reused, so a cluster has a period.' })
@Entity('cluster', { schema: 'organisations' })
export class Cluster extends Row {
  @Text({ maxLength: 20 }) code!: string;
  @Whole() ordinal!: number;
  @Text() name!: string;
  @Text({ nullable: true }) nameEn?: string | null;
  @Text({ nullable: true }) theme?: string | null;
  @Choice(() => ClusterKind) kind!: ClusterKind;
  @Text({ nullable: true, description: 'Number and date of the decision that set it up, where known.' })
  establishingDecision?: string | null;
  @Day() validFrom!: string;
  @Day({ nullable: true, description: 'Last day.' }) validTo?: string | null;
  @Choice(() => Provenance, { default: Provenance.VERIFIED }) provenance!: Provenance;
  @Text({ nullable: true }) source?: string | null;
}

const ENTERED = ['name', 'nameEn', 'theme', 'kind', 'ordinal', 'establishingDecision', 'provenance', 'source'] as const;
@InputType()
export class CreateCluster extends inputOf(Cluster, ['code', ...ENTERED, 'validFrom']) {}
@InputType()
export class UpdateCluster extends inputOf(Cluster, ENTERED, { partial: true }) {}

export const ClusterRegistry = registry(Cluster, {
  names: { one: 'cluster', many: 'clusters' },
  rule: { scope: () => EVERYTHING, dated: true, searched: { title: 'name' }, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateCluster, update: UpdateCluster, close: 'validTo' },
});
