import { DateScalar, MoneyScalar } from '@tdkt/kernel';
import { enumOf } from '@tdkt/registry';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { FundSourceEnum } from '../fund/entry.entity.ts';
import { BONUS_METHODS, BONUS_PROBLEMS, type BonusBasis, type SpecialAmount } from './bonus.rules.ts';

const BonusMethodEnum = enumOf(BONUS_METHODS);
registerEnumType(BonusMethodEnum, {
  name: 'BonusMethod',
  description: 'HIGHEST_ONLY: a higher title of the same period is paid in its place.',
});
const BonusProblemEnum = enumOf(BONUS_PROBLEMS);
registerEnumType(BonusProblemEnum, { name: 'BonusProblem', description: 'Why no amount is told.' });
const SamePeriodEnum = enumOf(['HIGHEST', 'LOWER', 'UNVERIFIED']);
registerEnumType(SamePeriodEnum, {
  name: 'SamePeriod',
  description: 'Of titles of one period; UNVERIFIED: no document confirms that the highest alone is paid, so each is.',
});
const BonusPayerEnum = enumOf(['ISSUER', 'PROPOSER']);
registerEnumType(BonusPayerEnum, { name: 'BonusPayer', description: 'Whoever decided, or whoever proposed.' });

@ObjectType({ description: 'The amount that a document set in place of the coefficient.' })
export class SpecialAmountView implements SpecialAmount {
  @Field(() => MoneyScalar) amount!: number;
  @Field(() => FundSourceEnum) source!: string;
  @Field(() => String) documentNumber!: string;
  @Field(() => DateScalar) documentDate!: string;
}

@ObjectType({ description: 'Why a bonus is what it is; kept as it was at the signature.' })
export class BonusBasisView implements BonusBasis {
  @Field(() => BonusMethodEnum) method!: BonusBasis['method'];
  @Field(() => BonusProblemEnum, { nullable: true }) problem!: BonusBasis['problem'];
  @Field(() => MoneyScalar, { nullable: true, description: 'The base salary of the decision day.' })
  base!: number | null;
  @Field(() => DateScalar, { nullable: true }) baseFrom!: string | null;
  @Field(() => Float, { nullable: true, description: "Of one person, or the form's own." }) coefficient!: number | null;
  @Field(() => Float, { nullable: true, description: 'How many times that a collective or household gets.' })
  multiplier!: number | null;
  @Field(() => Float, { nullable: true, description: 'Before rounding.' }) product!: number | null;
  @Field(() => MoneyScalar, { nullable: true, description: 'Rounded up to a multiple of.' }) rounding!: number | null;
  @Field(() => MoneyScalar, { nullable: true }) amount!: number | null;
  @Field(() => [String]) clauses!: readonly string[];
  @Field(() => SamePeriodEnum, { nullable: true }) samePeriod!: BonusBasis['samePeriod'];
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Paid by other decisions for titles of the same period, and taken off.',
  })
  given!: number | null;
  @Field(() => SpecialAmountView, { nullable: true }) special!: SpecialAmount | null;
}

@ObjectType({ description: 'Who pays the bonus, and by what.' })
export class BonusPayerView {
  @Field(() => BonusPayerEnum) payer!: 'ISSUER' | 'PROPOSER';
  @Field(() => String) clause!: string;
  @Field(() => Boolean) isVerified!: boolean;
}
