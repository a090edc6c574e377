import { Allow, type Context, EVERYTHING, loaderOf, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { parentOf } from '../campaign/children.facts.ts';
import { YEAR_WRITERS } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { readOpen } from '../progress/progress.facts.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { recomputeItem } from '../score-sheet/entry.facts.ts';
import { assignCriteria, copyCriteria } from './criterion.commands.ts';
import {
  AssignCriterion,
  CreateCriterion,
  Criterion,
  CriterionAssignment,
  UpdateCriterion,
} from './criterion.entity.ts';
import { CRITERION_OF_YEAR, checkWrite } from './criterion.facts.ts';

export const CriterionRegistry = registry(Criterion, {
  names: { one: 'criterion', many: 'criteria' },
  rule: { scope: () => EVERYTHING, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: YEAR_WRITERS, create: CreateCriterion, update: UpdateCriterion },
  hooks: {
    check: checkWrite,
    derive: async (tx, values, before) => {
      if (before) await recomputeItem(tx, { ...before, ...values });
      return {};
    },
  },
});

export const CriterionAssignmentRegistry = registry(CriterionAssignment, {
  names: { one: 'criterionAssignment', many: 'criterionAssignments' },
  rule: { scope: () => EVERYTHING, defaultSort: 'createdAt' },
  read: SIGNED_IN,
  write: { roles: [] },
});

/** Ids of the items of years, in the order of the sheet: one statement for all the years of a request. */
const criterionIdsOf = (ctx: Context, emulationYearId: string): Promise<readonly string[]> =>
  loaderOf<readonly string[]>(ctx, 'criteria of years', async (ids) => {
    const rows = await readOpen(
      ctx,
      `select y.id, array_agg(c.id::text order by c.emulation_year_id is not null, c.ordinal, c.code, c.id)
       from campaigns.emulation_year y join campaigns.criterion c on ${CRITERION_OF_YEAR}
       where y.id = any($1::uuid[]) group by y.id`,
      [ids],
    );
    const found = new Map(rows.map(([id, list]) => [id as string, list as string[]]));
    return ids.map((id) => found.get(id) ?? []);
  }).load(emulationYearId);

@Resolver(() => EmulationYear)
export class YearCriterionResolver {
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Says which member is assigned which item, until scoring begins.' })
  assignCriteria(
    @Arg('emulationYearId', () => ID) emulationYearId: string,
    @Arg('assignments', () => [AssignCriterion]) assignments: AssignCriterion[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return assignCriteria(ctx, info, { emulationYearId, assignments });
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Takes the own items of the cluster over from its last year.' })
  copyCriteria(
    @Arg('emulationYearId', () => ID) emulationYearId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return copyCriteria(ctx, info, emulationYearId);
  }
  @FieldResolver(() => [Criterion], { description: 'The common part, then the own part of the cluster.' })
  async criteria(@Root() row: EmulationYear, @Ctx() ctx: Context) {
    const ids = await criterionIdsOf(ctx, row.id);
    return (await Promise.all(ids.map((id) => parentOf(ctx, Criterion, id)))).filter((one) => one !== null);
  }
}

@Resolver(() => Criterion)
export class CriterionResolver {
  @FieldResolver(() => EmulationYear, { nullable: true })
  emulationYear(@Root() row: Criterion, @Ctx() ctx: Context) {
    return parentOf(ctx, EmulationYear, row.emulationYearId);
  }
  @FieldResolver(() => Criterion, { nullable: true })
  parent(@Root() row: Criterion, @Ctx() ctx: Context) {
    return parentOf(ctx, Criterion, row.parentId);
  }
}

@Resolver(() => CriterionAssignment)
export class CriterionAssignmentResolver {
  @FieldResolver(() => Criterion, { nullable: true })
  criterion(@Root() row: CriterionAssignment, @Ctx() ctx: Context) {
    return parentOf(ctx, Criterion, row.criterionId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: CriterionAssignment) {
    return organisationStub(row.organisationId);
  }
}
