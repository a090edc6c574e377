import {
  type AggregateSource,
  campaignDimension,
  clusterOn,
  heirOf,
  periodDimensions,
  placeDimensions,
} from '@tdkt/statistics';

const LAST_DAY = "(date_trunc('month', r.month) + interval '1 month' - interval '1 day')::date";
const sum = (measure: string) => ({ sql: `coalesce(sum(r.amount) filter (where r.measure = '${measure}'), 0)` });
const { MONTH, QUARTER, YEAR } = periodDimensions('r.month');
const INDICATORS = "r.measure = 'INDICATOR'";
const of = (column: string) => (key: string) =>
  `(select i.${column} from campaigns.indicator i where i.id = ${key}::uuid)`;

/** What is summed up of movements in the transaction of each change, by member unit and month; a unit stands where it did at the month's end. */
export const CAMPAIGN_SOURCE: AggregateSource = {
  from: 'campaigns.tally r',
  only: 'r.amount <> 0',
  day: 'r.month',
  now: heirOf('r.member_unit_id'),
  dimensions: {
    ...placeDimensions({
      clusterId: clusterOn('r.member_unit_id', LAST_DAY),
      memberUnitId: 'r.member_unit_id',
      hasScopedUnits: true,
    }),
    ...{ MONTH, QUARTER, YEAR },
    CAMPAIGN: campaignDimension('r.campaign_id'),
    INDICATOR: { key: 'r.key', only: INDICATORS, name: of('name'), order: of('code') },
    CONTENT: {
      key: '(select i.content_id::text from campaigns.indicator i where i.id = r.key::uuid)',
      only: INDICATORS,
      name: (key) => `(select c.title from campaigns.campaign_content c where c.id = ${key}::uuid)`,
      order: (key) => `(select c.ordinal from campaigns.campaign_content c where c.id = ${key}::uuid)`,
    },
  },
  measures: {
    ACKNOWLEDGED: sum('ACKNOWLEDGED'),
    LAUNCHED: sum('LAUNCHED'),
    REPORTS: sum('REPORTS'),
    REGISTRATIONS: sum('REGISTRATION'),
    EXEMPLARS: sum('EXEMPLAR'),
    MEDIA_ITEMS: sum('MEDIA_ITEM'),
    CONTRIBUTIONS: sum('CONTRIBUTION_COUNT'),
    CONTRIBUTED_MONEY: sum('CONTRIBUTION_MONEY'),
    CONTRIBUTED_VALUE: sum('CONTRIBUTION_VALUE'),
    INDICATOR_SUM: { ...sum('INDICATOR'), beside: ['INDICATOR'] },
  },
  filters: {
    campaignId: { sql: 'r.campaign_id = any(?::uuid[])' },
    indicatorId: { sql: "(r.measure = 'INDICATOR' and r.key = any(?::text[]))" },
  },
};
