import { Choice, Day, Flag, Hidden, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PositionBand } from '../person/person.entity.ts';

@ObjectType({ description: 'Where a person works, as what, and when.' })
@Entity('affiliation', { schema: 'people' })
@Personal({ of: 'personId' })
export class Affiliation extends Row {
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Ref({ personal: 'BASIC' }) organisationId!: string;
  @Text({ maxLength: 200, personal: 'BASIC' }) position!: string;
  @Choice(() => PositionBand, { nullable: true, personal: 'BASIC' }) positionBand?: PositionBand | null;
  @Day({ personal: 'BASIC' }) validFrom!: string;
  @Day({ nullable: true, description: 'Last day.', personal: 'BASIC' }) validTo?: string | null;
  @Flag({ default: false, description: 'Head of the organisation: one at a time.', personal: 'BASIC' })
  isHead!: boolean;
  @Ref({ nullable: true, description: 'The reorganisation that it followed; nobody entered it.', personal: 'NONE' })
  reorganisationId?: string | null;
  @Hidden({ nullable: true, personal: 'NONE' }) managementPath?: string | null;
  @Hidden({ personal: 'NONE' }) sortGiven!: string;
  @Hidden({ personal: 'NONE' }) sortFamily!: string;
  @Hidden({ personal: 'NONE' }) sortMiddle!: string;
}

@InputType()
export class CreateAffiliation extends inputOf(Affiliation, [
  'personId',
  'organisationId',
  'position',
  'positionBand',
  'validFrom',
  'validTo',
  'isHead',
]) {}
@InputType()
export class UpdateAffiliation extends inputOf(
  Affiliation,
  ['position', 'positionBand', 'validFrom', 'validTo', 'isHead'],
  { partial: true },
) {}
