import { Choice, Day, Flag, Hidden, HiddenRef, Personal, Ref, Row, Text, Texts } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';
import { EVENT_STATES, type EventState } from './event.flow.ts';

export const HonouringEventState = Object.fromEntries(EVENT_STATES.map((state) => [state, state]));
registerEnumType(HonouringEventState, { name: 'HonouringEventState' });

@ObjectType({ description: 'Honours are conferred in public, on the occasion of a holiday or anniversary (IV.3).' })
@Entity('honouring_event', { schema: 'campaigns' })
export class HonouringEvent extends PlacedRow {
  @Text() name!: string;
  @Ref() anniversaryId!: string;
  @Day() heldOn!: string;
  @Text() venue!: string;
  @Text({ nullable: true, maxLength: 20_000, description: 'The script, which is mandatory.' }) programme?:
    | string
    | null;
  @Texts({ default: [], description: 'Who speaks, in this order.' }) speakers!: string[];
  @Choice(() => HonouringEventState, { default: 'PLANNED' }) state!: EventState;
  @Text({ nullable: true, maxLength: 2_000 }) cancelReason?: string | null;
}

const EVENT = ['name', 'anniversaryId', 'heldOn', 'venue', 'speakers', 'programme'] as const;
@InputType()
export class CreateHonouringEvent extends inputOf(HonouringEvent, ['campaignId', 'organisationId', ...EVENT]) {}
@InputType()
export class UpdateHonouringEvent extends inputOf(HonouringEvent, EVENT, { partial: true }) {}

export enum HonoureeKind {
  COLLECTIVE = 'COLLECTIVE',
  ENTERPRISE = 'ENTERPRISE',
  HOUSEHOLD = 'HOUSEHOLD',
  INDIVIDUAL = 'INDIVIDUAL',
}
registerEnumType(HonoureeKind, { name: 'HonoureeKind' });

@ObjectType({ description: 'Somebody who is called up at an honouring event.' })
@Entity('honouree', { schema: 'campaigns' })
@Personal({ of: 'personId' })
export class Honouree extends Row {
  @Ref({ personal: 'NONE' }) eventId!: string;
  @Choice(() => HonoureeKind, { personal: 'BASIC' }) kind!: HonoureeKind;
  @Text({ personal: 'BASIC' }) name!: string;
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Ref({ nullable: true, personal: 'BASIC' }) organisationId?: string | null;
  @Ref({ description: 'The title or form, from which the order of call follows.', personal: 'BASIC' })
  awardFormId!: string;
  @Text({ nullable: true, maxLength: 100, personal: 'BASIC' }) decisionNumber?: string | null;
  @Flag({ default: false, personal: 'BASIC' }) isPosthumous!: boolean;
  @Ref({ nullable: true, personal: 'BASIC' }) exemplarId?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) clusterId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}

const HONOURED = [
  ...(['kind', 'name', 'personId', 'organisationId', 'awardFormId', 'decisionNumber', 'isPosthumous'] as const),
  'exemplarId',
] as const;
@InputType()
export class CreateHonouree extends inputOf(Honouree, ['eventId', ...HONOURED]) {}
@InputType()
export class UpdateHonouree extends inputOf(Honouree, HONOURED, { partial: true }) {}
