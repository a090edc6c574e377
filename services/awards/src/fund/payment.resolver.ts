import {
  Allow,
  type Context,
  conjunction,
  hydrate,
  load,
  loaderOf,
  MoneyScalar,
  READ_ALL,
  selectList,
  settingOf,
  statement,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Award } from '../award/award.entity.ts';
import { Decision } from '../decision/decision.entity.ts';
import { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { latestRevocationOf } from '../revocation/status.resolver.ts';
import { FundEntry } from './entry.entity.ts';
import { entriesOfAward } from './entry.facts.ts';
import { FUND_WRITERS, receiptScope } from './fund.access.ts';
import { EmulationFund } from './fund.entity.ts';
import { payBonuses } from './payment.commands.ts';
import { BonusReceipt, PayBonuses } from './payment.entity.ts';
import { type DecisionBonuses, decisionBonusesOf } from './payment.facts.ts';
import { BONUS_STATES, bonusStateOf } from './payment.rules.ts';
import { FundDimension, FundTotal, FundTotalPage, fundTotals } from './total.views.ts';

const BonusStateEnum = Object.fromEntries(BONUS_STATES.map((state) => [state, state]));
registerEnumType(BonusStateEnum, { name: 'BonusState', description: 'How the bonus of an award stands.' });

@ObjectType({ description: 'What the bonuses of a decision come to, of the awards in sight that stand.' })
class DecisionBonusesView implements DecisionBonuses {
  @Field(() => Int, { description: 'Awards with money.' }) count!: number;
  @Field(() => MoneyScalar) amount!: number;
  @Field(() => Int) paidCount!: number;
  @Field(() => MoneyScalar) paidAmount!: number;
  @Field(() => Int, { description: 'Awards whose amount is not known.' }) unknownCount!: number;
}

@Resolver(() => Decision)
export class DecisionBonusResolver {
  @Allow(FUND_WRITERS)
  @Mutation(() => Decision, { description: 'Pays awards of a signed decision from a fund, each at most once.' })
  payBonuses(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('input', () => PayBonuses) input: PayBonuses,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payBonuses(ctx, info, { decisionId, input });
  }
  @FieldResolver(() => DecisionBonusesView)
  async bonuses(@Root() decision: Decision, @Ctx() ctx: Context) {
    return Object.assign(new DecisionBonusesView(), await decisionBonusesOf(ctx, decision.id));
  }
}

@Resolver(() => Award)
export class AwardPaymentResolver {
  @FieldResolver(() => BonusStateEnum, { nullable: true, description: 'Null: nothing is to be paid.' })
  async bonusState(@Root() award: Award, @Ctx() ctx: Context) {
    const state = bonusStateOf(await entriesOfAward(ctx, award.id));
    if (state !== 'UNPAID') return state;
    const latest = await latestRevocationOf(ctx, award);
    const isRevoked = latest !== null && latest.restoredOn == null;
    return award.bonus && award.isSigned && !isRevoked ? state : null;
  }
  @FieldResolver(() => [FundEntry], { description: 'Payments and what came back, as they were written.' })
  fundEntries(@Root() award: Award, @Ctx() ctx: Context) {
    return entriesOfAward(ctx, award.id);
  }
}

/** Receipts of lines in the caller's scope: one statement for all of a request. */
const receiptOf = (ctx: Context, entryId: string): Promise<BonusReceipt | null> =>
  loaderOf<BonusReceipt | null>(ctx, 'receipts of fund entries', async (ids) => {
    const where = conjunction([{ sql: 'r.entry_id = any(?::uuid[])', values: [ids] }, receiptScope(ctx.actor)]);
    const text = `select ${selectList(BonusReceipt)} from awards.bonus_receipt r where ${where.text}`;
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
    const found = new Map(hydrate(BonusReceipt, rows).map((row) => [row.entryId, row]));
    return ids.map((id) => found.get(id) ?? null);
  }).load(entryId);

@Resolver(() => FundEntry)
export class ReceiptResolver {
  @FieldResolver(() => BonusReceipt, { nullable: true, description: 'For the Board and the unit of the award.' })
  receipt(@Root() row: FundEntry, @Ctx() ctx: Context) {
    return receiptOf(ctx, row.id);
  }
}

@Resolver(() => FundTotal)
export class FundTotalResolver {
  @Allow(READ_ALL)
  @Query(() => FundTotalPage, { description: 'Bonuses paid and come back, by fund, year or form.' })
  fundTotals(
    @Arg('by', () => FundDimension) by: FundDimension,
    @Arg('year', () => Int, { nullable: true, description: 'Of the payment.' }) year: number | null,
    @Ctx() ctx: Context,
  ) {
    return fundTotals(ctx, by, year ?? null);
  }
  @FieldResolver(() => EmulationFund, { nullable: true })
  fund(@Root() row: FundTotal, @Ctx() ctx: Context) {
    return row.fundId ? load(ctx, EmulationFund, row.fundId) : null;
  }
  @FieldResolver(() => AwardForm, { nullable: true })
  async form(@Root() row: FundTotal, @Ctx() ctx: Context) {
    return row.awardFormId ? (await formsOf(ctx)).get(row.awardFormId) : null;
  }
}
