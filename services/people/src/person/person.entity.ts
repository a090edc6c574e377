import { Choice, Choices, Day, Flag, Hidden, HiddenRef, inputOf, Ref, Row, Text } from '@tdkt/kernel';
import { Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum Gender {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
}
registerEnumType(Gender, { name: 'Gender' });

/** Individuals of section II.1.b of the plan; one person may be several. */
export enum PersonCategory {
  OFFICIAL = 'OFFICIAL',
  UNION_MEMBER = 'UNION_MEMBER',
  ASSOCIATION_MEMBER = 'ASSOCIATION_MEMBER',
  CIVIL_SERVANT = 'CIVIL_SERVANT',
  PUBLIC_EMPLOYEE = 'PUBLIC_EMPLOYEE',
  SOLDIER_OR_POLICE = 'SOLDIER_OR_POLICE',
  WORKER = 'WORKER',
  CITIZEN = 'CITIZEN',
}
registerEnumType(PersonCategory, { name: 'PersonCategory' });

/** Bands that the ministry's form 0602 counts by. */
export enum PositionBand {
  PROVINCIAL_LEADER = 'PROVINCIAL_LEADER',
  DEPARTMENT_LEADER = 'DEPARTMENT_LEADER',
  OTHER_LEADER = 'OTHER_LEADER',
  STAFF = 'STAFF',
}
registerEnumType(PositionBand, { name: 'PositionBand' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody who takes part in emulation or is commended.' })
@Entity('person', { schema: 'people' })
export class Person extends Row {
  @Text({ maxLength: 50 }) familyName!: string;
  @Text({ nullable: true, maxLength: 100 }) middleName?: string | null;
  @Text({ maxLength: 50 }) givenName!: string;
  @Text({ default: '', description: 'Family, middle and given name, in that order.' }) fullName!: string;
  @Day({ nullable: true }) birthDate?: string | null;
  @Choice(() => Gender, { nullable: true }) gender?: Gender | null;
  @Hidden({ nullable: true }) nationalId?: string | null;
  @Choices(() => PersonCategory, { default: [] }) categories!: PersonCategory[];
  @Flag({ default: false, description: 'On the front line against the epidemic.' }) isFrontline!: boolean;
  @Flag({ default: false }) isDirectWorker!: boolean;
  @Flag({ default: false }) isEntrepreneur!: boolean;
  @Choice(() => PositionBand, { nullable: true }) positionBand?: PositionBand | null;
  @Flag({ default: false, description: 'Synthetic demo person: no real individual.' }) isReconstructed!: boolean;
  @Ref({ nullable: true, description: 'The unit that registered a person without affiliation.' }) registeredById?:
    | string
    | null;
  @Ref({ nullable: true, description: 'Of the current affiliation; follows it.' }) organisationId?: string | null;
  @Hidden() managementPaths!: string;
  @HiddenRef({ nullable: true }) mergedIntoId?: string | null;
  @Hidden() sortGiven!: string;
  @Hidden() sortFamily!: string;
  @Hidden() sortMiddle!: string;
}

/** The order of a Vietnamese telephone book. */
export const BY_NAME = ['sortGiven', 'sortFamily', 'sortMiddle'] as const;

export const ENTERED = [
  ...(['familyName', 'middleName', 'givenName', 'birthDate', 'gender', 'categories'] as const),
  ...(['isFrontline', 'isDirectWorker', 'isEntrepreneur', 'positionBand', 'registeredById'] as const),
] as const;

@InputType()
export class CreatePerson extends inputOf(Person, ENTERED) {
  @Field(() => String, { nullable: true, description: '9 or 12 digits.' }) nationalId?: string | null;
}
@InputType()
export class UpdatePerson extends inputOf(Person, ENTERED, { partial: true }) {
  @Field(() => String, { nullable: true, description: '9 or 12 digits.' }) nationalId?: string | null;
}
