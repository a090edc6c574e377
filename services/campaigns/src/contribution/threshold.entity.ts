import { BOARD, Choice, EVERYTHING, Flag, Money, Ref, Row, SIGNED_IN, Text } from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum ThresholdBasis {
  MONEY = 'MONEY',
  ESTIMATED_VALUE = 'ESTIMATED_VALUE',
}
registerEnumType(ThresholdBasis, { name: 'ThresholdBasis', description: 'Which of the two sums is compared.' });

@ObjectType({
  description: 'From which sum on a donor is suggested for commendation. A setting of the Board, not a rule of law.',
})
@Entity('contribution_threshold', { schema: 'campaigns' })
export class ContributionThreshold extends Row {
  @Text() name!: string;
  @Ref({ nullable: true, description: 'Null: every campaign.' }) campaignId?: string | null;
  @Choice(() => ThresholdBasis) basis!: ThresholdBasis;
  @Money({ description: 'In dong.' }) amount!: number;
  @Ref({ nullable: true, description: 'The form that is suggested.' }) awardFormId?: string | null;
  @Text({ nullable: true, description: 'The document that sets it.' }) source?: string | null;
  @Flag({ default: false, description: 'False: not yet confirmed by a document of the Board.' }) isVerified!: boolean;
}

const ENTERED = ['name', 'campaignId', 'basis', 'amount', 'awardFormId', 'source', 'isVerified'] as const;
@InputType()
export class CreateContributionThreshold extends inputOf(ContributionThreshold, ENTERED) {}
@InputType()
export class UpdateContributionThreshold extends inputOf(ContributionThreshold, ENTERED, { partial: true }) {}

export const ContributionThresholdRegistry = registry(ContributionThreshold, {
  names: { one: 'contributionThreshold', many: 'contributionThresholds' },
  rule: { scope: () => EVERYTHING, defaultSort: 'amount' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateContributionThreshold, update: UpdateContributionThreshold },
});
