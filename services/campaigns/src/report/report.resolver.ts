import { Allow, BOARD, type Context, EVERYTHING, placeScope, ROW_READERS, Role, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { checkReportingPeriod } from './period.facts.ts';
import { REPORTERS, REVIEWERS, standingOf } from './report.access.ts';
import { acceptReport, returnReport, saveReport, submitReport } from './report.commands.ts';
import {
  CreateReportingPeriod,
  ProgressReport,
  ReportingPeriod,
  ReportValue,
  SaveReport,
  UpdateReportingPeriod,
} from './report.entity.ts';
import { REPORT_FLOW, type ReportAction } from './report.flow.ts';
import { actionsFor, stands } from './report.rules.ts';

export const ReportingPeriodRegistry = registry(ReportingPeriod, {
  names: { one: 'reportingPeriod', many: 'reportingPeriods' },
  rule: { scope: () => EVERYTHING, defaultSort: 'fromOn' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateReportingPeriod, update: UpdateReportingPeriod },
  hooks: { check: checkReportingPeriod },
});

/** A report is of the last day of its period. */
const REPORT_DAY = '(select p.to_on from campaigns.reporting_period p where p.id = r.reporting_period_id)';

export const ProgressReportRegistry = registry(ProgressReport, {
  names: { one: 'progressReport', many: 'progressReports' },
  rule: { scope: (actor) => placeScope(actor, REPORT_DAY), defaultSort: 'createdAt' },
  read: ROW_READERS,
  write: {
    roles: [...BOARD, Role.UNIT_OFFICER, Role.CLUSTER_LEADER],
    actions: [...Object.keys(REPORT_FLOW), 'COMMENT'],
    may: (actor, action, row) => {
      const standing = standingOf(actor, row);
      if (action === 'COMMENT') return stands(standing, 'EITHER');
      return actionsFor(row.state, standing).includes(action as ReportAction);
    },
  },
  history: [{ entity: ProgressReport }, { entity: ReportValue }],
});

@Resolver(() => ProgressReport)
export class ProgressReportResolver {
  @Allow(REPORTERS)
  @Mutation(() => ProgressReport, { description: 'Saves a draft with its values; a returned report likewise.' })
  saveReport(@Arg('input', () => SaveReport) input: SaveReport, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return saveReport(ctx, info, input);
  }
  @Allow(REPORTERS)
  @Mutation(() => ProgressReport)
  submitReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return submitReport(ctx, { info, args: { id, version }, target: { id, version } });
  }
  @Allow(REVIEWERS)
  @Mutation(() => ProgressReport, { description: 'Sends a report back with a reason; it stops counting.' })
  returnReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return returnReport(ctx, { info, args: { id, version, reason }, target: { id, version } }, reason);
  }
  @Allow(REVIEWERS)
  @Mutation(() => ProgressReport)
  acceptReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return acceptReport(ctx, { info, args: { id, version }, target: { id, version } });
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: ProgressReport, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => ReportingPeriod, { nullable: true })
  reportingPeriod(@Root() row: ProgressReport, @Ctx() ctx: Context) {
    return parentOf(ctx, ReportingPeriod, row.reportingPeriodId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: ProgressReport) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: ProgressReport) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => [ReportValue])
  values(@Root() row: ProgressReport, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: ReportValue, by: 'reportId', orderBy: 'createdAt' }, row.id);
  }
}
