import { Choice, Choices, Day, Flag, Personal, Ref, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';
import { EXEMPLAR_STATES, type ExemplarState } from './exemplar.flow.ts';

export const ExemplarStateEnum = Object.fromEntries(EXEMPLAR_STATES.map((state) => [state, state]));
registerEnumType(ExemplarStateEnum, { name: 'ExemplarState' });

export enum ExemplarKind {
  PERSON = 'PERSON',
  COLLECTIVE = 'COLLECTIVE',
}
registerEnumType(ExemplarKind, { name: 'ExemplarKind' });

export enum ExemplarTag {
  FRONTLINE = 'FRONTLINE',
  DIRECT_ADVISORY = 'DIRECT_ADVISORY',
}
registerEnumType(ExemplarTag, { name: 'ExemplarTag', description: 'Whom the plan asks to commend first (I.2).' });

@ObjectType({ description: 'A model worth following (điển hình tiên tiến): a person or a collective.' })
@Entity('exemplar', { schema: 'campaigns' })
@Personal({ of: 'personId' })
export class Exemplar extends PlacedRow {
  @Choice(() => ExemplarKind, { personal: 'BASIC' }) kind!: ExemplarKind;
  @Ref({ nullable: true, description: 'Where the person is in the register.', personal: 'BASIC' }) personId?:
    | string
    | null;
  @Text({ description: 'The person or collective, as named then.', personal: 'BASIC' }) name!: string;
  @Choices(() => ExemplarTag, { default: [], personal: 'BASIC' }) tags!: ExemplarTag[];
  @Text({ maxLength: 10_000, personal: 'BASIC' }) story!: string;
  @Day({ personal: 'BASIC' }) foundOn!: string;
  @Text({ nullable: true, description: 'Who found it: a head, the press, the people.', personal: 'BASIC' })
  foundByName?: string | null;
  @Ref({ nullable: true, personal: 'BASIC' }) foundById?: string | null;
  @Text({ nullable: true, maxLength: 5_000, personal: 'BASIC' }) evidence?: string | null;
  @Text({ nullable: true, maxLength: 2_000, personal: 'BASIC' }) evidenceUrl?: string | null;
  @Ref({ nullable: true, personal: 'BASIC' }) evidenceFileId?: string | null;
  @Ref({ nullable: true, personal: 'BASIC' }) initiativeId?: string | null;
  @Choice(() => ExemplarStateEnum, { default: 'DISCOVERED', personal: 'BASIC' }) state!: ExemplarState;
  @Text({ nullable: true, maxLength: 100, description: 'The decision that commended it.', personal: 'BASIC' })
  decisionNumber?: string | null;
  @Day({ nullable: true, personal: 'BASIC' }) commendedOn?: string | null;
  @Flag({ default: false, description: 'Shown on the public page of the campaign.', personal: 'BASIC' })
  isPublic!: boolean;
  @Text({ nullable: true, maxLength: 2_000, description: 'Why a commendation no longer stands.', personal: 'BASIC' })
  withdrawalReason?: string | null;
}

const ENTERED = [
  ...(['kind', 'personId', 'name', 'tags', 'story', 'foundOn', 'foundByName', 'foundById'] as const),
  ...(['evidence', 'evidenceUrl', 'evidenceFileId', 'initiativeId'] as const),
] as const;
@InputType()
export class CreateExemplar extends inputOf(Exemplar, ['campaignId', 'organisationId', ...ENTERED]) {}
@InputType()
export class UpdateExemplar extends inputOf(Exemplar, ENTERED, { partial: true }) {}

@ObjectType({ description: 'What another unit did after an exemplar, and what came of it.' })
@Entity('replication', { schema: 'campaigns' })
export class Replication extends PlacedRow {
  @Ref() exemplarId!: string;
  @Day() startedOn!: string;
  @Text({ maxLength: 5_000, description: 'What the unit took over.' }) text!: string;
  @Text({ nullable: true, maxLength: 5_000 }) result?: string | null;
}

const REPLICATED = ['startedOn', 'text', 'result'] as const;
@InputType()
export class CreateReplication extends inputOf(Replication, ['exemplarId', 'organisationId', ...REPLICATED]) {}
@InputType()
export class UpdateReplication extends inputOf(Replication, REPLICATED, { partial: true }) {}
