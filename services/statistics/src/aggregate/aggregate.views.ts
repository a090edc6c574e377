import { type Context, invalid } from '@tdkt/kernel';
import type { DateRange } from '@tdkt/registry';
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import type { Question } from './aggregate.types.ts';
import type { Told } from './answer.ts';
import { daysOf, type RelativePeriod } from './period.rules.ts';

export const RELATIVE_PERIOD = {
  TODAY: 'TODAY',
  THIS_MONTH: 'THIS_MONTH',
  LAST_MONTH: 'LAST_MONTH',
  THIS_QUARTER: 'THIS_QUARTER',
  LAST_QUARTER: 'LAST_QUARTER',
  LAST_3_MONTHS: 'LAST_3_MONTHS',
  LAST_6_MONTHS: 'LAST_6_MONTHS',
  LAST_12_MONTHS: 'LAST_12_MONTHS',
  THIS_YEAR: 'THIS_YEAR',
  LAST_YEAR: 'LAST_YEAR',
  LAST_5_YEARS: 'LAST_5_YEARS',
} as const satisfies Record<RelativePeriod, RelativePeriod>;
registerEnumType(RELATIVE_PERIOD, {
  name: 'RelativePeriod',
  description: 'Counted from the business date; LAST_… are whole months, quarters or years that are over.',
});

export enum StatisticsView {
  AS_THEN = 'AS_THEN',
  AS_NOW = 'AS_NOW',
}
registerEnumType(StatisticsView, {
  name: 'StatisticsView',
  description:
    'Units as they were on the day of each row, or as they are now: a unit that went on as a whole counts for its successor.',
});

@Directive('@shareable')
@ObjectType({ description: 'Where a row of statistics stands on one dimension.' })
export class StatisticsKey {
  @Field(() => String) dimension!: string;
  @Field(() => String, { nullable: true, description: 'Null: not known, or outside every cluster or unit.' })
  id!: string | null;
  @Field(() => String, { nullable: true }) name!: string | null;
}

@Directive('@shareable')
@ObjectType()
export class StatisticsRow {
  @Field(() => [StatisticsKey], { description: 'In the order of the dimensions asked for.' }) keys!: StatisticsKey[];
  @Field(() => [Float], { nullable: 'items', description: 'In the order of the measures asked for.' })
  values!: (number | null)[];
}

@Directive('@shareable')
@ObjectType({ description: 'Where numbers are left out: they are small, or would give small ones away.' })
export class StatisticsGap {
  @Field(() => [StatisticsKey]) keys!: StatisticsKey[];
}

@Directive('@shareable')
@ObjectType({ description: 'Counts by dimensions; rows stand in the order of their keys, at most 10,000.' })
export class Statistics {
  @Field(() => [StatisticsRow]) rows!: StatisticsRow[];
  @Field(() => [Float], { nullable: 'items', description: 'Over all rows, in the order of the measures.' })
  totals!: (number | null)[];
  @Field(() => [StatisticsGap]) untold!: StatisticsGap[];
}

const keysOf = (keys: Told['lines'][number]['keys']) => keys.map((key) => Object.assign(new StatisticsKey(), key));

export function statisticsOf({ lines, totals, untold }: Told): Statistics {
  return Object.assign(new Statistics(), {
    totals,
    rows: lines.map(({ keys, values }) => Object.assign(new StatisticsRow(), { keys: keysOf(keys), values })),
    untold: untold.map((keys) => Object.assign(new StatisticsGap(), { keys: keysOf(keys) })),
  });
}

export interface AskedPeriod {
  readonly period?: DateRange | null;
  readonly relativePeriod?: RelativePeriod | null;
}

/** The days of a question; without any, all up to the business date. */
export function askedDays(
  ctx: Context,
  { period, relativePeriod }: AskedPeriod,
): Pick<Question, 'from' | 'to' | 'today'> {
  const today = ctx.runtime.clock.today();
  if (period && relativePeriod)
    throw invalid({ code: 'NOT_COMBINABLE', path: ['relativePeriod'], params: { allowed: 'period, relativePeriod' } });
  if (relativePeriod) return { ...daysOf(relativePeriod, today), today };
  const { from = null, to = null } = period ?? {};
  if (from !== null && to !== null && to < from)
    throw invalid({ code: 'BEFORE_START', path: ['period', 'to'], params: { from } });
  return { from, to: to ?? today, today };
}

/** Filters that were given; an empty list is no filter. */
export const askedFilters = (filter: object | null | undefined): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(Object.entries(filter ?? {}).filter(([, list]) => Array.isArray(list) && list.length > 0));
