import { Allow, type Context, hasRole, loaderOf, notFound, Role, SIGNED_IN } from '@tdkt/kernel';
import { DateRange } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Task } from '../assignment/assignment.entity.ts';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { ValueKind } from '../content/content.entity.ts';
import { Delivery } from '../distribution/distribution.entity.ts';
import { Launch } from '../launch/launch.entity.ts';
import { Cluster, Organisation, organisationStub } from '../remote.ts';
import { ProgressReport, ReportingPeriod } from '../report/report.entity.ts';
import { Obligation, obligationsOf } from './obligation.views.ts';
import { askOpen } from './progress.facts.ts';
import { batchOf, IndicatorTotal, isSubtree, Progress, progressOf } from './progress.views.ts';
import { askRolledTotals, indicatorsOfFamily, rolledIndicators } from './rollup.facts.ts';
import { seesUnit } from './standing.facts.ts';
import { askTotals, readSubtreeTotals, type Totals } from './total.facts.ts';
import { UnitProgress, unitProgressOf } from './unit.views.ts';

const PERIOD = { nullable: true, description: "Default: from the campaign's start to the business date." } as const;
const periodType = () => DateRange;
const idType = () => ID;

@Resolver(() => Cluster)
export class ClusterProgressResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => Progress, { nullable: true, description: 'Open to everybody who is signed in.' })
  progress(
    @Root() cluster: Cluster,
    @Arg('campaignId', idType) campaignId: string,
    @Arg('period', periodType, PERIOD) period: DateRange | null,
    @Ctx() ctx: Context,
  ) {
    return progressOf(ctx, { owner: 'CLUSTER', id: cluster.id, campaignId, period });
  }

  @Allow(SIGNED_IN)
  @FieldResolver(() => [UnitProgress], {
    nullable: true,
    description: 'Members on the business date that the viewer may see, by name, at most 100.',
  })
  unitProgress(@Root() cluster: Cluster, @Arg('campaignId', idType) campaignId: string, @Ctx() ctx: Context) {
    return unitProgressOf(ctx, cluster.id, campaignId);
  }
}

@Resolver(() => Organisation)
export class OrganisationProgressResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => Progress, { nullable: true, description: 'Null where the viewer may not see the unit.' })
  async progress(
    @Root() organisation: Organisation,
    @Arg('campaignId', idType) campaignId: string,
    @Arg('period', periodType, PERIOD) period: DateRange | null,
    @Ctx() ctx: Context,
  ) {
    const isVisible = hasRole(ctx.actor, [Role.ANALYST]) || (await seesUnit(ctx, organisation.id));
    return isVisible ? progressOf(ctx, { owner: 'ORGANISATION', id: organisation.id, campaignId, period }) : null;
  }

  @Allow(SIGNED_IN)
  @FieldResolver(() => [Obligation], { nullable: true, description: 'What the campaign asks of it, done or not.' })
  async obligations(
    @Root() organisation: Organisation,
    @Arg('campaignId', idType) campaignId: string,
    @Ctx() ctx: Context,
  ) {
    if (!(await seesUnit(ctx, organisation.id))) throw notFound();
    return obligationsOf(ctx, organisation.id, campaignId);
  }
}

@Resolver(() => Campaign)
export class CampaignProgressResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => Progress, {
    description: 'Over the members of all clusters, or of its own; movements that answer this one count in it once.',
  })
  progress(@Root() row: Campaign, @Arg('period', periodType, PERIOD) period: DateRange | null, @Ctx() ctx: Context) {
    return progressOf(ctx, { owner: 'CAMPAIGN', id: row.id, campaignId: row.id, period });
  }
}

function readTotals(ctx: Context, row: Progress, ids: readonly string[]): Promise<Totals[]> {
  const { asked } = row;
  if (isSubtree(row)) return readSubtreeTotals(ctx, asked, ids);
  return askOpen(ctx, asked.family.length > 1 ? askRolledTotals(asked, ids) : askTotals(asked, ids));
}

@Resolver(() => Progress)
export class ProgressResolver {
  @FieldResolver(() => [IndicatorTotal], { description: 'Every indicator that has a total, in the order of the plan.' })
  async indicators(@Root() row: Progress, @Ctx() ctx: Context): Promise<IndicatorTotal[]> {
    const { asked } = row;
    const key = `totals:${isSubtree(row)}:${batchOf(asked)}`;
    const [lists, totals] = await Promise.all([
      indicatorsOfFamily(ctx, asked.family),
      loaderOf<Totals>(ctx, key, (ids) => readTotals(ctx, row, ids)).load(asked.id),
    ]);
    return rolledIndicators(lists, totals)
      .filter(({ indicator }) => indicator.valueKind !== ValueKind.TEXT)
      .map((total) => Object.assign(new IndicatorTotal(), total));
  }
}

@Resolver(() => UnitProgress)
export class UnitProgressResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() row: UnitProgress) {
    return organisationStub(row.organisationId);
  }
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @FieldResolver(() => Delivery, { nullable: true })
  delivery(@Root() row: Obligation, @Ctx() ctx: Context) {
    return parentOf(ctx, Delivery, row.deliveryId);
  }
  @FieldResolver(() => Launch, { nullable: true })
  launch(@Root() row: Obligation, @Ctx() ctx: Context) {
    return parentOf(ctx, Launch, row.launchId);
  }
  @FieldResolver(() => ReportingPeriod, { nullable: true })
  reportingPeriod(@Root() row: Obligation, @Ctx() ctx: Context) {
    return parentOf(ctx, ReportingPeriod, row.reportingPeriodId);
  }
  @FieldResolver(() => ProgressReport, { nullable: true })
  report(@Root() row: Obligation, @Ctx() ctx: Context) {
    return parentOf(ctx, ProgressReport, row.reportId);
  }
  @FieldResolver(() => Task, { nullable: true })
  task(@Root() row: Obligation, @Ctx() ctx: Context) {
    return parentOf(ctx, Task, row.taskId);
  }
}
