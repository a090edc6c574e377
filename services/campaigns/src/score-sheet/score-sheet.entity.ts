import { Choice, Day, Decimal, Ref, Text, Whole } from '@tdkt/kernel';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';
import { SCORE_ACTIONS, SCORE_STATES, type ScoreState } from './entry.flow.ts';

const choices = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
export const ScoreStateEnum = choices(SCORE_STATES);
registerEnumType(ScoreStateEnum, { name: 'ScoreState' });
export const ScoreActionEnum = choices(SCORE_ACTIONS);
registerEnumType(ScoreActionEnum, { name: 'ScoreAction', description: 'A step on the path of an item.' });

@ObjectType({ description: 'The sheet of one member of a cluster for a year (bảng chấm điểm).' })
@Entity('score_sheet', { schema: 'campaigns' })
export class ScoreSheet extends PlacedRow {
  @Ref() emulationYearId!: string;
  @Whole() year!: number;
}

@ObjectType({ description: 'One item of a sheet, with the points and the words of every step.' })
@Entity('score_entry', { schema: 'campaigns' })
export class ScoreEntry extends PlacedRow {
  @Ref() emulationYearId!: string;
  @Whole() year!: number;
  @Ref() sheetId!: string;
  @Ref() criterionId!: string;
  @Choice(() => ScoreStateEnum, { default: 'DRAFT' }) state!: ScoreState;
  @Decimal({ nullable: true, description: 'What the unit was to achieve.' }) target?: number | null;
  @Decimal({ nullable: true, description: 'What it achieved: a figure, a percentage, cases, or 1 for a tick.' })
  achieved?: number | null;
  @Text({ nullable: true, maxLength: 2_000 }) note?: string | null;
  @Ref({ nullable: true }) evidenceFileId?: string | null;
  @Decimal({ nullable: true, description: 'Follows from what was achieved.' }) selfPoints?: number | null;
  @Decimal({ nullable: true }) checkedPoints?: number | null;
  @Text({ nullable: true, maxLength: 2_000 }) checkReason?: string | null;
  @Text({ nullable: true, maxLength: 5_000 }) explanation?: string | null;
  @Decimal({ nullable: true }) recheckedPoints?: number | null;
  @Text({ nullable: true, maxLength: 2_000 }) recheckReason?: string | null;
  @Decimal({ nullable: true }) finalPoints?: number | null;
  @Text({ nullable: true, maxLength: 2_000 }) reopenReason?: string | null;
  @Day({ nullable: true, description: 'Business day of the first self score.' }) submittedOn?: string | null;
}

@InputType({ description: 'One cell; each item has its own version, so that people on one sheet do not meet.' })
export class SaveScore {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => Float, { nullable: true, description: 'Null clears it.' }) achieved?: number | null;
  @Field(() => String, { nullable: true, description: 'Left out: as it was.' }) note?: string | null;
  @Field(() => ID, { nullable: true, description: 'Left out: as it was.' }) evidenceFileId?: string | null;
}
@InputType()
export class StepScore {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => Float, { nullable: true, description: 'For checks; left out: as they were.' }) points?: number | null;
  @Field(() => String, { nullable: true, description: 'Reason or explanation.' }) text?: string | null;
}
