import { Day, Personal, Ref, Refs, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';

@ObjectType({
  description:
    'A unit or person registers to take part (đăng ký thi đua), which a title rests on: Law on Emulation and Commendation 2003, art. 10.1b.',
})
@Entity('registration', { schema: 'campaigns' })
@Personal({ of: 'personId' })
export class Registration extends PlacedRow {
  @Ref({ nullable: true, description: 'Null: the unit itself.', personal: 'BASIC' }) personId?: string | null;
  @Day({ personal: 'BASIC' }) registeredOn!: string;
  @Refs({ default: [], description: 'Titles and forms that are striven for.', personal: 'BASIC' })
  targetFormIds!: string[];
  @Text({ nullable: true, maxLength: 5_000, personal: 'BASIC' }) undertaking?: string | null;
  @Day({ nullable: true, personal: 'BASIC' }) withdrawnOn?: string | null;
  @Text({ nullable: true, maxLength: 2_000, personal: 'BASIC' }) withdrawalReason?: string | null;
}

const ENTERED = ['registeredOn', 'targetFormIds', 'undertaking'] as const;
@InputType()
export class CreateRegistration extends inputOf(Registration, [
  'campaignId',
  'organisationId',
  'personId',
  ...ENTERED,
]) {}
@InputType()
export class UpdateRegistration extends inputOf(Registration, ENTERED, { partial: true }) {}
