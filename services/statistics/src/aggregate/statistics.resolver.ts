import { Allow, type Context, DateScalar, type Role } from '@tdkt/kernel';
import { DateRange } from '@tdkt/registry';
import { Args, ArgsType, type ClassType, Ctx, Field, Query, Resolver, registerEnumType } from 'type-graphql';
import type { AggregateSource } from './aggregate.types.ts';
import {
  askedDays,
  askedFilters,
  RELATIVE_PERIOD,
  Statistics,
  StatisticsView,
  statisticsOf,
} from './aggregate.views.ts';
import { aggregate } from './answer.ts';
import type { RelativePeriod } from './period.rules.ts';

export interface StatisticsQuery {
  /** Of what: `campaign` gives campaignStatistics, CampaignDimension and CampaignMeasure. */
  readonly noun: string;
  readonly description: string;
  readonly roles: readonly Role[];
  readonly source: AggregateSource;
  /** The input that narrows what is counted; each of its fields is a filter of the source. */
  readonly filter: ClassType;
}

const enumOf = (specs: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.keys(specs).map((name) => [name, name]));

interface Asked {
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  readonly period?: DateRange | null;
  readonly relativePeriod?: RelativePeriod | null;
  readonly asOf?: string | null;
  readonly filter?: object | null;
  readonly view: StatisticsView;
}

/** Arguments of one query; what its source has no use for is not offered. */
function argsOf(
  noun: string,
  { dimensions, measures, day, now }: AggregateSource,
  filter: ClassType,
): ClassType<Asked> {
  const [names, figures] = [enumOf(dimensions), enumOf(measures)];
  registerEnumType(names, { name: `${noun}Dimension` });
  registerEnumType(figures, { name: `${noun}Measure` });
  class AskedArgs {}
  const to = AskedArgs.prototype;
  Field(() => [names])(to, 'dimensions');
  Field(() => [figures], { defaultValue: [Object.keys(measures)[0]] })(to, 'measures');
  Field(() => filter, { nullable: true })(to, 'filter');
  if (day) {
    Field(() => DateRange, { nullable: true, description: 'Default: all up to the business date.' })(to, 'period');
    Field(() => RELATIVE_PERIOD, { nullable: true, description: 'In place of `period`.' })(to, 'relativePeriod');
  } else Field(() => DateScalar, { nullable: true, description: 'Default: the business date.' })(to, 'asOf');
  if (now) Field(() => StatisticsView, { defaultValue: StatisticsView.AS_THEN })(to, 'view');
  ArgsType()(AskedArgs);
  return AskedArgs as ClassType<Asked>;
}

/** The query of the statistics of one noun, which follows from its source. */
export function statisticsResolver({ noun, description, roles, source, filter }: StatisticsQuery): ClassType {
  const title = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const Asking = argsOf(title, source, filter);

  @Resolver()
  class StatisticsResolver {
    @Allow(roles)
    @Query(() => Statistics, { name: `${noun}Statistics`, description: `${description} At most 10,000 rows.` })
    async statistics(@Args(() => Asking) asked: Asked, @Ctx() ctx: Context) {
      const { dimensions, measures, filter: chosen, view, asOf } = asked;
      const days = askedDays(ctx, asked);
      const question = { dimensions, measures, filters: askedFilters(chosen), isNow: view === StatisticsView.AS_NOW };
      return statisticsOf(await aggregate(ctx, source, { ...question, ...days, today: asOf ?? days.today }));
    }
  }
  return StatisticsResolver;
}
