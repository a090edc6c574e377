import { Allow, type Context, hydrate, loaderOf, READ_ALL, selectList, settingOf, statement } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { RECORDERS } from '../decision/decision.access.ts';
import { Decision } from '../decision/decision.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { Award } from './award.entity.ts';
import { BonusBasisView, BonusPayerView } from './bonus.views.ts';
import { payerOn } from './list-bonus.rules.ts';
import * as commands from './special-bonus.commands.ts';
import { SpecialBonus, SpecialBonusInput } from './special-bonus.entity.ts';

/** Special amounts of decisions: row-level security leaves them to those who see drafts. */
const specialsOf = (ctx: Context, decisionId: string): Promise<SpecialBonus[]> =>
  loaderOf<SpecialBonus[]>(ctx, 'special bonuses of decisions', async (ids) => {
    const text = `select ${selectList(SpecialBonus)} from awards.special_bonus r where r.decision_id = any($1::uuid[]) order by r.id`;
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, [ids]));
    const found = hydrate(SpecialBonus, rows);
    return ids.map((id) => found.filter((row) => row.decisionId === id));
  }).load(decisionId);

@Resolver(() => Award)
export class AwardBonusResolver {
  @FieldResolver(() => BonusBasisView, {
    nullable: true,
    description: 'Why the bonus is what it is; null of decisions signed before it was kept.',
  })
  bonusBasis(@Root() award: Award) {
    return award.bonusBasis ? Object.assign(new BonusBasisView(), award.bonusBasis) : null;
  }
  @FieldResolver(() => BonusPayerView)
  async bonusPayer(@Root() award: Award, @Ctx() ctx: Context) {
    const form = (await formsOf(ctx)).get(award.awardFormId);
    return Object.assign(new BonusPayerView(), payerOn(form?.level ?? '', award.decidedOn));
  }
}

@Resolver(() => Decision)
export class SpecialBonusResolver {
  @Allow(RECORDERS)
  @Mutation(() => Decision, {
    description: 'Sets an amount in place of the coefficient on a draft, with its source of money and its document.',
  })
  setSpecialBonus(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => SpecialBonusInput) input: SpecialBonusInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const target = { id: decisionId, version };
    return commands.setSpecialBonus(ctx, { info, args: { decisionId, version, input }, target }, input);
  }

  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Takes a special amount off a draft: the coefficient holds again.' })
  removeSpecialBonus(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('specialBonusId', () => ID) specialBonusId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { decisionId, version, specialBonusId }, target: { id: decisionId, version } };
    return commands.removeSpecialBonus(ctx, call, specialBonusId);
  }

  @Allow(READ_ALL)
  @FieldResolver(() => [SpecialBonus], { nullable: true, description: 'Amounts set in place of the coefficient.' })
  specialBonuses(@Root() decision: Decision, @Ctx() ctx: Context) {
    return specialsOf(ctx, decision.id);
  }
}
