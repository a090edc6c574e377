import { Choice, DateScalar, Day, Money, MoneyScalar, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { enumOf } from '@tdkt/registry';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import {
  FUND_ENTRY_KINDS,
  FUND_SOURCES,
  type FundEntryKind,
  type FundSource,
  MANUAL_KINDS,
  type ManualKind,
} from './fund.rules.ts';

export const FundSourceEnum = enumOf(FUND_SOURCES);
registerEnumType(FundSourceEnum, { name: 'FundSource', description: 'Where money of a fund comes from.' });
const FundEntryKindEnum = enumOf(FUND_ENTRY_KINDS);
registerEnumType(FundEntryKindEnum, {
  name: 'FundEntryKind',
  description: 'DEPOSIT and RECALL bring money in; SPENDING (movements, items) and PAYMENT (a bonus) take it out.',
});
const ManualKindEnum = enumOf(MANUAL_KINDS);
registerEnumType(ManualKindEnum, { name: 'ManualEntryKind', description: 'Lines that are written by hand.' });

@ObjectType({
  description: 'A line of the ledger of a fund. Lines never change: a wrong one is cancelled by a counter-entry.',
})
@Entity('fund_entry', { schema: 'awards' })
@Personal({
  of: null,
  match: 'exists (select 1 from awards.award a where a.id = r.award_id and a.person_id = k.id)',
  keptBy: () => 'LEDGER',
})
export class FundEntry extends Row {
  @Ref({ personal: 'NONE' }) fundId!: string;
  @Choice(() => FundEntryKindEnum, { personal: 'BASIC' }) kind!: FundEntryKind;
  @Choice(() => FundSourceEnum, { nullable: true, description: 'Of a deposit.', personal: 'NONE' })
  source?: FundSource | null;
  @Money({ description: 'In đồng; what leaves the fund is negative.', personal: 'BASIC' }) amount!: number;
  @Day({ description: 'The day of the receipt or payment.', personal: 'BASIC' }) enteredOn!: string;
  @Text({ nullable: true, maxLength: 60, personal: 'NONE' }) documentNumber?: string | null;
  @Day({ nullable: true, personal: 'NONE' }) documentDate?: string | null;
  @Text({ nullable: true, maxLength: 2000, description: 'What for.', personal: 'NONE' }) note?: string | null;
  @Ref({ nullable: true, personal: 'NONE' }) decisionId?: string | null;
  @Ref({ nullable: true, description: 'The award whose bonus is paid or came back.', personal: 'NONE' })
  awardId?: string | null;
  @Ref({ nullable: true, description: 'The payment that came back.', personal: 'NONE' }) recallOfId?: string | null;
  @Ref({ nullable: true, description: 'The line that this counter-entry cancels.', personal: 'NONE' })
  reversalOfId?: string | null;
  @Text({ nullable: true, maxLength: 2000, personal: 'NONE' }) reversalReason?: string | null;
  @Day({ description: 'The business day on which the line was written.', personal: 'NONE' }) bookedOn!: string;
}

@InputType({ description: 'A line that is written by hand: money that comes in, or is spent on movements and items.' })
export class RecordFundEntry {
  @Field(() => ID) fundId!: string;
  @Field(() => ManualKindEnum) kind!: ManualKind;
  @Field(() => FundSourceEnum, { nullable: true, description: 'Of a deposit.' }) source?: FundSource | null;
  @Field(() => MoneyScalar, { description: 'In đồng, positive.' }) amount!: number;
  @Field(() => DateScalar) enteredOn!: string;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => DateScalar, { nullable: true }) documentDate?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}
