import { FileRef } from '@tdkt/files';
import { Allow, type Context, load, loaderOf, ROW_READERS, settingOf, statement } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Decision } from '../decision/decision.entity.ts';
import { files } from '../files.ts';
import { EligibilitySweep } from '../sweep/sweep.entity.ts';
import { cancelRun } from './run.commands.ts';
import { BackgroundRun, RunKind, RunProgress } from './run.entity.ts';

const PROGRESS = `select run_id, total_count, done_count from awards.background_run_progress where run_id = any($1::uuid[])`;

/** How far runs are: one statement for all of a request. */
export const runProgressOf = (ctx: Context, id: string): Promise<RunProgress | null> =>
  loaderOf<RunProgress | null>(ctx, RunProgress, async (ids) => {
    const setting = settingOf(ctx.actor, ctx.requestId);
    const { rows } = await ctx.runtime.reader.read(setting, statement(PROGRESS, [ids]));
    const found = new Map(
      rows.map(([run, totalCount, doneCount]) => [run, Object.assign(new RunProgress(), { totalCount, doneCount })]),
    );
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);

@Resolver(() => BackgroundRun)
export class BackgroundRunResolver {
  @Allow(ROW_READERS)
  @Mutation(() => BackgroundRun, { description: 'Ends an own run; what a search found so far is kept.' })
  cancelBackgroundRun(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return cancelRun(ctx, { info, args: { id, version }, target: { id, version } });
  }

  @FieldResolver(() => RunProgress)
  progress(@Root() { id }: BackgroundRun, @Ctx() ctx: Context) {
    return runProgressOf(ctx, id);
  }
  @FieldResolver(() => FileRef, { nullable: true, description: 'What it made, for as long as the run is kept.' })
  file(@Root() { fileId }: BackgroundRun, @Ctx() ctx: Context) {
    return files.of(ctx, fileId);
  }
  @FieldResolver(() => Decision, { nullable: true, description: 'Whose certificates are printed.' })
  decision(@Root() { kind, subjectId }: BackgroundRun, @Ctx() ctx: Context) {
    return kind === RunKind.CERTIFICATES && subjectId ? load(ctx, Decision, subjectId) : null;
  }
  @FieldResolver(() => EligibilitySweep, { nullable: true, description: 'The search that is done.' })
  sweep(@Root() { kind, id }: BackgroundRun, @Ctx() ctx: Context) {
    return kind === RunKind.ELIGIBILITY ? load(ctx, EligibilitySweep, id) : null;
  }
}
