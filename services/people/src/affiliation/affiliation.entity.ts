import { Choice, Day, Flag, Hidden, inputOf, Ref, Row, Text } from '@tdkt/kernel';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PositionBand } from '../person/person.entity.ts';

@ObjectType({ description: 'Where a person works, as what, and when.' })
@Entity('affiliation', { schema: 'people' })
export class Affiliation extends Row {
  @Ref() personId!: string;
  @Ref() organisationId!: string;
  @Text({ maxLength: 200 }) position!: string;
  @Choice(() => PositionBand, { nullable: true }) positionBand?: PositionBand | null;
  @Day() validFrom!: string;
  @Day({ nullable: true, description: 'Last day.' }) validTo?: string | null;
  @Flag({ default: false, description: 'Head of the organisation: one at a time.' }) isHead!: boolean;
  @Ref({ nullable: true, description: 'The reorganisation that it followed; nobody entered it.' })
  reorganisationId?: string | null;
  @Hidden({ nullable: true }) managementPath?: string | null;
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
