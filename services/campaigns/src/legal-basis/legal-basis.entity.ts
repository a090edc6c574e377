import { Choice, Day, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum LegalBasisKind {
  APPEAL = 'APPEAL',
  LAUNCH = 'LAUNCH',
  LAW = 'LAW',
  GUIDANCE = 'GUIDANCE',
}
registerEnumType(LegalBasisKind, {
  name: 'LegalBasisKind',
  description: 'APPEAL: an appeal that is answered; LAUNCH: the launching of a wider movement.',
});

@ObjectType({ description: 'What a campaign rests on: an appeal, the launching of a wider movement, law, guidance.' })
@Entity('legal_basis', { schema: 'campaigns' })
export class LegalBasis extends Row {
  @Ref() campaignId!: string;
  @Whole() ordinal!: number;
  @Choice(() => LegalBasisKind) kind!: LegalBasisKind;
  @Text({ nullable: true, maxLength: 100 }) number?: string | null;
  @Day({ nullable: true }) issuedOn?: string | null;
  @Text() issuerName!: string;
  @Text({ maxLength: 2_000 }) text!: string;
  @Ref({ nullable: true, description: 'The movement that was launched by it, where that is registered.' })
  basisCampaignId?: string | null;
}

const ENTERED = ['ordinal', 'kind', 'number', 'issuedOn', 'issuerName', 'text', 'basisCampaignId'] as const;
@InputType()
export class CreateLegalBasis extends inputOf(LegalBasis, ['campaignId', ...ENTERED]) {}
@InputType()
export class UpdateLegalBasis extends inputOf(LegalBasis, ENTERED, { partial: true }) {}
