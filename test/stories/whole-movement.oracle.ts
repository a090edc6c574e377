import type { World } from '../world/world.ts';

/** Figures of one owner by name: fields of Progress, `EXEMPLAR_<state>` and the codes of the indicators. */
export type Figures = Readonly<Record<string, number>>;
/** Of each cluster by its id, and of the whole province by the empty text. */
export type Recount = ReadonlyMap<string, Figures>;
export const PROVINCE = '';

interface Asked {
  readonly campaignId: string;
  /** The business date: nothing is overdue that is due later. */
  readonly today: string;
  /** First and last day; else from the start of the campaign to the business date. */
  readonly from?: string;
  readonly to?: string;
}

/** Where units sat on a day, from the register of organisations itself. */
const seatsOn = (day: string): string => `
select m.cluster_id, m.organisation_id, v.kind, v.management_path from organisations.cluster_membership m
join organisations.organisation_version v on v.organisation_id = m.organisation_id
  and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})
where m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})`;

const IS_IN = "r.state in ('SUBMITTED', 'ACCEPTED')";
const UNITS = `
with unit as (
  select m.*, c.starts_on, c.acknowledge_by < least($2::date, $3::date) as is_acknowledgement_due,
    c.launch_by < least($2::date, $3::date) as is_launch_due,
    exists (select from campaigns.delivery d where d.campaign_id = c.id and d.organisation_id = m.organisation_id) as delivered,
    exists (select from campaigns.delivery d where d.campaign_id = c.id and d.organisation_id = m.organisation_id
      and d.acknowledged_on <= $2) as acknowledged,
    exists (select from campaigns.launch l where l.campaign_id = c.id and l.organisation_id = m.organisation_id
      and l.launched_on <= $2) as launched
  from (${seatsOn('$2::date')}) m cross join campaigns.campaign c where c.id = $1
),
told as (
  select u.*,
    exists (select from campaigns.progress_report r join campaigns.reporting_period p on p.id = r.reporting_period_id
      where p.campaign_id = $1 and p.to_on between coalesce($4::date, u.starts_on) and $2 and r.organisation_id = u.organisation_id and ${IS_IN}) as reported,
    exists (select from campaigns.reporting_period p where p.campaign_id = $1 and p.due_on < least($2::date, $3::date)
      and not exists (select from campaigns.progress_report r where r.reporting_period_id = p.id
        and r.organisation_id = u.organisation_id and ${IS_IN})) as owes_report,
    exists (select from campaigns.task t join campaigns.assignee a on a.assignment_id = t.assignment_id
      where t.campaign_id = $1 and t.due_on < least($2::date, $3::date)
      and (a.organisation_id = u.organisation_id or a.organisation_group = 'ALL_UNITS'
        or a.organisation_group = 'MASS_ORGANISATIONS' and u.kind = 'MASS_ORGANISATION')
      and not exists (select from campaigns.task_completion k where k.task_id = t.id
        and k.organisation_id = u.organisation_id and k.done_on <= $2)) as owes_task
  from unit u
)
select coalesce(cluster_id::text, '') as owner, count(*)::integer as "memberCount",
  count(*) filter (where acknowledged)::integer as "acknowledgedCount", count(*) filter (where launched)::integer as "launchedCount",
  count(*) filter (where reported)::integer as "reportedCount",
  count(*) filter (where is_acknowledgement_due and delivered and not acknowledged or is_launch_due and not launched
    or owes_report or owes_task)::integer as "overdueCount"
from told group by rollup (cluster_id)`;

/** One row for each thing that counts: the unit that entered it, its day, its name, its amount. */
const LINES = `
select organisation_id, received_on as day, 'contributionCount' as what, case when reversal_of_id is null then 1 else -1 end as amount
from campaigns.contribution where campaign_id = $1
union all select organisation_id, received_on, 'contributionMoney', amount from campaigns.contribution where campaign_id = $1
union all select organisation_id, received_on, 'contributionValue', estimated_value from campaigns.contribution where campaign_id = $1
union all select organisation_id, found_on, 'exemplarCount', 1 from campaigns.exemplar where campaign_id = $1
union all select organisation_id, found_on, 'EXEMPLAR_' || state, 1 from campaigns.exemplar where campaign_id = $1
union all select organisation_id, aired_on, 'mediaItemCount', 1 from campaigns.media_item where campaign_id = $1
union all select organisation_id, aired_on, 'airtimeMinutes', airtime_minutes from campaigns.media_item where campaign_id = $1
union all select organisation_id, registered_on, 'registrationCount', 1 from campaigns.registration
  where campaign_id = $1 and withdrawn_on is null
union all select r.organisation_id, p.to_on, i.code, coalesce(v.number, v.flag::integer) from campaigns.report_value v
  join campaigns.indicator i on i.id = v.indicator_id and i.value_kind <> 'TEXT'
  join campaigns.progress_report r on r.id = v.report_id and r.campaign_id = $1 and ${IS_IN}
  join campaigns.reporting_period p on p.id = r.reporting_period_id`;

/** A thing counts in the cluster where the member above its unit sat at the end of the month. */
const SUMS = `
with line as materialized (
  select l.*, (date_trunc('month', l.day) + interval '1 month - 1 day')::date as month_end from (${LINES}) l, campaigns.campaign c
  where c.id = $1 and l.amount is not null and l.day between coalesce($3::date, c.starts_on) and $2
),
place as (
  select w.organisation_id, w.month_end, (select s.cluster_id from (${seatsOn('w.month_end')}) s
    where own.management_path operator(app.<@) s.management_path order by app.nlevel(s.management_path) desc limit 1) as cluster_id
  from (select distinct organisation_id, month_end from line) w
  join organisations.organisation_version own on own.organisation_id = w.organisation_id
    and own.valid_from <= w.month_end and (own.valid_to is null or own.valid_to >= w.month_end)
)
select coalesce(p.cluster_id::text, '') as owner, l.what, sum(l.amount)::float8 as amount
from line l join place p using (organisation_id, month_end)
group by grouping sets ((p.cluster_id, l.what), (l.what)) having p.cluster_id is not null or grouping(p.cluster_id) = 1`;

const NAMES = `
select code as name from campaigns.indicator where campaign_id = $1 and value_kind <> 'TEXT'
union all select unnest(array['contributionCount', 'contributionMoney', 'contributionValue', 'exemplarCount', 'mediaItemCount',
  'airtimeMinutes', 'registrationCount', 'EXEMPLAR_DISCOVERED', 'EXEMPLAR_NURTURED', 'EXEMPLAR_COMMENDED', 'EXEMPLAR_REPLICATED'])`;

/** Every total again from the rows as they stand, past the tally and the services. */
export async function recount(world: World, { campaignId, today, from, to = today }: Asked): Promise<Recount> {
  const names = await world.sql<{ name: string }>(NAMES, [campaignId]);
  const units = await world.sql<{ owner: string } & Record<string, number>>(UNITS, [
    ...[campaignId, to, today, from ?? null],
  ]);
  const sums = await world.sql<{ owner: string; what: string; amount: number }>(SUMS, [
    ...[campaignId, to, from ?? null],
  ]);
  const nothing = Object.fromEntries(names.map(({ name }) => [name, 0]));
  const found = new Map<string, Record<string, number>>();
  for (const { owner, ...counts } of units) found.set(owner, { ...nothing, ...(counts as Record<string, number>) });
  for (const { owner, what, amount } of sums) Object.assign(found.get(owner) ?? {}, { [what]: amount });
  return found;
}

/** A review does not tell exemplars by their state, which goes on changing. */
export const withoutStates = (figures: Recount): Recount =>
  new Map(
    [...figures].map(([owner, told]) => [
      owner,
      Object.fromEntries(Object.entries(told).filter(([name]) => !name.startsWith('EXEMPLAR_'))),
    ]),
  );
