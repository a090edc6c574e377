import { Choice, Day, Hidden, Ref, Row, Text } from '@tdkt/kernel';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum AppraisalResult {
  MEETS = 'MEETS',
  DOES_NOT = 'DOES_NOT',
  NEEDS_SUPPLEMENT = 'NEEDS_SUPPLEMENT',
}
registerEnumType(AppraisalResult, { name: 'AppraisalResult' });

@ObjectType({
  description: 'What the Board found of one nominee (thẩm định); the last word stands, the history keeps all.',
})
@Entity('appraisal', { schema: 'awards' })
export class Appraisal extends Row {
  @Ref() proposalId!: string;
  @Ref() nomineeId!: string;
  @Choice(() => AppraisalResult) result!: AppraisalResult;
  @Text({ nullable: true, maxLength: 5000, description: 'The finding, or what the unit must still send.' })
  note?: string | null;
  @Text({ nullable: true, maxLength: 200 }) clause?: string | null;
  @Day() appraisedOn!: string;
  @Hidden({ nullable: true }) appraisedBy?: string | null;
}

@InputType({ description: 'One result for some nominees of a proposal; without ids for all that have none yet.' })
export class AppraiseNominees {
  @Field(() => [ID], { nullable: true }) nomineeIds?: string[] | null;
  @Field(() => AppraisalResult) result!: AppraisalResult;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String, { nullable: true }) clause?: string | null;
}
