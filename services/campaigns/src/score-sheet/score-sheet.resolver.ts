import { FileRef } from '@tdkt/files';
import { Allow, type Context, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Float, ID, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { Criterion } from '../criterion/criterion.entity.ts';
import { exact, textOf } from '../criterion/exact.rules.ts';
import { pointsOf } from '../criterion/formula.rules.ts';
import { YEAR_WRITERS } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { files } from '../files.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { SCORE_ACTIONS, type ScoreAction, type ScoreState } from './entry.flow.ts';
import { actionsFor } from './entry.rules.ts';
import { EITHER, SCORERS, sheetScope, standingOf } from './score-sheet.access.ts';
import { openScoreSheets, saveScores } from './score-sheet.commands.ts';
import { SaveScore, ScoreActionEnum, ScoreEntry, ScoreSheet, StepScore } from './score-sheet.entity.ts';
import { itemsOf } from './score-sheet.facts.ts';
import { takeScoreStep } from './step.commands.ts';
import { totalFigures, totalOf } from './total.rules.ts';

@ObjectType({ description: 'What a sheet comes to, as its items stand now.' })
export class ScoreTotal {
  @Field(() => Float, { description: 'Points of the assigned items.' }) earned!: number;
  @Field(() => Float, { description: 'The most that the assigned items could bring.' }) ceiling!: number;
  @Field(() => Float) bonus!: number;
  @Field(() => Float) penalty!: number;
  @Field(() => Float, { description: 'earned ÷ ceiling × scale.' }) normalised!: number;
  @Field(() => Float) score!: number;
  @Field(() => String, { description: 'The sum with its figures.' }) figures!: string;
}

export const ScoreSheetRegistry = registry(ScoreSheet, {
  names: { one: 'scoreSheet', many: 'scoreSheets' },
  rule: { scope: sheetScope, defaultSort: 'createdAt' },
  read: ROW_READERS,
  write: { roles: [] },
  history: [{ entity: ScoreSheet }],
});
export const ScoreEntryRegistry = registry(ScoreEntry, {
  names: { one: 'scoreEntry', many: 'scoreEntries' },
  rule: { scope: sheetScope, defaultSort: 'createdAt' },
  read: ROW_READERS,
  write: {
    roles: EITHER,
    actions: ['SAVE', ...SCORE_ACTIONS],
    may: (actor, action, row) => {
      const standing = standingOf(actor, row);
      if (action === 'SAVE') return row.state === 'DRAFT' && standing.UNIT;
      return actionsFor(row.state as ScoreState, standing).includes(action as ScoreAction);
    },
  },
});

@Resolver(() => ScoreSheet)
export class ScoreSheetResolver {
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Gives every member its sheet once the year is being scored.' })
  openScoreSheets(
    @Arg('emulationYearId', () => ID) emulationYearId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return openScoreSheets(ctx, info, emulationYearId);
  }
  @Allow(SCORERS)
  @Mutation(() => ScoreSheet, { description: 'Saves cells; each has its own version.' })
  saveScores(
    @Arg('sheetId', () => ID) sheetId: string,
    @Arg('entries', () => [SaveScore]) entries: SaveScore[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return saveScores(ctx, info, { sheetId, entries });
  }
  @Allow(EITHER)
  @Mutation(() => ScoreSheet, { description: 'One step of the path for some items of a sheet, all or none.' })
  takeScoreStep(
    @Arg('action', () => ScoreActionEnum) action: ScoreAction,
    @Arg('sheetId', () => ID) sheetId: string,
    @Arg('entries', () => [StepScore]) entries: StepScore[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return takeScoreStep(ctx, info, { action, sheetId, entries });
  }
  @FieldResolver(() => [ScoreEntry])
  entries(@Root() row: ScoreSheet, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: ScoreEntry, by: 'sheetId', orderBy: 'createdAt' }, row.id);
  }
  @FieldResolver(() => ScoreTotal)
  async total(@Root() row: ScoreSheet, @Ctx() ctx: Context): Promise<ScoreTotal> {
    const year = await parentOf(ctx, EmulationYear, row.emulationYearId);
    const scale = exact(year?.scale ?? 1_000);
    const total = totalOf(await itemsOf(ctx, row.id), scale);
    const plain = Object.fromEntries(Object.entries(total).map(([name, value]) => [name, Number(textOf(value))]));
    return Object.assign(new ScoreTotal(), plain, { figures: totalFigures(total, scale, ctx.language) });
  }
  @FieldResolver(() => EmulationYear, { nullable: true })
  emulationYear(@Root() row: ScoreSheet, @Ctx() ctx: Context) {
    return parentOf(ctx, EmulationYear, row.emulationYearId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: ScoreSheet) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: ScoreSheet) {
    return clusterStub(row.clusterId);
  }
}

@Resolver(() => ScoreEntry)
export class ScoreEntryResolver {
  @FieldResolver(() => Criterion, { nullable: true })
  criterion(@Root() row: ScoreEntry, @Ctx() ctx: Context) {
    return parentOf(ctx, Criterion, row.criterionId);
  }
  @FieldResolver(() => ScoreSheet, { nullable: true })
  sheet(@Root() row: ScoreEntry, @Ctx() ctx: Context) {
    return parentOf(ctx, ScoreSheet, row.sheetId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: ScoreEntry) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => FileRef, { nullable: true })
  evidenceFile(@Root() row: ScoreEntry, @Ctx() ctx: Context) {
    return files.of(ctx, row.evidenceFileId);
  }
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the self score is what it is: the formula with its figures.',
  })
  async figures(@Root() row: ScoreEntry, @Ctx() ctx: Context) {
    const item = await parentOf(ctx, Criterion, row.criterionId);
    if (!item || row.achieved == null) return null;
    const formula = {
      ...item,
      formula: item.formula ?? null,
      maximum: item.maximum ?? null,
      steps: item.steps as never,
    };
    return pointsOf(formula, { achieved: row.achieved, target: row.target ?? null }, ctx.language).figures;
  }
}
