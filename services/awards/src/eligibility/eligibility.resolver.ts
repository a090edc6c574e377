import { Allow, type Context, DateScalar, isId, load, loaderOf, ROW_READERS, settingOf, statement } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { formsOf } from '../form/form.resolver.ts';
import { PROPOSERS } from '../proposal/proposal.access.ts';
import { Nominee, Proposal } from '../proposal/proposal.entity.ts';
import { Organisation, Person } from '../remote.ts';
import { regimeOf, standardOf } from '../standard/regimes.ts';
import type { RegimeCode } from '../standard/standard.types.ts';
import { confirmRequirement } from './confirmation.commands.ts';
import { Eligibility, eligibilityView, FormEligibility } from './eligibility.views.ts';
import { type Evaluated, evaluationsOf, meritQuestion, type Question } from './evaluation.facts.ts';
import { pinOf } from './pin.rules.ts';

/** The evaluation of a question; those of one request share their statements. */
export function answersTo(ctx: Context, question: Question): Promise<Evaluated | null> {
  const key = JSON.stringify({ ...question, regime: question.regime?.code ?? null });
  return loaderOf<Evaluated | null>(ctx, Eligibility, (keys) => {
    const asked = keys.map((one) => JSON.parse(one) as Omit<Question, 'regime'> & { regime: RegimeCode | null });
    return evaluationsOf(
      ctx,
      asked.map((one) => ({ ...one, regime: one.regime ? regimeOf(one.regime) : null })),
    );
  }).load(key);
}

async function answerTo(ctx: Context, question: Question): Promise<Eligibility | null> {
  const answer = await answersTo(ctx, question);
  return answer && eligibilityView(answer.evaluation, answer.regime, ctx.language);
}

/** What is asked of a nominee, under whichever rules. */
export const questionOf = (
  nominee: Nominee,
  proposal: Proposal,
  today: string,
): Omit<Question, 'regime' | 'ruledOn'> => ({
  ...{ subjectKind: nominee.subjectKind, formId: nominee.awardFormId, nomineeId: nominee.id },
  ...{ personId: nominee.personId ?? null, organisationId: nominee.organisationId ?? null },
  ...{ commendationType: proposal.commendationType, campaignId: proposal.campaignId ?? null },
  achievement: { from: nominee.achievementFrom, to: nominee.achievementTo },
  askedOn: proposal.decidedOn ?? today,
});

const ELIGIBILITY = {
  nullable: true,
  description: 'Null where the regime has no standard of the form for the subject.',
} as const;

@Resolver(() => Nominee)
export class NomineeEligibilityResolver {
  @FieldResolver(() => Eligibility, ELIGIBILITY)
  async eligibility(@Root() nominee: Nominee, @Ctx() ctx: Context) {
    const proposal = await load(ctx, Proposal, nominee.proposalId);
    if (!proposal) return null;
    const today = ctx.runtime.clock.today();
    return answerTo(ctx, { ...questionOf(nominee, proposal, today), ...pinOf(proposal, today) });
  }

  @Allow(PROPOSERS)
  @Mutation(() => Nominee, {
    description: 'Records what the papers of the dossier say of a requirement that only people can judge.',
  })
  confirmRequirement(
    @Arg('nomineeId', () => ID) nomineeId: string,
    @Arg('version', () => Int) version: number,
    @Arg('code', () => String) code: string,
    @Arg('isMet', () => Boolean) isMet: boolean,
    @Arg('source', () => String, { description: 'The paper: minutes, report, certificate.' }) source: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { code, isMet, source };
    const call = { info, args: { nomineeId, version, ...given }, target: { id: nomineeId, version } };
    return confirmRequirement(ctx, call, given);
  }
}

/** What somebody may be proposed for on a day: one answer for each form that the regime has a standard of. */
async function formsAnswered(
  ctx: Context,
  subject: Parameters<typeof meritQuestion>[0],
  asOf: string | null,
): Promise<FormEligibility[]> {
  const day = asOf ?? ctx.runtime.clock.today();
  const { regime, subjectKind } = meritQuestion(subject, '', day);
  const forms = [...(await formsOf(ctx)).values()]
    .filter(({ code }) => regime && standardOf(regime, code, subjectKind))
    .sort((a, b) => a.ordinal - b.ordinal);
  const answers = await Promise.all(forms.map(({ id }) => answerTo(ctx, meritQuestion(subject, id, day))));
  return forms.flatMap((form, at) => {
    const answer = answers[at];
    return answer ? [Object.assign(new FormEligibility(), { form, result: answer.result })] : [];
  });
}
const FORMS = {
  nullable: true,
  description:
    'For each form that the regime of the day has a standard of; null where the viewer may not see the subject.',
} as const;

const PERSONS = 'select id from directory.person where id = any($1::uuid[])';
/** A unit's own people, the leader of its cluster and whoever sees everything. */
const UNITS = `select o.id from directory.organisation o where o.id = any($1::uuid[]) and ((select app.sees_all())
  or (select app.paths())::ltree[] @> o.management_path or exists (select from directory.cluster_membership m
    where m.organisation_id = o.id and m.cluster_id = any ((select app.clusters())::uuid[])))`;

/** Does the caller see the subject? One statement for all of a request. */
const sees = (ctx: Context, text: typeof PERSONS | typeof UNITS, id: string): Promise<boolean> =>
  loaderOf<boolean>(ctx, text, async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(text, [ids.filter(isId)]),
    );
    const seen = new Set(rows.map(([found]) => found));
    return ids.map((one) => seen.has(one));
  }).load(id);

@Resolver(() => Person)
export class PersonEligibilityResolver {
  @Allow(ROW_READERS)
  @FieldResolver(() => Eligibility, {
    nullable: true,
    description:
      'By merit, for the year of the day (default: the business date); null where the viewer may not see the person.',
  })
  async eligibility(
    @Root() person: Person,
    @Arg('formId', () => ID) formId: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    if (!(await sees(ctx, PERSONS, person.id))) return null;
    const day = asOf ?? ctx.runtime.clock.today();
    return answerTo(ctx, meritQuestion({ personId: person.id, organisationId: null }, formId, day));
  }

  @Allow(ROW_READERS)
  @FieldResolver(() => [FormEligibility], FORMS)
  async eligibilities(
    @Root() person: Person,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    if (!(await sees(ctx, PERSONS, person.id))) return null;
    return formsAnswered(ctx, { personId: person.id, organisationId: null }, asOf);
  }
}

@Resolver(() => Organisation)
export class OrganisationEligibilityResolver {
  @Allow(ROW_READERS)
  @FieldResolver(() => Eligibility, {
    nullable: true,
    description: 'As a collective by merit, for the year of the day (default: the business date).',
  })
  async eligibility(
    @Root() organisation: Organisation,
    @Arg('formId', () => ID) formId: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    if (!(await sees(ctx, UNITS, organisation.id))) return null;
    const day = asOf ?? ctx.runtime.clock.today();
    return answerTo(ctx, meritQuestion({ personId: null, organisationId: organisation.id }, formId, day));
  }

  @Allow(ROW_READERS)
  @FieldResolver(() => [FormEligibility], FORMS)
  async eligibilities(
    @Root() organisation: Organisation,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    if (!(await sees(ctx, UNITS, organisation.id))) return null;
    return formsAnswered(ctx, { personId: null, organisationId: organisation.id }, asOf);
  }
}
