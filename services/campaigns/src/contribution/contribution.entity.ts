import { Choice, Day, Decimal, Money, Ref, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';
import { CONTRIBUTION_KINDS, type ContributionKind } from './contribution.rules.ts';

export const ContributionKindEnum = Object.fromEntries(CONTRIBUTION_KINDS.map((kind) => [kind, kind]));
registerEnumType(ContributionKindEnum, { name: 'ContributionKind' });

@ObjectType({
  description:
    'A line of the ledger of contributions. Lines never change: a wrong one is cancelled by a counter-entry with the opposite sign on the same day.',
})
@Entity('contribution', { schema: 'campaigns' })
export class Contribution extends PlacedRow {
  @Ref() sponsorId!: string;
  @Choice(() => ContributionKindEnum) kind!: ContributionKind;
  @Money({ nullable: true, description: 'Money in dong.' }) amount?: number | null;
  @Text({ nullable: true, description: 'Goods or service.' }) item?: string | null;
  @Decimal({ nullable: true }) quantity?: number | null;
  @Text({ nullable: true, maxLength: 60 }) unit?: string | null;
  @Money({ nullable: true, description: 'Of goods and services, in dong; never added to money.' })
  estimatedValue?: number | null;
  @Day() receivedOn!: string;
  @Text({ maxLength: 60, description: 'Unique within the receiver and the year, cancelled lines aside.' })
  receiptNumber!: string;
  @Ref({ nullable: true }) contentId?: string | null;
  @Text({ nullable: true, maxLength: 2_000 }) note?: string | null;
  @Ref({ nullable: true, description: 'The receipt, scanned.' }) receiptFileId?: string | null;
  @Ref({ nullable: true, description: 'The line that this counter-entry cancels.' }) reversalOfId?: string | null;
  @Text({ nullable: true, maxLength: 2_000 }) reversalReason?: string | null;
  @Day({ description: 'The business day on which the line was written.' }) bookedOn!: string;
}

const GIVEN = ['kind', 'amount', 'item', 'quantity', 'unit', 'estimatedValue'] as const;
@InputType()
export class CreateContribution extends inputOf(Contribution, [
  ...([
    'campaignId',
    'organisationId',
    'sponsorId',
    'receivedOn',
    'receiptNumber',
    'contentId',
    'note',
    'receiptFileId',
  ] as const),
  ...GIVEN,
]) {}
