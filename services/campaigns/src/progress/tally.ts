import type { Transaction } from '@tdkt/kernel';
import { COUNTED, NO_UNIT } from './counted.facts.ts';

export { NO_UNIT } from './counted.facts.ts';

/** What is counted by campaign, member unit and month, in the transaction of the change. */
export enum Measure {
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  LAUNCHED = 'LAUNCHED',
  /** key = reporting period: the unit's own report, submitted or accepted. */
  REPORTED = 'REPORTED',
  /** key = nothing: how many such reports, for periods that end in the month. */
  REPORTS = 'REPORTS',
  /** key = indicator: reports of the unit and of what it manages, submitted or accepted. */
  INDICATOR = 'INDICATOR',
  /** key = content, or nothing: lines of the ledger less those cancelled; money and estimated value apart. */
  CONTRIBUTION_COUNT = 'CONTRIBUTION_COUNT',
  CONTRIBUTION_MONEY = 'CONTRIBUTION_MONEY',
  CONTRIBUTION_VALUE = 'CONTRIBUTION_VALUE',
  /** key = sponsor: the same by donor. */
  SPONSOR_COUNT = 'SPONSOR_COUNT',
  SPONSOR_MONEY = 'SPONSOR_MONEY',
  SPONSOR_VALUE = 'SPONSOR_VALUE',
  /** key = state: exemplars by the month in which they were found. */
  EXEMPLAR = 'EXEMPLAR',
  /** key = outlet; apart for the time before the campaign. */
  MEDIA_ITEM = 'MEDIA_ITEM',
  AIRTIME = 'AIRTIME',
  MEDIA_ITEM_BEFORE = 'MEDIA_ITEM_BEFORE',
  AIRTIME_BEFORE = 'AIRTIME_BEFORE',
  REGISTRATION = 'REGISTRATION',
}

export interface TallyEntry {
  readonly campaignId: string;
  readonly memberUnitId: string;
  readonly month: string;
  readonly measure: Measure;
  readonly key: string;
  readonly amount: number | string;
}

/** First day of the month of a day. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** Adds amounts; rows are taken in the order of their key, so that two writers never wait for each other in a circle. */
export async function addToTally(tx: Transaction, entries: readonly TallyEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `insert into campaigns.tally (campaign_id, member_unit_id, month, measure, key, amount)
     select "campaignId", "memberUnitId", month, measure, key, sum(amount)
     from jsonb_to_recordset($1::jsonb) as e("campaignId" uuid, "memberUnitId" uuid, month date, measure text, key text, amount numeric)
     group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
     on conflict (campaign_id, member_unit_id, month, measure, key) do update set amount = tally.amount + excluded.amount`,
    [JSON.stringify(entries)],
  );
}

/** The tally as the rows say it. Organisations count for themselves; figures count for the unit that sits in a cluster. */
const EXPECTED = `
select campaign_id, organisation_id as member_unit_id, date_trunc('month', acknowledged_on)::date as month, 'ACKNOWLEDGED' as measure, '' as key, 1::numeric as amount
from campaigns.delivery where acknowledged_on is not null
union all
select campaign_id, organisation_id, date_trunc('month', launched_on)::date, 'LAUNCHED', '', 1 from campaigns.launch
union all
select r.campaign_id, r.organisation_id, date_trunc('month', p.to_on)::date, 'REPORTED', p.id::text, 1
from campaigns.progress_report r join campaigns.reporting_period p on p.id = r.reporting_period_id
where r.state in ('SUBMITTED', 'ACCEPTED')
union all
select r.campaign_id, r.organisation_id, date_trunc('month', p.to_on)::date, 'REPORTS', '', count(*)
from campaigns.progress_report r join campaigns.reporting_period p on p.id = r.reporting_period_id
where r.state in ('SUBMITTED', 'ACCEPTED') group by 1, 2, 3
union all
select r.campaign_id, coalesce(r.member_unit_id, '${NO_UNIT}'), date_trunc('month', p.to_on)::date, 'INDICATOR', v.indicator_id::text,
  sum(coalesce(v.number, v.flag::integer))
from campaigns.progress_report r
join campaigns.reporting_period p on p.id = r.reporting_period_id
join campaigns.report_value v on v.report_id = r.id
where r.state in ('SUBMITTED', 'ACCEPTED') and (v.number is not null or v.flag is not null)
group by 1, 2, 3, 4, 5
union all
select campaign_id, unit_id, date_trunc('month', day)::date, measure, key, sum(amount) from (${COUNTED}) c group by 1, 2, 3, 4, 5`;

/** Compares the tally with the rows and, with `repair`, rebuilds it; answers how many entries differed. Runs as SYSTEM. */
export async function recountTally(tx: Transaction, options: { repair: boolean }): Promise<number> {
  // Writers in flight finish first and later ones wait, so no change is counted twice or lost.
  await tx.query('lock table campaigns.tally in exclusive mode');
  const [row] = await tx.query<{ count: number }>(
    `with expected as (${EXPECTED})
     select count(*)::integer as count from expected e
     full join (select * from campaigns.tally where amount <> 0) t using (campaign_id, member_unit_id, month, measure, key)
     where coalesce(e.amount, 0) <> coalesce(t.amount, 0)`,
  );
  if (options.repair && row && row.count > 0) {
    await tx.query('delete from campaigns.tally');
    await tx.query(`insert into campaigns.tally ${EXPECTED}`);
  }
  return row?.count ?? 0;
}
