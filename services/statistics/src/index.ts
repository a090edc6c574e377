/** Tables of counts that several services answer alike; knows no noun. */

export type { AggregateSource, DimensionSpec } from './aggregate/aggregate.types.ts';
export {
  type AskedPeriod,
  askedDays,
  askedFilters,
  RELATIVE_PERIOD,
  Statistics,
  StatisticsGap,
  StatisticsView,
  statisticsOf,
} from './aggregate/aggregate.views.ts';
export { aggregate } from './aggregate/answer.ts';
export { campaignDimension, clusterOn, heirOf, periodDimensions, placeDimensions } from './aggregate/dimensions.ts';
export type { RelativePeriod } from './aggregate/period.rules.ts';
export { statisticsResolver } from './aggregate/statistics.resolver.ts';
export { countedFor, type OfficialSource, officialCellFilter, specOf } from './official/official.facts.ts';
export { officialRoute } from './official/official.route.ts';
export type { OfficialLine, OfficialTableSpec } from './official/official.types.ts';
export { OfficialTable, officialTable } from './official/official.views.ts';
