import {
  Allow,
  BOARD,
  type Context,
  conjunction,
  hydrate,
  loaderOf,
  selectList,
  setReadRule,
  settingOf,
  statement,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { dossierScope } from '../proposal/proposal.access.ts';
import { Nominee, Proposal } from '../proposal/proposal.entity.ts';
import { appraiseNominees } from './appraisal.commands.ts';
import { Appraisal, AppraiseNominees } from './appraisal.entity.ts';

setReadRule(Appraisal, { scope: dossierScope, defaultSort: 'appraisedOn' });

/** The result of each nominee of a request: one statement. */
async function appraisalsOf(ctx: Context, nomineeIds: readonly string[]): Promise<(Appraisal | null)[]> {
  const { text, values } = conjunction([
    { sql: 'r.nominee_id = any(?::uuid[])', values: [nomineeIds] },
    dossierScope(ctx.actor),
  ]);
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(`select ${selectList(Appraisal)} from awards.appraisal r where ${text}`, values),
  );
  const found = new Map(hydrate(Appraisal, rows).map((row) => [row.nomineeId, row]));
  return nomineeIds.map((id) => found.get(id) ?? null);
}

@Resolver(() => Nominee)
export class NomineeAppraisalResolver {
  @FieldResolver(() => Appraisal, { nullable: true, description: 'Null until the Board has appraised the nominee.' })
  appraisal(@Root() nominee: Nominee, @Ctx() ctx: Context) {
    return loaderOf<Appraisal | null>(ctx, Appraisal, (ids) => appraisalsOf(ctx, ids)).load(nominee.id);
  }
}

@Resolver(() => Appraisal)
export class AppraisalResolver {
  @Allow(BOARD)
  @Mutation(() => Proposal, { description: 'Writes down what the Board found of nominees.' })
  appraiseNominees(
    @Arg('proposalId', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => AppraiseNominees) input: AppraiseNominees,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return appraiseNominees(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }
}
