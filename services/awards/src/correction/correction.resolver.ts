import {
  Allow,
  type Context,
  conjunction,
  hydrate,
  load,
  loaderOf,
  selectList,
  settingOf,
  statement,
} from '@tdkt/kernel';
import { findChildren, PageInput, pageTypeOf } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { correctionScope } from '../award/award.access.ts';
import { Award } from '../award/award.entity.ts';
import { RECORDERS } from '../decision/decision.access.ts';
import { Decision } from '../decision/decision.entity.ts';
import { Organisation, organisationStub, Person, personOf } from '../remote.ts';
import * as commands from './correction.commands.ts';
import { AwardCorrection, CorrectionItem } from './correction.entity.ts';

@Resolver(() => AwardCorrection)
export class AwardCorrectionResolver {
  @FieldResolver(() => Award)
  award(@Root() row: AwardCorrection, @Ctx() ctx: Context) {
    return load(ctx, Award, row.awardId);
  }
  @FieldResolver(() => Decision, { description: 'The decision that corrects.' })
  decision(@Root() row: AwardCorrection, @Ctx() ctx: Context) {
    return load(ctx, Decision, row.decisionId);
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: AwardCorrection, @Ctx() ctx: Context) {
    return personOf(ctx, row.personId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: AwardCorrection) {
    return organisationStub(row.organisationId);
  }
}

const Page = pageTypeOf(AwardCorrection);

@Resolver(() => Decision)
export class DecisionCorrectionsResolver {
  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Adds mistakes to a draft that corrects: all or none; at most 500.' })
  recordCorrections(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('items', () => [CorrectionItem]) items: CorrectionItem[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const target = { id: decisionId, version };
    return commands.recordCorrections(ctx, { info, args: { decisionId, version, items }, target }, items);
  }

  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Takes mistakes off the list of a draft that corrects.' })
  removeCorrections(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('correctionIds', () => [ID]) correctionIds: string[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { decisionId, version, correctionIds }, target: { id: decisionId, version } };
    return commands.removeCorrections(ctx, call, correctionIds);
  }

  @FieldResolver(() => Page, { description: 'Mistakes that the decision corrects.' })
  corrections(
    @Root() decision: Decision,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    const match = { sql: 'r.decision_id = k.id', values: [] };
    return findChildren(ctx, AwardCorrection, { of: decision.id, page, match });
  }
}

/** One statement for all awards of a request, the latest first. */
const correctionsOf = (ctx: Context, awardId: string): Promise<AwardCorrection[]> =>
  loaderOf<AwardCorrection[]>(ctx, 'corrections of awards', async (ids) => {
    const where = conjunction([{ sql: 'r.award_id = any(?::uuid[])', values: [ids] }, correctionScope(ctx.actor)]);
    const text = `select ${selectList(AwardCorrection)} from awards.award_correction r where ${where.text} order by r.corrected_on desc nulls first, r.id`;
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
    const found = hydrate(AwardCorrection, rows);
    return ids.map((id) => found.filter((row) => row.awardId === id));
  }).load(awardId);

@Resolver(() => Award)
export class AwardCorrectionsResolver {
  @FieldResolver(() => [AwardCorrection], {
    description: 'What later decisions corrected, the latest first; drafts are seen by the Board alone.',
  })
  corrections(@Root() award: Award, @Ctx() ctx: Context) {
    return correctionsOf(ctx, award.id);
  }
}
