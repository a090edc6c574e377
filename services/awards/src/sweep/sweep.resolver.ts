import { Allow, type Context, load, loaderOf, notFound, ROW_READERS, settingOf, statement } from '@tdkt/kernel';
import { PageInput, pageOf } from '@tdkt/registry';
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
} from 'type-graphql';
import { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { FindingResult } from '../proposal/nominee.views.ts';
import { PROPOSERS } from '../proposal/proposal.access.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { BackgroundRun } from '../run/run.entity.ts';
import { ProposeSwept, proposeSwept } from './propose.commands.ts';
import { EligiblePerson, eligiblePersonOf } from './step.resolver.ts';
import { startSweep } from './sweep.commands.ts';
import { EligibilitySweep, StartEligibilitySweep, SweepProgress } from './sweep.entity.ts';

@ObjectType({ description: 'Some of those whom a search found.' })
export class SweptPersonPage {
  @Field(() => [EligiblePerson]) items!: readonly EligiblePerson[];
  @Field(() => Int) totalCount!: number;
}

const PROGRESS = `select c.sweep_id, p.total_count, p.done_count, c.pass_count, c.review_count, c.fail_count
  from awards.eligibility_sweep_count c join awards.background_run_progress p on p.run_id = c.sweep_id
  where c.sweep_id = any($1::uuid[])`;

async function progressOf(ctx: Context, ids: readonly string[]): Promise<(SweepProgress | null)[]> {
  const setting = settingOf(ctx.actor, ctx.requestId);
  const { rows } = await ctx.runtime.reader.read(setting, statement(PROGRESS, [ids]));
  const found = new Map(
    rows.map(([id, totalCount, examinedCount, passCount, reviewCount, failCount]) => [
      id,
      Object.assign(new SweepProgress(), { totalCount, examinedCount, passCount, reviewCount, failCount }),
    ]),
  );
  return ids.map((id) => found.get(id) ?? null);
}

/** Whoever has left the caller's sight since is left out: the register is read as the caller, a merged record as the one that stands. */
const FOUND = `from awards.eligibility_sweep_row r join directory.person p on p.id = r.person_id
  where r.sweep_id = $1 and r.result = any($2::text[]) and p.merged_into_id is null`;
const PERSONS = `select r.person_id, r.organisation_id, r.result ${FOUND}
  order by r.result desc, p.given_name, p.family_name, p.id limit $3 offset $4`;
const COUNT = `select count(*)::integer ${FOUND}`;

@Resolver(() => EligibilitySweep)
export class EligibilitySweepResolver {
  @Allow(ROW_READERS)
  @Query(() => EligibilitySweep, { nullable: true, description: 'An own search.' })
  async eligibilitySweep(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    const sweep = await load(ctx, EligibilitySweep, id);
    if (!sweep) throw notFound();
    return sweep;
  }

  @Allow(ROW_READERS)
  @Query(() => SweptPersonPage, { description: 'Whom an own search found, those who are eligible first, by name.' })
  async sweptPersons(
    @Arg('sweepId', () => ID) sweepId: string,
    @Arg('results', () => [FindingResult], { nullable: true, description: 'Default: all that are kept.' })
    results: FindingResult[] | null,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    if (!(await load(ctx, EligibilitySweep, sweepId))) throw notFound();
    const { limit, offset } = pageOf(page ?? undefined);
    const wanted = results ?? [FindingResult.PASS, FindingResult.NEEDS_REVIEW];
    const setting = settingOf(ctx.actor, ctx.requestId);
    const [items, count] = await Promise.all([
      ctx.runtime.reader.read(setting, statement(PERSONS, [sweepId, wanted, limit, offset])),
      ctx.runtime.reader.read(setting, statement(COUNT, [sweepId, wanted])),
    ]);
    return Object.assign(new SweptPersonPage(), {
      items: items.rows.map(([personId, organisationId, result]) =>
        eligiblePersonOf({ personId, organisationId, outcome: result } as Parameters<typeof eligiblePersonOf>[0]),
      ),
      totalCount: count.rows[0]?.[0],
    });
  }

  @Allow(ROW_READERS)
  @Mutation(() => EligibilitySweep, {
    description: 'Begins to look through all persons in sight; an own search that still runs ends.',
  })
  startEligibilitySweep(
    @Arg('input', () => StartEligibilitySweep) input: StartEligibilitySweep,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return startSweep(ctx, info, input);
  }

  @Allow(PROPOSERS)
  @Mutation(() => Proposal, { description: 'One draft by merit with all who were chosen from an own search.' })
  proposeSwept(
    @Arg('sweepId', () => ID) sweepId: string,
    @Arg('input', () => ProposeSwept) input: ProposeSwept,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return proposeSwept(ctx, info, { sweepId, input });
  }

  @FieldResolver(() => BackgroundRun, { description: 'How far it is; to end it, end its run.' })
  run(@Root() { id }: EligibilitySweep, @Ctx() ctx: Context) {
    return load(ctx, BackgroundRun, id);
  }
  @FieldResolver(() => SweepProgress)
  progress(@Root() { id }: EligibilitySweep, @Ctx() ctx: Context) {
    return loaderOf<SweepProgress | null>(ctx, SweepProgress, (ids) => progressOf(ctx, ids)).load(id);
  }
  @FieldResolver(() => AwardForm)
  async form(@Root() { awardFormId }: EligibilitySweep, @Ctx() ctx: Context) {
    return (await formsOf(ctx)).get(awardFormId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { organisationId }: EligibilitySweep) {
    return organisationId ? organisationStub(organisationId) : null;
  }
}
