import { Choice, Day, Flag, Hidden, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PositionBand } from '../person/person.entity.ts';

/** Equivalent posts of long service (Decree 152/2025, article 10); generals by their rank. */
export enum ServiceBand {
  KEY4 = 'KEY4',
  LEAD = 'LEAD',
  DAITUONG = 'DAITUONG',
  THUONGTUONG = 'THUONGTUONG',
  MIN = 'MIN',
  VMIN = 'VMIN',
  DG = 'DG',
  DDG = 'DDG',
  HEAD = 'HEAD',
  DHEAD = 'DHEAD',
}
registerEnumType(ServiceBand, { name: 'ServiceBand', description: 'Band of equivalent posts, highest first.' });

@ObjectType({ description: 'Where a person works, as what, and when.' })
@Entity('affiliation', { schema: 'people' })
@Personal({ of: 'personId' })
export class Affiliation extends Row {
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Ref({ personal: 'BASIC' }) organisationId!: string;
  @Text({ maxLength: 200, personal: 'BASIC' }) position!: string;
  @Choice(() => PositionBand, { nullable: true, personal: 'BASIC' }) positionBand?: PositionBand | null;
  @Choice(() => ServiceBand, {
    nullable: true,
    description: 'Whose years of long service it counts among; empty: none, or not settled.',
    personal: 'BASIC',
  })
  serviceBand?: ServiceBand | null;
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
  'serviceBand',
  'validFrom',
  'validTo',
  'isHead',
]) {}
@InputType()
export class UpdateAffiliation extends inputOf(
  Affiliation,
  ['position', 'positionBand', 'serviceBand', 'validFrom', 'validTo', 'isHead'],
  { partial: true },
) {}
