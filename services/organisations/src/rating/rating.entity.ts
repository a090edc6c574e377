import { Choice, Day, Hidden, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Provenance } from '../cluster/cluster.entity.ts';

export enum OrganisationRatingLevel {
  EXCELLENT = 'EXCELLENT',
  GOOD = 'GOOD',
  COMPLETED = 'COMPLETED',
  NOT_COMPLETED = 'NOT_COMPLETED',
}
registerEnumType(OrganisationRatingLevel, {
  name: 'OrganisationRatingLevel',
  description: 'How well an organisation completed the tasks of a year.',
});

@ObjectType({ description: 'How an organisation was rated for a year, and by which document. Feeds eligibility.' })
@Entity('organisation_rating', { schema: 'organisations' })
export class OrganisationRating extends Row {
  @Ref() organisationId!: string;
  @Whole() year!: number;
  @Choice(() => OrganisationRatingLevel) level!: OrganisationRatingLevel;
  @Text({ maxLength: 100, description: 'Number of the deciding document.' }) documentNumber!: string;
  @Day({ nullable: true }) decidedOn?: string | null;
  @Text({ nullable: true, description: 'Who decided.' }) issuerName?: string | null;
  @Choice(() => Provenance, { default: Provenance.VERIFIED }) provenance!: Provenance;
  @Text({ nullable: true }) source?: string | null;
  @Ref({ nullable: true, description: 'The cluster it stood in at the end of the year.' }) clusterId?: string | null;
  @Hidden() managementPath!: string;
}

const ENTERED = ['level', 'documentNumber', 'decidedOn', 'issuerName', 'provenance', 'source'] as const;
@InputType()
export class CreateOrganisationRating extends inputOf(OrganisationRating, ['organisationId', 'year', ...ENTERED]) {}
@InputType()
export class UpdateOrganisationRating extends inputOf(OrganisationRating, ENTERED, { partial: true }) {}
