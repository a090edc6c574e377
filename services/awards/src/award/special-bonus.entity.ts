import { Choice, DateScalar, Day, Money, MoneyScalar, Ref, Row, Text } from '@tdkt/kernel';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { SubjectKind } from '../form/form.entity.ts';
import { FundSourceEnum } from '../fund/entry.entity.ts';
import type { FundSource } from '../fund/fund.rules.ts';

@ObjectType({
  description:
    'An amount that a document sets in place of the coefficient: for an award, a kind of subject or the whole list.',
})
@Entity('special_bonus', { schema: 'awards' })
export class SpecialBonus extends Row {
  @Ref() decisionId!: string;
  @Ref({ nullable: true, description: 'Null: for every award of the list, or of a kind of subject.' })
  awardId?: string | null;
  @Choice(() => SubjectKind, { nullable: true }) subjectKind?: SubjectKind | null;
  @Money({ description: 'In đồng, for each award.' }) amount!: number;
  @Choice(() => FundSourceEnum) source!: FundSource;
  @Text({ maxLength: 60 }) documentNumber!: string;
  @Day() documentDate!: string;
  @Text({ nullable: true, maxLength: 2000 }) note?: string | null;
}

@InputType({
  description: 'Either for one award of the list, or for a kind of subject, or (neither) for the whole list.',
})
export class SpecialBonusInput {
  @Field(() => ID, { nullable: true }) awardId?: string | null;
  @Field(() => SubjectKind, { nullable: true }) subjectKind?: SubjectKind | null;
  @Field(() => MoneyScalar, { description: 'In đồng, for each award; 0: no money.' }) amount!: number;
  @Field(() => FundSourceEnum) source!: FundSource;
  @Field(() => String, { description: 'Of the document that sets it.' }) documentNumber!: string;
  @Field(() => DateScalar) documentDate!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}
