import { Choice, Choices, Day, inputOf, Ref, Text } from '@tdkt/kernel';
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
export class Exemplar extends PlacedRow {
  @Choice(() => ExemplarKind) kind!: ExemplarKind;
  @Ref({ nullable: true, description: 'Where the person is in the register.' }) personId?: string | null;
  @Text({ description: 'The person or collective, as named then.' }) name!: string;
  @Choices(() => ExemplarTag, { default: [] }) tags!: ExemplarTag[];
  @Text({ maxLength: 10_000 }) story!: string;
  @Day() foundOn!: string;
  @Text({ nullable: true, description: 'Who found it: a head, the press, the people.' }) foundByName?: string | null;
  @Ref({ nullable: true }) foundById?: string | null;
  @Text({ nullable: true, maxLength: 5_000 }) evidence?: string | null;
  @Text({ nullable: true, maxLength: 2_000 }) evidenceUrl?: string | null;
  @Ref({ nullable: true }) initiativeId?: string | null;
  @Choice(() => ExemplarStateEnum, { default: 'DISCOVERED' }) state!: ExemplarState;
  @Text({ nullable: true, maxLength: 100, description: 'The decision that commended it.' })
  decisionNumber?: string | null;
  @Day({ nullable: true }) commendedOn?: string | null;
  @Text({ nullable: true, maxLength: 2_000, description: 'Why a commendation no longer stands.' })
  withdrawalReason?: string | null;
}

const ENTERED = [
  ...(['kind', 'personId', 'name', 'tags', 'story', 'foundOn', 'foundByName', 'foundById'] as const),
  ...(['evidence', 'evidenceUrl', 'initiativeId'] as const),
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
