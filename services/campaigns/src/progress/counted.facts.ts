/** Stands for organisations without a seat in a cluster. */
export const NO_UNIT = '00000000-0000-0000-0000-000000000000';

interface Source {
  readonly table: string;
  readonly day: string;
  /** Measure, key and amount of one row; an amount of null does not count. */
  readonly amounts: readonly (readonly [measure: string, key: string, amount: string])[];
}

const LINE = 'case when r.reversal_of_id is null then 1 else -1 end';

/** What each row counts for, as SQL: the same as the commands add to the tally. */
const SOURCES: readonly Source[] = [
  {
    table: 'campaigns.contribution',
    day: 'r.received_on',
    amounts: [
      ['CONTRIBUTION_COUNT', "coalesce(r.content_id::text, '')", LINE],
      ['CONTRIBUTION_MONEY', "coalesce(r.content_id::text, '')", 'r.amount'],
      ['CONTRIBUTION_VALUE', "coalesce(r.content_id::text, '')", 'r.estimated_value'],
      ['SPONSOR_COUNT', 'r.sponsor_id::text', LINE],
      ['SPONSOR_MONEY', 'r.sponsor_id::text', 'r.amount'],
      ['SPONSOR_VALUE', 'r.sponsor_id::text', 'r.estimated_value'],
    ],
  },
  { table: 'campaigns.exemplar', day: 'r.found_on', amounts: [['EXEMPLAR', 'r.state', '1']] },
  {
    table: 'campaigns.media_item',
    day: 'r.aired_on',
    amounts: [
      ['MEDIA_ITEM', 'r.organisation_id::text', 'case when not r.is_before then 1 end'],
      ['AIRTIME', 'r.organisation_id::text', 'case when not r.is_before then r.airtime_minutes end'],
      ['MEDIA_ITEM_BEFORE', 'r.organisation_id::text', 'case when r.is_before then 1 end'],
      ['AIRTIME_BEFORE', 'r.organisation_id::text', 'case when r.is_before then r.airtime_minutes end'],
    ],
  },
  {
    table: 'campaigns.registration',
    day: 'r.registered_on',
    amounts: [['REGISTRATION', "''", 'case when r.withdrawn_on is null then 1 end']],
  },
];

const select = ({ table, day, amounts }: Source): string => `
select r.campaign_id, coalesce(r.member_unit_id, '${NO_UNIT}') as unit_id, r.management_path, ${day} as day, m.measure, m.key, m.amount
from ${table} r cross join lateral (values
  ${amounts.map(([measure, key, amount]) => `('${measure}', ${key}, (${amount})::numeric)`).join(',\n  ')}
) as m (measure, key, amount) where m.amount is not null`;

/** All that is counted by its day: campaign_id, unit_id, management_path, day, measure, key, amount. */
export const COUNTED = SOURCES.map(select).join('\nunion all');
