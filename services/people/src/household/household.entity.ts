import { Day, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Directive, InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

const MEMBERS = `(r.head_id = k.id or exists (select 1 from people.household_member m where m.household_id = r.id and m.person_id = k.id))`;

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A household (hộ gia đình), a subject of awards; it is called after its head.' })
@Entity('household', { schema: 'people' })
@Personal({ of: 'headId', match: MEMBERS })
export class Household extends Row {
  @Ref({ personal: 'BASIC' }) headId!: string;
  @Ref({ personal: 'BASIC', description: 'The locality it lives in: a commune, quarter or hamlet.' })
  localityId!: string;
  @Text({ nullable: true, personal: 'BASIC' }) address?: string | null;
  @Day({ personal: 'BASIC' }) validFrom!: string;
  @Day({ nullable: true, personal: 'BASIC', description: 'Last day.' }) validTo?: string | null;
}

const ENTERED = ['headId', 'localityId', 'address'] as const;
@InputType()
export class CreateHousehold extends inputOf(Household, [...ENTERED, 'validFrom', 'validTo']) {}
@InputType()
export class UpdateHousehold extends inputOf(Household, [...ENTERED, 'validFrom'], { partial: true }) {}

@ObjectType({ description: 'Somebody who lives in a household beside its head, and when; in one household at a time.' })
@Entity('household_member', { schema: 'people' })
@Personal({ of: 'personId' })
export class HouseholdMember extends Row {
  @Ref({ personal: 'BASIC' }) householdId!: string;
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Text({ nullable: true, maxLength: 60, personal: 'BASIC', description: 'To the head: wife, son …' }) relation?:
    | string
    | null;
  @Day({ personal: 'BASIC' }) validFrom!: string;
  @Day({ nullable: true, personal: 'BASIC', description: 'Last day.' }) validTo?: string | null;
}

@InputType()
export class CreateHouseholdMember extends inputOf(HouseholdMember, [
  'householdId',
  'personId',
  'relation',
  'validFrom',
  'validTo',
]) {}
@InputType()
export class UpdateHouseholdMember extends inputOf(HouseholdMember, ['relation', 'validFrom', 'validTo'], {
  partial: true,
}) {}
