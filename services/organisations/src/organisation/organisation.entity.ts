import { Choice, DateScalar, Day, Flag, Hidden, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

/** Kinds of model.md; with the sub-kinds they cover section II.1.a of the plan word for word. */
export enum OrganisationKind {
  PARTY_BODY = 'PARTY_BODY',
  PEOPLES_COMMITTEE = 'PEOPLES_COMMITTEE',
  PEOPLES_COUNCIL = 'PEOPLES_COUNCIL',
  DEPARTMENT = 'DEPARTMENT',
  MASS_ORGANISATION = 'MASS_ORGANISATION',
  ASSOCIATION = 'ASSOCIATION',
  CENTRAL_AGENCY = 'CENTRAL_AGENCY',
  ARMED_FORCES_UNIT = 'ARMED_FORCES_UNIT',
  ENTERPRISE = 'ENTERPRISE',
  PUBLIC_SERVICE_UNIT = 'PUBLIC_SERVICE_UNIT',
  SCHOOL = 'SCHOOL',
  COURT = 'COURT',
  PROCURACY = 'PROCURACY',
  BANK = 'BANK',
  PRESS = 'PRESS',
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  COMMUNE = 'COMMUNE',
  HAMLET = 'HAMLET',
  QUARTER = 'QUARTER',
  SELF_MANAGED_GROUP = 'SELF_MANAGED_GROUP',
  RESIDENTIAL_GROUP = 'RESIDENTIAL_GROUP',
  OTHER = 'OTHER',
}
registerEnumType(OrganisationKind, { name: 'OrganisationKind' });

export enum OrganisationSubKind {
  CITY = 'CITY',
  TOWN = 'TOWN',
  RURAL_DISTRICT = 'RURAL_DISTRICT',
  COMMUNE = 'COMMUNE',
  TOWNSHIP = 'TOWNSHIP',
  WARD = 'WARD',
  CENTRALLY_RUN_CITY = 'CENTRALLY_RUN_CITY',
  STATE = 'STATE',
  CENTRAL = 'CENTRAL',
  FOREIGN_INVESTED = 'FOREIGN_INVESTED',
  PRIVATE = 'PRIVATE',
  HEALTH = 'HEALTH',
  STANDING_COMMITTEE = 'STANDING_COMMITTEE',
  STEERING_COMMITTEE = 'STEERING_COMMITTEE',
  OFFICE = 'OFFICE',
}
registerEnumType(OrganisationSubKind, { name: 'OrganisationSubKind' });

export enum Jurisdiction {
  PROVINCE = 'PROVINCE',
  NEIGHBOUR = 'NEIGHBOUR',
}
registerEnumType(Jurisdiction, {
  name: 'Jurisdiction',
  description: 'Whose unit it is on the day: of the province, or of another one from which it came later.',
});

/** An organisation as it is on a day: its identity joined with the version of that day (view organisation_at). */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'An organisation through time; fields are those of the day asked for.' })
@Entity('organisation_at', { schema: 'organisations' })
export class Organisation extends Row {
  @Text({
    maxLength: 100,
    description: 'The code that outsiders know: slug of a member unit, else the statistical code of the day.',
  })
  code!: string;
  @Text() name!: string;
  @Text({ nullable: true }) shortName?: string | null;
  @Text({ nullable: true }) nameEn?: string | null;
  @Choice(() => OrganisationKind) kind!: OrganisationKind;
  @Choice(() => OrganisationSubKind, { nullable: true }) subKind?: OrganisationSubKind | null;
  @Ref({ nullable: true, description: 'Who manages it; proposals go up this tree.' }) parentId?: string | null;
  @Ref({ nullable: true, description: 'Where it lies.' }) localityParentId?: string | null;
  @Flag({ default: false }) isEnterprise!: boolean;
  @Text({ nullable: true }) sector?: string | null;
  @Day() validFrom!: string;
  @Day({ nullable: true, description: 'Last day of this version.' }) validTo?: string | null;
  @Flag({ default: false, description: 'Made from general knowledge, not from a source that was seen.' })
  isReconstructed!: boolean;
  @Text({ nullable: true }) source?: string | null;
  @Hidden() managementPath!: string;
  @Hidden() localityPath!: string;
}

const ENTERED = [
  'code',
  'name',
  'shortName',
  'nameEn',
  'kind',
  'subKind',
  'parentId',
  'localityParentId',
  'isEnterprise',
  'sector',
] as const;
@InputType()
export class CreateOrganisation extends inputOf(Organisation, [...ENTERED, 'validFrom']) {}
@InputType({ description: 'A correction of the version of the day; reorganisations are events of their own.' })
export class UpdateOrganisation extends inputOf(Organisation, ENTERED, { partial: true }) {}

@ObjectType({ description: 'An official code of an organisation and the days on which it held it.' })
export class OrganisationCode {
  @Field(() => String) system!: string;
  @Field(() => String) code!: string;
  @Field(() => Int, { nullable: true, description: 'Of a statistical code: 1 province, 2 district, 3 commune.' })
  level!: number | null;
  @Field(() => DateScalar) validFrom!: string;
  @Field(() => DateScalar, { nullable: true }) validTo!: string | null;
}
