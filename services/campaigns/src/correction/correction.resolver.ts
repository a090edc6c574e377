import { Allow, type Context, placeScope, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { Indicator } from '../content/content.entity.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { EITHER, REPORTERS, REVIEWERS, standingOf } from '../report/report.access.ts';
import { ProgressReport } from '../report/report.entity.ts';
import { VALUE_DAY } from '../report/value.resolver.ts';
import { correctValue, decideCorrection } from './correction.commands.ts';
import { CorrectValue, ValueCorrection } from './correction.entity.ts';
import { CORRECTION_FLOW, type CorrectionAction } from './correction.flow.ts';

export const ValueCorrectionRegistry = registry(ValueCorrection, {
  names: { one: 'valueCorrection', many: 'valueCorrections' },
  rule: { scope: (actor) => placeScope(actor, VALUE_DAY), defaultSort: '-createdAt' },
  read: ROW_READERS,
  write: {
    roles: EITHER,
    actions: Object.keys(CORRECTION_FLOW),
    may: (actor, action, row) =>
      row.state === 'PROPOSED' && standingOf(actor, row)[CORRECTION_FLOW[action as CorrectionAction].by],
  },
});

@Resolver(() => ValueCorrection)
export class ValueCorrectionResolver {
  @Allow(EITHER)
  @Mutation(() => ValueCorrection, {
    description: 'Another value for an accepted one: proposed by the unit, or at once by a reviewer.',
  })
  correctValue(
    @Arg('input', () => CorrectValue) input: CorrectValue,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return correctValue(ctx, info, input);
  }
  @Allow(REVIEWERS)
  @Mutation(() => ValueCorrection, { description: 'The value and the totals change at once.' })
  approveCorrection(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return decideCorrection(ctx, { info, args: { id, version }, target: { id, version } }, { action: 'APPROVE' });
  }
  @Allow(REVIEWERS)
  @Mutation(() => ValueCorrection)
  refuseCorrection(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, reason }, target: { id, version } };
    return decideCorrection(ctx, call, { action: 'REFUSE', reason });
  }
  @Allow(REPORTERS)
  @Mutation(() => ValueCorrection, { description: 'The unit takes back what it proposed and nobody has decided.' })
  withdrawCorrection(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return decideCorrection(ctx, { info, args: { id, version }, target: { id, version } }, { action: 'WITHDRAW' });
  }
  @FieldResolver(() => ProgressReport, { nullable: true })
  report(@Root() row: ValueCorrection, @Ctx() ctx: Context) {
    return parentOf(ctx, ProgressReport, row.reportId);
  }
  @FieldResolver(() => Indicator, { nullable: true })
  indicator(@Root() row: ValueCorrection, @Ctx() ctx: Context) {
    return parentOf(ctx, Indicator, row.indicatorId);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: ValueCorrection, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: ValueCorrection) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: ValueCorrection) {
    return clusterStub(row.clusterId);
  }
}

@Resolver(() => ProgressReport)
export class ReportCorrectionResolver {
  @FieldResolver(() => [ValueCorrection], { description: 'What was corrected after acceptance, the oldest first.' })
  corrections(@Root() row: ProgressReport, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: ValueCorrection, by: 'reportId', orderBy: 'createdAt' }, row.id);
  }
}
