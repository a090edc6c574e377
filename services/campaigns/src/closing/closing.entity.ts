import { Day, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({ description: 'What must be declared before an open-ended campaign is over.' })
@Entity('closing_condition', { schema: 'campaigns' })
export class ClosingCondition extends Row {
  @Ref() campaignId!: string;
  @Whole() ordinal!: number;
  @Text() text!: string;
  @Ref({ nullable: true }) declaredById?: string | null;
  @Text({ description: 'Who declares it.' }) declaredByName!: string;
}

const ENTERED = ['ordinal', 'text', 'declaredById', 'declaredByName'] as const;
@InputType()
export class CreateClosingCondition extends inputOf(ClosingCondition, ['campaignId', ...ENTERED]) {}
@InputType()
export class UpdateClosingCondition extends inputOf(ClosingCondition, ENTERED, { partial: true }) {}

@ObjectType({ description: 'A closing condition that was met, with its document.' })
@Entity('declaration', { schema: 'campaigns' })
export class Declaration extends Row {
  @Ref() campaignId!: string;
  @Ref() conditionId!: string;
  @Text() issuerName!: string;
  @Text() documentNumber!: string;
  @Day() declaredOn!: string;
  @Ref({ nullable: true }) documentFileId?: string | null;
  @Day({ nullable: true, description: 'Day of the document that took it back; it counts no longer then.' })
  withdrawnOn?: string | null;
  @Text({ nullable: true }) withdrawalNumber?: string | null;
  @Text({ nullable: true }) withdrawalIssuerName?: string | null;
  @Text({ nullable: true, maxLength: 2_000 }) withdrawalReason?: string | null;
}

@InputType()
export class RecordDeclaration extends inputOf(Declaration, [
  'conditionId',
  'issuerName',
  'documentNumber',
  'declaredOn',
  'documentFileId',
]) {}

export const WITHDRAWAL = ['withdrawnOn', 'withdrawalNumber', 'withdrawalIssuerName', 'withdrawalReason'] as const;
@InputType()
export class WithdrawDeclaration extends inputOf(Declaration, WITHDRAWAL) {}
