import { Allow, type Context, DateScalar, type Transaction } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { YEAR_WRITERS } from './emulation-year.access.ts';
import { closeCampaignOf, interimStep, stepYear } from './emulation-year.commands.ts';
import { EmulationYear } from './emulation-year.entity.ts';
import { stepFactsOf } from './emulation-year.facts.ts';
import type { EmulationYearAction } from './emulation-year.flow.ts';
import { checkStep } from './emulation-year.rules.ts';

const checked = (action: EmulationYearAction) => async (row: EmulationYear, tx: Transaction) =>
  checkStep(action, await stepFactsOf(tx, row, null));

@Resolver(() => EmulationYear)
export class YearStepResolver {
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Writes down the mid-year review (sơ kết 6 tháng).' })
  recordInterimReview(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('heldOn', () => DateScalar) heldOn: string,
    @Arg('text', () => String) text: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, heldOn, text }, target: { id, version } };
    return interimStep(ctx, call, { heldOn, text });
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'The members score themselves from here on.' })
  openScoring(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version }, target: { id, version } };
    return stepYear(ctx, call, { action: 'OPEN_SCORING', check: checked('OPEN_SCORING') });
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Scoring is over; the year-end meeting may be planned.' })
  callYearEndMeeting(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version }, target: { id, version } };
    return stepYear(ctx, call, { action: 'CALL_MEETING', check: checked('CALL_MEETING') });
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'The year ends after its meeting; nothing of it changes any more.' })
  closeEmulationYear(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version }, target: { id, version } };
    return stepYear(ctx, call, { action: 'CLOSE', check: checked('CLOSE'), apply: closeCampaignOf });
  }
}
