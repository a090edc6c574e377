import { type Context, isId, notFound } from '@tdkt/kernel';
import { aggregate, askedDays, askedFilters, StatisticsView, statisticsOf } from '@tdkt/statistics';
import type { AwardStatisticsArgs } from '../tally/statistics.resolver.ts';
import { isTallied, requireCampaign, talliedStatistics } from '../tally/statistics.views.ts';
import { AWARD_SOURCE } from './award.source.ts';
import { AwardMeasure, AwardStatistics, AwardStatisticsKey, AwardStatisticsRow } from './award.views.ts';

/** Of one campaign, by what is summed up in the transaction of each award: no row has to be read. */
function isOfTally({ campaignId, dimensions, measures, filter, relativePeriod, view }: AwardStatisticsArgs): boolean {
  const counts = measures.length === 1 && measures[0] === AwardMeasure.COUNT;
  return (
    Boolean(campaignId) &&
    counts &&
    isTallied(dimensions) &&
    !filter &&
    !relativePeriod &&
    view === StatisticsView.AS_THEN
  );
}

export async function awardStatistics(ctx: Context, asked: AwardStatisticsArgs): Promise<AwardStatistics> {
  const { campaignId = null, dimensions, measures, filter, view } = asked;
  if (campaignId !== null && isOfTally(asked)) {
    return talliedStatistics(ctx, { campaignId, dimensions, period: asked.period ?? null });
  }
  if (campaignId !== null) {
    if (!isId(campaignId)) throw notFound();
    await requireCampaign(ctx, campaignId);
  }
  const filters = { ...askedFilters(filter), ...(campaignId === null ? {} : { campaignId: [campaignId] }) };
  const isNow = view === StatisticsView.AS_NOW;
  // What is counted stands first, whatever is asked for, since each row tells its number of awards.
  const counted = measures.length === 0 ? [] : [...new Set([AwardMeasure.COUNT, ...measures])];
  const told = await aggregate(ctx, AWARD_SOURCE, {
    ...askedDays(ctx, asked),
    dimensions,
    measures: counted,
    filters,
    isNow,
  });
  const chosen = (values: readonly (number | null)[]) => measures.map((name) => values[counted.indexOf(name)] ?? null);
  return Object.assign(new AwardStatistics(), {
    ...{ total: told.totals[0] ?? 0, totals: chosen(told.totals), untold: statisticsOf(told).untold },
    rows: told.lines.map(({ keys, values }) =>
      Object.assign(new AwardStatisticsRow(), {
        ...{ awardCount: values[0] ?? 0, values: chosen(values) },
        keys: keys.map((key) => Object.assign(new AwardStatisticsKey(), key)),
      }),
    ),
  });
}
