import { StatisticsGap } from '@tdkt/statistics';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AwardLevel, SubjectKind } from '../form/form.entity.ts';
import { CommendationType } from '../proposal/proposal.entity.ts';

export enum AwardDimension {
  CLUSTER = 'CLUSTER',
  UNIT = 'UNIT',
  UNIT_KIND = 'UNIT_KIND',
  MANAGEMENT_1 = 'MANAGEMENT_1',
  MANAGEMENT_2 = 'MANAGEMENT_2',
  MANAGEMENT_3 = 'MANAGEMENT_3',
  MANAGEMENT_4 = 'MANAGEMENT_4',
  LOCALITY_1 = 'LOCALITY_1',
  LOCALITY_2 = 'LOCALITY_2',
  LOCALITY_3 = 'LOCALITY_3',
  LOCALITY_4 = 'LOCALITY_4',
  DAY = 'DAY',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  CAMPAIGN = 'CAMPAIGN',
  FORM = 'FORM',
  LEVEL = 'LEVEL',
  SUBJECT_KIND = 'SUBJECT_KIND',
  COMMENDATION_TYPE = 'COMMENDATION_TYPE',
  GENDER = 'GENDER',
  POSITION_BAND = 'POSITION_BAND',
  FRONT_LINE = 'FRONT_LINE',
  DIRECT_WORKER = 'DIRECT_WORKER',
}
registerEnumType(AwardDimension, {
  name: 'AwardDimension',
  description:
    'UNIT is the member unit; MANAGEMENT_n and LOCALITY_n the unit at a level of either tree. GENDER, POSITION_BAND, FRONT_LINE and DIRECT_WORKER are of persons: exact for whoever sees them; else alone or with CLUSTER, over one whole year that is over.',
});

export enum AwardMeasure {
  COUNT = 'COUNT',
  BONUS_SUM = 'BONUS_SUM',
  MEDIAN_DAYS = 'MEDIAN_DAYS',
  P90_DAYS = 'P90_DAYS',
  DATED_RATE = 'DATED_RATE',
}
registerEnumType(AwardMeasure, {
  name: 'AwardMeasure',
  description:
    'Awards; money; calendar days from achievement to decision, the median and what nine in ten took; the share whose achievement has a day.',
});

@InputType({ description: 'Each list is taken as any of its values; all lists must hold.' })
export class AwardStatisticsFilter {
  @Field(() => [ID], { nullable: true }) clusterId?: string[] | null;
  @Field(() => [ID], { nullable: true }) memberUnitId?: string[] | null;
  @Field(() => [ID], { nullable: true }) formId?: string[] | null;
  @Field(() => [AwardLevel], { nullable: true }) level?: AwardLevel[] | null;
  @Field(() => [SubjectKind], { nullable: true }) subjectKind?: SubjectKind[] | null;
  @Field(() => [CommendationType], { nullable: true }) commendationType?: CommendationType[] | null;
  @Field(() => [Boolean], { nullable: true }) isFrontline?: boolean[] | null;
  @Field(() => [Boolean], { nullable: true }) isDirectWorker?: boolean[] | null;
}

@ObjectType({ description: 'Where a row of statistics stands on one dimension.' })
export class AwardStatisticsKey {
  @Field(() => AwardDimension) dimension!: AwardDimension;
  @Field(() => String, {
    nullable: true,
    description: 'Id of the cluster, form or unit, or the month as YYYY-MM; null: outside every cluster or unit.',
  })
  id!: string | null;
  @Field(() => String, { nullable: true }) name!: string | null;
}

@ObjectType()
export class AwardStatisticsRow {
  @Field(() => [AwardStatisticsKey], { description: 'In the order of the dimensions asked for.' })
  keys!: AwardStatisticsKey[];
  @Field(() => Int) awardCount!: number;
  @Field(() => [Float], { nullable: 'items', description: 'In the order of the measures asked for.' })
  values!: (number | null)[];
}

@ObjectType({
  description: 'Awards of signed decisions, counted by dimensions; rows stand in the order of their keys.',
})
export class AwardStatistics {
  @Field(() => [AwardStatisticsRow]) rows!: AwardStatisticsRow[];
  @Field(() => Int) total!: number;
  @Field(() => [Float], { nullable: 'items', description: 'Over all rows, in the order of the measures.' })
  totals!: (number | null)[];
  @Field(() => [StatisticsGap]) untold!: StatisticsGap[];
}
