import { DateScalar } from '@tdkt/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LawClause } from '../eligibility/eligibility.views.ts';
import { AwardForm } from '../form/form.entity.ts';

export enum RepetitionBasis {
  SAME_SUBJECT = 'SAME_SUBJECT',
  SAME_NAME = 'SAME_NAME',
}
registerEnumType(RepetitionBasis, {
  name: 'RepetitionBasis',
  description: 'SAME_SUBJECT: the same person or unit; SAME_NAME: another one of the same name.',
});

@ObjectType({ description: 'Another nomination or award that may be for the same achievement, and why it was found.' })
export class Repetition {
  @Field(() => ID, { nullable: true, description: 'Of the other nominee or award; null out of sight.' })
  otherId!: string | null;
  @Field(() => Boolean, { description: 'It is awarded already.' }) isAward!: boolean;
  @Field(() => RepetitionBasis) basis!: RepetitionBasis;
  @Field(() => Int, { description: 'Days that both achievements have in common.' }) overlapDays!: number;
  @Field(() => Int, { nullable: true, description: 'How far the summaries have the same wording, in percent.' })
  similarity!: number | null;
  @Field(() => LawClause, { description: 'One achievement is commended once.' }) clause!: LawClause;
  @Field(() => Boolean, { description: 'False: of another unit, and no more is told.' }) isInSight!: boolean;
  @Field(() => String, { nullable: true }) subjectName!: string | null;
  @Field(() => AwardForm, { nullable: true }) form!: AwardForm | null;
  @Field(() => DateScalar, { nullable: true }) achievementFrom!: string | null;
  @Field(() => DateScalar, { nullable: true }) achievementTo!: string | null;
  @Field(() => ID, { nullable: true }) proposalId!: string | null;
  @Field(() => [String], { description: 'What the viewer may do about it.' }) actions!: readonly string[];
  @Field(() => Boolean, { description: 'The Board holds the two for different achievements.' }) isDistinct!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the Board holds the two for different achievements.' })
  distinctReason!: string | null;
}
