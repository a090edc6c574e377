import { BOARD, Choice, DateScalar, Day, EVERYTHING, Row, SIGNED_IN, Text, Whole } from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
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

/** A cluster as it is on a day: its identity joined with the version of that day (view cluster_at). */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'An emulation cluster (cụm, khối thi đua) through time. Numbers are reused: code, ordinal and name are those of the day asked for.',
})
@Entity('cluster_at', { schema: 'organisations' })
export class Cluster extends Row {
  @Text({ maxLength: 20 }) code!: string;
  @Whole() ordinal!: number;
  @Text() name!: string;
  @Text({ nullable: true }) nameEn?: string | null;
  @Text({ nullable: true }) theme?: string | null;
  @Choice(() => ClusterKind) kind!: ClusterKind;
  @Text({ nullable: true, description: 'Number and date of the decision that set it up, where known.' })
  establishingDecision?: string | null;
  @Day({ description: 'First day under this number and name.' }) validFrom!: string;
  @Day({ nullable: true, description: 'Last day under this number and name.' }) validTo?: string | null;
  @Choice(() => Provenance, { default: Provenance.VERIFIED }) provenance!: Provenance;
  @Text({ nullable: true }) source?: string | null;
}

const ENTERED = ['name', 'nameEn', 'theme', 'kind', 'ordinal', 'establishingDecision', 'provenance', 'source'] as const;
@InputType()
export class CreateCluster extends inputOf(Cluster, ['code', ...ENTERED, 'validFrom']) {}
@InputType({ description: 'A correction of the version of the day; another number from a day on is a renumbering.' })
export class UpdateCluster extends inputOf(Cluster, ENTERED, { partial: true }) {}

@InputType({ description: 'What a cluster is called from the day of a renumbering on; the rest stays.' })
export class RenumberedCluster extends inputOf(Cluster, ['code', 'ordinal', 'name']) {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => String, { nullable: true }) establishingDecision?: string | null;
}

@ObjectType({ description: 'What a cluster was called, and by which number, in a period.' })
export class ClusterNumbering {
  @Field(() => String) code!: string;
  @Field(() => Int) ordinal!: number;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) nameEn!: string | null;
  @Field(() => DateScalar) validFrom!: string;
  @Field(() => DateScalar, { nullable: true }) validTo!: string | null;
}

@ObjectType({ description: 'A member of a cluster and the years in which it led or was deputy.' })
export class ClusterTurn {
  @Field(() => ID) organisationId!: string;
  @Field(() => [Int]) ledIn!: readonly number[];
  @Field(() => [Int]) deputyIn!: readonly number[];
}

export const ClusterRegistry = registry(Cluster, {
  names: { one: 'cluster', many: 'clusters' },
  rule: { scope: () => EVERYTHING, dated: true, versioned: true, searched: { title: 'name' }, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, actions: ['UPDATE', 'CLOSE'] },
  // Before clusters had versions, the audit was that of the table of identities.
  history: [
    { entity: Cluster, table: 'cluster_version' },
    { entity: Cluster, table: 'cluster' },
  ],
});
