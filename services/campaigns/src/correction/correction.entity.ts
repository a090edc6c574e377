import { Choice, Day, Decimal, Flag, Ref, Text } from '@tdkt/kernel';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';
import { CORRECTION_STATES, type CorrectionState } from './correction.flow.ts';

export const CorrectionStateEnum = Object.fromEntries(CORRECTION_STATES.map((state) => [state, state]));
registerEnumType(CorrectionStateEnum, { name: 'CorrectionState' });

@ObjectType({ description: 'Another value for an accepted report, with its reason; the former value stays on record.' })
@Entity('value_correction', { schema: 'campaigns' })
export class ValueCorrection extends PlacedRow {
  @Ref() reportId!: string;
  @Ref() indicatorId!: string;
  @Decimal({ nullable: true }) numberBefore?: number | null;
  @Flag({ nullable: true }) flagBefore?: boolean | null;
  @Text({ nullable: true, maxLength: 2_000 }) textBefore?: string | null;
  @Decimal({ nullable: true }) number?: number | null;
  @Flag({ nullable: true }) flag?: boolean | null;
  @Text({ nullable: true, maxLength: 2_000 }) text?: string | null;
  @Text({ maxLength: 2_000 }) reason!: string;
  @Choice(() => CorrectionStateEnum, { default: 'PROPOSED' }) state!: CorrectionState;
  @Day() proposedOn!: string;
  @Day({ nullable: true }) decidedOn?: string | null;
  @Text({ nullable: true, maxLength: 2_000 }) refusalReason?: string | null;
}

@InputType({ description: 'By the unit: a proposal. By a reviewer: corrected at once.' })
export class CorrectValue {
  @Field(() => ID) reportId!: string;
  @Field(() => Int, { description: 'Version of the report.' }) version!: number;
  @Field(() => ID) indicatorId!: string;
  @Field(() => Float, { nullable: true }) number?: number | null;
  @Field(() => Boolean, { nullable: true }) flag?: boolean | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => String) reason!: string;
}
