import { Allow, type Context, load, ROW_READERS, SIGNED_IN } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Float, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { parentOf } from '../campaign/children.facts.ts';
import { Criterion } from '../criterion/criterion.entity.ts';
import { YEAR_WRITERS } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { decideTie, freezeRanking } from './ranking.commands.ts';
import { previousOf, Ranking, RankingPlace, rankingOn, TieStep } from './ranking.views.ts';
import { ClusterScoring, ScoreStatistics, scoringOf } from './statistics.views.ts';

/** Which year a place belongs to, for the comparison with the year before. */
const yearsOf = new WeakMap<RankingPlace, string>();

@Resolver(() => Ranking)
export class RankingResolver {
  @Allow(ROW_READERS)
  @Query(() => Ranking, { description: 'Simulated until it is frozen; a unit sees it once it is frozen.' })
  async ranking(@Arg('emulationYearId', () => ID) emulationYearId: string, @Ctx() ctx: Context) {
    const ranking = await rankingOn(ctx, emulationYearId);
    for (const place of ranking.places) yearsOf.set(place, emulationYearId);
    return ranking;
  }
  @Allow(SIGNED_IN)
  @Query(() => ScoreStatistics, { description: 'All clusters of a year side by side; no figure of a unit.' })
  scoreStatistics(@Arg('year', () => Int) year: number, @Ctx() ctx: Context) {
    return scoringOf(ctx, year);
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Puts units of equal score in their order, with a reason.' })
  decideTie(
    @Arg('emulationYearId', () => ID) emulationYearId: string,
    @Arg('organisationIds', () => [ID]) organisationIds: string[],
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return decideTie(ctx, info, { emulationYearId, organisationIds, reason });
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Freezes places and scores once every item is final.' })
  freezeRanking(
    @Arg('emulationYearId', () => ID) emulationYearId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return freezeRanking(ctx, info, emulationYearId);
  }
  @FieldResolver(() => EmulationYear, { nullable: true })
  emulationYear(@Root() row: Ranking, @Ctx() ctx: Context) {
    return parentOf(ctx, EmulationYear, row.emulationYearId);
  }
}

async function previous(ctx: Context, row: RankingPlace) {
  const year = await load(ctx, EmulationYear, yearsOf.get(row) ?? '');
  return year ? previousOf(ctx, row.organisationId, year.year) : null;
}

@Resolver(() => RankingPlace)
export class RankingPlaceResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() row: RankingPlace) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Last year’s, of the unit or of the one that it continues.',
  })
  async previousPlace(@Root() row: RankingPlace, @Ctx() ctx: Context) {
    return (await previous(ctx, row))?.place ?? null;
  }
  @FieldResolver(() => Float, { nullable: true })
  async previousScore(@Root() row: RankingPlace, @Ctx() ctx: Context) {
    return (await previous(ctx, row))?.score ?? null;
  }
}

@Resolver(() => TieStep)
export class TieStepResolver {
  @FieldResolver(() => Criterion, { nullable: true })
  criterion(@Root() row: TieStep, @Ctx() ctx: Context) {
    return parentOf(ctx, Criterion, row.criterionId);
  }
}

@Resolver(() => ClusterScoring)
export class ClusterScoringResolver {
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: ClusterScoring) {
    return clusterStub(row.clusterId);
  }
}
