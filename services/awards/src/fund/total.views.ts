import { type Context, MoneyScalar, settingOf, statement } from '@tdkt/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum FundDimension {
  FUND = 'FUND',
  YEAR = 'YEAR',
  FORM = 'FORM',
}
registerEnumType(FundDimension, { name: 'FundDimension' });

@ObjectType({ description: 'Bonuses that were paid and came back, of one fund, year or form.' })
export class FundTotal {
  @Field(() => ID, { nullable: true }) fundId!: string | null;
  @Field(() => Int, { nullable: true, description: 'The year in which it was paid.' }) year!: number | null;
  @Field(() => ID, { nullable: true }) awardFormId!: string | null;
  @Field(() => Int, { description: 'Payments, cancelled ones aside.' }) paymentCount!: number;
  @Field(() => MoneyScalar) paid!: number;
  @Field(() => MoneyScalar) recalled!: number;
}

@ObjectType()
export class FundTotalPage {
  @Field(() => [FundTotal], { description: 'The largest first.' }) items!: readonly FundTotal[];
  @Field(() => Int) totalCount!: number;
}

const DIMENSIONS: Readonly<Record<FundDimension, { readonly key: string; readonly field: keyof FundTotal }>> = {
  [FundDimension.FUND]: { key: 'e.fund_id', field: 'fundId' },
  [FundDimension.YEAR]: { key: 'extract(year from e.entered_on)::integer', field: 'year' },
  [FundDimension.FORM]: { key: 'a.award_form_id', field: 'awardFormId' },
};
/** More than a province has funds or forms. */
const MOST = 1000;

/** Sums of payments and recalls; counter-entries cancel inside them. */
export async function fundTotals(ctx: Context, by: FundDimension, year: number | null): Promise<FundTotalPage> {
  const { key, field } = DIMENSIONS[by];
  const text = `select ${key}, sum(case when e.kind = 'PAYMENT' then case when e.reversal_of_id is null then 1 else -1 end else 0 end)::integer,
    coalesce(-sum(e.amount) filter (where e.kind = 'PAYMENT'), 0)::bigint, coalesce(sum(e.amount) filter (where e.kind = 'RECALL'), 0)::bigint
    from awards.fund_entry e join awards.award a on a.id = e.award_id
    where $1::integer is null or extract(year from e.entered_on) = $1::integer
    group by 1 order by 3 desc, 1 limit ${MOST}`;
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, [year]));
  const nowhere = { fundId: null, year: null, awardFormId: null };
  const items = rows.map(([of, paymentCount, paid, recalled]) =>
    Object.assign(new FundTotal(), nowhere, {
      ...{ [field]: of, paymentCount, paid: Number(paid), recalled: Number(recalled) },
    }),
  );
  return Object.assign(new FundTotalPage(), { items, totalCount: items.length });
}
