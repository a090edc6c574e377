import type { Context } from '@tdkt/kernel';
import { HistoryEntry } from '@tdkt/registry';
import { Arg, Ctx, Field, FieldResolver, Float, ID, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import type { FindingKind } from '../report/limits.rules.ts';
import { ProgressReport, ReportingPeriod, ReportValue } from '../report/report.entity.ts';
import { findingsOfReport } from './finding.facts.ts';
import { trailOf, valuesBefore } from './trail.facts.ts';

const KINDS: readonly FindingKind[] = ['BELOW_MINIMUM', 'ABOVE_MAXIMUM', 'UNUSUAL_CHANGE'];
const ValueFindingKind = Object.fromEntries(KINDS.map((kind) => [kind, kind]));
registerEnumType(ValueFindingKind, {
  name: 'ValueFindingKind',
  description: 'Limits bar a report from being submitted; an unusual change does so until the unit explains it.',
});

@ObjectType({ description: 'What is wrong or strange about a value of a report.' })
export class ValueFinding {
  @Field(() => ID) indicatorId!: string;
  @Field(() => ValueFindingKind) kind!: FindingKind;
  @Field(() => Float, { description: 'The limit that is broken; of an unusual change, percent.' }) limit!: number;
  @Field(() => Float, { nullable: true, description: 'What the unit reported for the period before.' })
  before!: number | null;
  @Field(() => Float, { nullable: true }) changePercent!: number | null;
  @Field(() => Boolean, { description: 'The unit has commented on the value.' }) isExplained!: boolean;
}

@Resolver(() => ProgressReport)
export class ReportTrailResolver {
  @FieldResolver(() => [ValueFinding], { description: 'Values beyond their limits or unlike the last period.' })
  async findings(@Root() row: ProgressReport, @Ctx() ctx: Context): Promise<ValueFinding[]> {
    return (await findingsOfReport(ctx, row.id)).map((finding) => Object.assign(new ValueFinding(), finding));
  }
  @FieldResolver(() => [HistoryEntry], { description: 'Who changed one value, when, how and why; the newest first.' })
  valueHistory(@Root() row: ProgressReport, @Arg('indicatorId', () => ID) indicatorId: string, @Ctx() ctx: Context) {
    return trailOf(ctx, row.id, indicatorId);
  }
}

@Resolver(() => ReportingPeriod)
export class PeriodBeforeResolver {
  @FieldResolver(() => [ReportValue], { description: 'What the unit handed in for the period before this one.' })
  valuesBefore(
    @Root() row: ReportingPeriod,
    @Arg('organisationId', () => ID) organisationId: string,
    @Ctx() ctx: Context,
  ) {
    return valuesBefore(ctx, row.id, organisationId);
  }
}
