import {
  Allow,
  BOARD,
  type Context,
  hasRole,
  loaderOf,
  ROW_READERS,
  SIGNED_IN,
  setReadRule,
  settingOf,
  statement,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RegimeCodeEnum } from '../eligibility/regime-code.ts';
import { SubjectKind } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { dossierScope } from '../proposal/proposal.access.ts';
import { CommendationType, Proposal, ProposalProcedure } from '../proposal/proposal.entity.ts';
import { rowsOfProposal } from '../proposal/rows.facts.ts';
import type { RegimeCode } from '../standard/standard.types.ts';
import { pathOf, told } from './path.rules.ts';
import type { PathStep as Lawful, Measure } from './path.types.ts';
import { completeReviewStep } from './step.commands.ts';
import {
  PathMeasure,
  PathStep,
  ReviewPath,
  ReviewStep,
  type ReviewStepKind,
  ReviewStepState,
  StepCompletion,
} from './step.entity.ts';
import { settingsNow } from './thresholds.ts';

setReadRule(ReviewStep, { scope: dossierScope, defaultSort: 'ordinal' });

const measured = (measure: Measure | null): PathMeasure | null =>
  measure && Object.assign(new PathMeasure(), { ...measure, clause: measure.clause && told(measure.clause) });

const shown = ({ kind, isNeeded, title, by, why, clause, days, threshold }: Lawful): PathStep =>
  Object.assign(new PathStep(), {
    ...{ kind: kind as ReviewStepKind, isNeeded, title: title.vi, titleEn: title.en, by: by.vi, byEn: by.en },
    ...{ why: why.vi, whyEn: why.en, clause: told(clause), isVerified: clause.isVerified !== false },
    ...{ days: measured(days), threshold: isNeeded ? measured(threshold) : null },
  });

/** Names of the accounts that ended steps: one statement. */
const nameOf = (ctx: Context, account: string): Promise<string | null> =>
  loaderOf<string | null>(ctx, 'account-name', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement('select k.id, directory.account_name(k.id) from unnest($1::text[]) as k(id)', [ids]),
    );
    const names = new Map(rows as [string, string | null][]);
    return ids.map((id) => names.get(id) ?? null);
  }).load(account);

@Resolver(() => Proposal)
export class ProposalStepsResolver {
  @FieldResolver(() => [ReviewStep], { description: 'The review path, from the day on which the Board took it in.' })
  reviewSteps(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    return rowsOfProposal(ctx, proposal.id, { entity: ReviewStep, scope: dossierScope(ctx.actor), order: 'ordinal' });
  }
}

@Resolver(() => ReviewStep)
export class ReviewStepResolver {
  @Allow(BOARD)
  @Mutation(() => ReviewStep, { description: 'Writes down how an open step ended that was done on paper.' })
  completeReviewStep(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => StepCompletion) input: StepCompletion,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return completeReviewStep(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with this record.' })
  actions(@Root() step: ReviewStep, @Ctx() ctx: Context): string[] {
    if (step.state !== ReviewStepState.OPEN || !hasRole(ctx.actor, BOARD) || step.kind === 'DECISION') return [];
    return [step.kind === 'APPRAISAL' ? 'APPRAISE' : 'COMPLETE'];
  }
  @FieldResolver(() => String, { nullable: true, description: 'Who ended it, by the name of the account.' })
  doneByName(@Root() step: ReviewStep, @Ctx() ctx: Context) {
    return step.doneBy && hasRole(ctx.actor, ROW_READERS) ? nameOf(ctx, step.doneBy) : null;
  }
}

@Resolver()
export class ReviewPathResolver {
  @Allow(SIGNED_IN)
  @Query(() => ReviewPath, {
    description: 'The path that the law asks of a form, with the steps that are not taken and why.',
  })
  async reviewPath(
    @Arg('awardFormId', () => ID) awardFormId: string,
    @Arg('regime', () => RegimeCodeEnum) regime: RegimeCodeEnum,
    @Arg('procedure', () => ProposalProcedure) procedure: ProposalProcedure,
    @Arg('subjectKind', () => SubjectKind) subject: SubjectKind,
    @Arg('commendationType', () => CommendationType) commendationType: CommendationType,
    @Ctx() ctx: Context,
  ): Promise<ReviewPath> {
    const form = (await formsOf(ctx)).get(awardFormId);
    if (!form) return Object.assign(new ReviewPath(), { steps: [] });
    const asked = { form: form.code, formKind: form.kind, level: form.level, subject, procedure, commendationType };
    const path = pathOf({ ...asked, regime: regime as RegimeCode }, await settingsNow(ctx));
    return Object.assign(new ReviewPath(), { steps: path.map(shown) });
  }
}
