import { Choice, Day, Flag, Hidden, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum ReviewStepKind {
  UNIT_REVIEW = 'UNIT_REVIEW',
  CLUSTER = 'CLUSTER',
  APPRAISAL = 'APPRAISAL',
  CONSULTATION = 'CONSULTATION',
  PUBLIC_NOTICE = 'PUBLIC_NOTICE',
  COUNCIL = 'COUNCIL',
  SUBMISSION_LETTER = 'SUBMISSION_LETTER',
  DECISION = 'DECISION',
}
registerEnumType(ReviewStepKind, { name: 'ReviewStepKind', description: 'A step of the review path.' });

export enum ReviewStepState {
  SKIPPED = 'SKIPPED',
  WAITING = 'WAITING',
  OPEN = 'OPEN',
  DONE = 'DONE',
}
registerEnumType(ReviewStepState, { name: 'ReviewStepState' });

@ObjectType({ description: 'One step on the way of a proposal, from the day on which the Board took it in.' })
@Entity('review_step', { schema: 'awards' })
export class ReviewStep extends Row {
  @Ref() proposalId!: string;
  @Choice(() => ReviewStepKind) kind!: ReviewStepKind;
  @Choice(() => ReviewStepState) state!: ReviewStepState;
  @Whole({ description: 'Place on the path.' }) ordinal!: number;
  @Whole({ nullable: true, description: 'Working days from its opening.' }) dayCount?: number | null;
  @Text({ description: 'Why it is taken, or why not.' }) why!: string;
  @Text() whyEn!: string;
  @Text({ description: 'Instrument and article.' }) clause!: string;
  @Flag({ description: 'False: left to the province, or no text that was seen confirms it.' }) isVerified!: boolean;
  @Day({ nullable: true }) openedOn?: string | null;
  @Day({ nullable: true, description: 'By working days; null where none are fixed.' }) dueOn?: string | null;
  @Day({ nullable: true, description: 'Its time stands still from this day: the unit was asked for more.' })
  pausedOn?: string | null;
  @Day({ nullable: true }) doneOn?: string | null;
  @Text({ nullable: true, maxLength: 2000 }) outcome?: string | null;
  @Text({ nullable: true, maxLength: 100, description: 'Number of the paper that ended it.' })
  documentNumber?: string | null;
  @Day({ nullable: true }) documentOn?: string | null;
  @Hidden({ nullable: true }) doneBy?: string | null;
}

@InputType({ description: 'How a step ended that was done outside the system.' })
export class StepCompletion {
  @Field(() => String) outcome!: string;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'A day, `YYYY-MM-DD`.' }) documentOn?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The step is not taken; only where no text that was seen asks for it.',
  })
  isNotRequired!: boolean;
}

@ObjectType({ description: 'Working days or a percentage, with the place where it is written.' })
export class PathMeasure {
  @Field(() => Int) value!: number;
  @Field(() => String, { nullable: true }) clause!: string | null;
  @Field(() => Boolean) isVerified!: boolean;
}

@ObjectType({ description: 'A step of the review path as the law has it, before any dossier.' })
export class PathStep {
  @Field(() => ReviewStepKind) kind!: ReviewStepKind;
  @Field(() => Boolean) isNeeded!: boolean;
  @Field(() => String) title!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => String, { description: 'Who acts.' }) by!: string;
  @Field(() => String) byEn!: string;
  @Field(() => String) why!: string;
  @Field(() => String) whyEn!: string;
  @Field(() => String) clause!: string;
  @Field(() => Boolean) isVerified!: boolean;
  @Field(() => PathMeasure, { nullable: true, description: 'Working days.' }) days!: PathMeasure | null;
  @Field(() => PathMeasure, { nullable: true, description: 'Yes votes in percent of all members.' })
  threshold!: PathMeasure | null;
}

@ObjectType({ description: 'The whole path of a form by a regime and a procedure.' })
export class ReviewPath {
  @Field(() => [PathStep]) steps!: PathStep[];
}
