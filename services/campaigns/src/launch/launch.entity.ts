import { Day, Ref, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';

@ObjectType({ description: 'The launching of a campaign by a unit: its own plan, tied to its political duties.' })
@Entity('launch', { schema: 'campaigns' })
export class Launch extends PlacedRow {
  @Day() launchedOn!: string;
  @Text({ nullable: true, maxLength: 100 }) planNumber?: string | null;
  @Day({ nullable: true }) planIssuedOn?: string | null;
  @Text({ nullable: true, maxLength: 10_000, description: "The unit's own plan, in its words." }) planText?:
    | string
    | null;
  @Text({ nullable: true, maxLength: 2_000, description: 'Where the signed plan is kept.' }) planUrl?: string | null;
  @Ref({ nullable: true, description: 'The signed plan.' }) planFileId?: string | null;
  @Whole() participantCount!: number;
  @Text({ nullable: true, maxLength: 5_000 }) politicalTasks?: string | null;
}

const ENTERED = [
  'launchedOn',
  'planNumber',
  'planIssuedOn',
  'planText',
  'planUrl',
  'planFileId',
  'participantCount',
  'politicalTasks',
] as const;
@InputType()
export class RecordLaunch extends inputOf(Launch, ['campaignId', 'organisationId', ...ENTERED]) {}
@InputType()
export class UpdateLaunch extends inputOf(Launch, ENTERED, { partial: true }) {}
