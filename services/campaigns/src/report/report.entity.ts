import { Choice, Day, Decimal, Flag, Moment, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';
import { REPORT_STATES, type ReportState } from './report.flow.ts';

export const ProgressReportState = Object.fromEntries(REPORT_STATES.map((state) => [state, state]));
registerEnumType(ProgressReportState, { name: 'ProgressReportState' });

@ObjectType({ description: 'A period that units report on, with the day by which.' })
@Entity('reporting_period', { schema: 'campaigns' })
export class ReportingPeriod extends Row {
  @Ref() campaignId!: string;
  @Text({ maxLength: 100 }) name!: string;
  @Day() fromOn!: string;
  @Day({ description: 'Last day.' }) toOn!: string;
  @Day() dueOn!: string;
  @Flag({ default: false, description: 'Ours, not from the plan.' }) isOurs!: boolean;
}
const PERIOD = ['name', 'fromOn', 'toOn', 'dueOn', 'isOurs'] as const;
@InputType()
export class CreateReportingPeriod extends inputOf(ReportingPeriod, ['campaignId', ...PERIOD]) {}
@InputType()
export class UpdateReportingPeriod extends inputOf(ReportingPeriod, PERIOD, { partial: true }) {}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Figures of one organisation for one period; one report a unit, campaign and period.' })
@Entity('progress_report', { schema: 'campaigns' })
export class ProgressReport extends PlacedRow {
  @Ref() reportingPeriodId!: string;
  @Choice(() => ProgressReportState, { default: 'DRAFT' }) state!: ReportState;
  @Text({ nullable: true, maxLength: 5_000 }) comment?: string | null;
  @Text({ nullable: true, maxLength: 2_000, description: 'Why it was last returned.' }) returnReason?: string | null;
  @Moment({ nullable: true }) submittedAt?: Date | null;
  @Day({ nullable: true, description: 'Business day of the last submission; after the due day it was late.' })
  submittedOn?: string | null;
}

@ObjectType({ description: 'The value of one indicator in a report: a number, a flag or a text.' })
@Entity('report_value', { schema: 'campaigns' })
export class ReportValue extends Row {
  @Ref() reportId!: string;
  @Ref() indicatorId!: string;
  @Decimal({ nullable: true }) number?: number | null;
  @Flag({ nullable: true }) flag?: boolean | null;
  @Text({ nullable: true, maxLength: 2_000 }) text?: string | null;
  @Text({ nullable: true, maxLength: 2_000, description: 'Why it was corrected after acceptance.' })
  reason?: string | null;
}

@InputType({ description: 'One of number, flag and text, as the indicator asks; none of them clears the value.' })
export class ReportValueInput {
  @Field(() => ID) indicatorId!: string;
  @Field(() => Float, { nullable: true }) number?: number | null;
  @Field(() => Boolean, { nullable: true }) flag?: boolean | null;
  @Field(() => String, { nullable: true }) text?: string | null;
}

@InputType({ description: 'A draft: made at the first saving, then changed value by value.' })
export class SaveReport {
  @Field(() => ID) organisationId!: string;
  @Field(() => ID) reportingPeriodId!: string;
  @Field(() => Int, { nullable: true, description: 'Version of the report; left out at the first saving.' })
  version?: number | null;
  @Field(() => String, { nullable: true }) comment?: string | null;
  @Field(() => [ReportValueInput], { defaultValue: [], description: 'Indicators left out keep their value.' })
  values!: ReportValueInput[];
}
