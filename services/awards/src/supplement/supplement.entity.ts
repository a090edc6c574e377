import { Choice, Day, Ref, Row, Text } from '@tdkt/kernel';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { AddEvidence } from '../dossier/evidence.entity.ts';
import { ReviewStepKind } from '../review/step.entity.ts';
import type { SupplementStanding as Standing } from './supplement.rules.ts';

export const SupplementStanding: { readonly [K in Standing]: K } = {
  OPEN: 'OPEN',
  LATE: 'LATE',
  ANSWERED: 'ANSWERED',
  WITHDRAWN: 'WITHDRAWN',
};
registerEnumType(SupplementStanding, { name: 'SupplementStanding' });

@ObjectType({ description: 'What a unit must still send for a dossier; the time of the step stands still until then.' })
@Entity('supplement_request', { schema: 'awards' })
export class SupplementRequest extends Row {
  @Ref() proposalId!: string;
  @Ref({ nullable: true, description: 'Null: for the whole dossier.' }) nomineeId?: string | null;
  @Choice(() => ReviewStepKind, { description: 'The step that waits for it.' }) stage!: ReviewStepKind;
  @Text({ maxLength: 5000, description: 'What is to be sent.' }) request!: string;
  @Day() requestedOn!: string;
  @Day({ description: 'By working days.' }) dueOn!: string;
  @Text({ nullable: true, maxLength: 5000 }) answer?: string | null;
  @Day({ nullable: true }) answeredOn?: string | null;
  @Day({ nullable: true }) withdrawnOn?: string | null;
  @Text({ nullable: true, maxLength: 2000 }) withdrawnReason?: string | null;
}

@InputType()
export class RequestSupplement {
  @Field(() => ID, { nullable: true }) nomineeId?: string | null;
  @Field(() => ReviewStepKind, { description: 'APPRAISAL or COUNCIL.' }) stage!: ReviewStepKind;
  @Field(() => String) request!: string;
  @Field(() => Int, { description: 'Working days from today.' }) days!: number;
}
@InputType()
export class AnswerSupplement {
  @Field(() => String) answer!: string;
  @Field(() => [AddEvidence], { defaultValue: [], description: 'Papers that go into the dossier with the answer.' })
  papers!: AddEvidence[];
}
