import { Choice, Choices, Day, Flag, Hidden, HiddenRef, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Directive, InputType, ObjectType, registerEnumType } from 'type-graphql';
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
@Personal({ of: 'id' })
export class Person extends Row {
  @Text({ maxLength: 50, personal: 'BASIC' }) familyName!: string;
  @Text({ nullable: true, maxLength: 100, personal: 'BASIC' }) middleName?: string | null;
  @Text({ maxLength: 50, personal: 'BASIC' }) givenName!: string;
  @Text({ default: '', description: 'Family, middle and given name, in that order.', personal: 'BASIC' })
  fullName!: string;
  @Day({ nullable: true, personal: 'BASIC' }) birthDate?: string | null;
  @Choice(() => Gender, { nullable: true, personal: 'BASIC' }) gender?: Gender | null;
  @Text({
    nullable: true,
    maxLength: 12,
    description: '9 or 12 digits; in full only for the Board and the officer of the own unit, else the last three.',
    personal: 'SENSITIVE',
  })
  nationalId?: string | null;
  @Choices(() => PersonCategory, { default: [], personal: 'BASIC' }) categories!: PersonCategory[];
  @Flag({ default: false, description: 'On the front line against the epidemic.', personal: 'BASIC' })
  isFrontline!: boolean;
  @Flag({ default: false, personal: 'BASIC' }) isDirectWorker!: boolean;
  @Flag({ default: false, personal: 'BASIC' }) isEntrepreneur!: boolean;
  @Choice(() => PositionBand, { nullable: true, personal: 'BASIC' }) positionBand?: PositionBand | null;
  @Flag({ default: false, description: 'Synthetic demo person: no real individual.', personal: 'NONE' })
  isReconstructed!: boolean;
  @Ref({ nullable: true, description: 'The unit that registered a person without affiliation.', personal: 'BASIC' })
  registeredById?: string | null;
  @Ref({ nullable: true, description: 'Of the current affiliation; follows it.', personal: 'BASIC' }) organisationId?:
    | string
    | null;
  @Hidden({ personal: 'NONE' }) managementPaths!: string;
  @Hidden({ personal: 'NONE' }) sortGiven!: string;
  @Hidden({ personal: 'NONE' }) sortFamily!: string;
  @Hidden({ personal: 'NONE' }) sortMiddle!: string;
  @HiddenRef({ nullable: true, personal: 'NONE' }) mergedIntoId?: string | null;
}

/** The order of a Vietnamese telephone book. */
export const BY_NAME = ['sortGiven', 'sortFamily', 'sortMiddle'] as const;

export const ENTERED = [
  ...(['familyName', 'middleName', 'givenName', 'birthDate', 'gender', 'nationalId', 'categories'] as const),
  ...(['isFrontline', 'isDirectWorker', 'isEntrepreneur', 'positionBand', 'registeredById'] as const),
] as const;

@InputType()
export class CreatePerson extends inputOf(Person, ENTERED) {}
@InputType()
export class UpdatePerson extends inputOf(Person, ENTERED, { partial: true }) {}
