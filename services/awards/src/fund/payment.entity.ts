import { DateScalar, Day, Personal, Ref, Row, setReadRule, Text } from '@tdkt/kernel';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { receiptScope } from './fund.access.ts';

@ObjectType({ description: 'Who received a bonus and when: for the Board and the unit of the award.' })
@Entity('bonus_receipt', { schema: 'awards' })
@Personal({
  of: null,
  match: 'exists (select 1 from awards.award a where a.id = r.award_id and a.person_id = k.id)',
  keptBy: () => 'LEDGER',
})
export class BonusReceipt extends Row {
  @Ref({ personal: 'NONE' }) entryId!: string;
  @Ref({ personal: 'NONE' }) awardId!: string;
  @Text({ description: 'The honouree, or whoever signs for it.', personal: 'BASIC' }) receiverName!: string;
  @Day({ personal: 'BASIC' }) receivedOn!: string;
}
setReadRule(BonusReceipt, { scope: receiptScope, defaultSort: '-receivedOn' });

@InputType({ description: 'One award that is paid.' })
class BonusItem {
  @Field(() => ID) awardId!: string;
  @Field(() => String, { nullable: true, description: 'Who signed for the money, where that is known yet.' })
  receiverName?: string | null;
}
@InputType({
  description: 'Awards of a signed decision that are paid from a fund: all of them or none; at most 2,000.',
})
export class PayBonuses {
  @Field(() => ID) fundId!: string;
  @Field(() => DateScalar) paidOn!: string;
  @Field(() => String, { nullable: true, description: 'Of the payment order.' }) documentNumber?: string | null;
  @Field(() => DateScalar, { nullable: true }) documentDate?: string | null;
  @Field(() => [BonusItem]) items!: BonusItem[];
}
