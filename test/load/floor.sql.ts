import { validOn } from '@tdkt/directory';

/** The two questions as one statement each, written by hand for exactly these answers: the least that PostgreSQL can do. */

const member = (unit: string, day: string): string =>
  `directory.cluster_membership m on m.organisation_id = ${unit} and ${validOn('m', day)}`;
const STATES = "array['DRAFT', 'SUBMITTED', 'CLUSTER_REVIEWED', 'BOARD_REVIEW', 'DECIDED', 'RETURNED', 'WITHDRAWN']";

/** Progress and commendation by cluster in the campaign $1 up to the day $2. */
const FIGURES = `
with campaign as materialized (select * from campaigns.campaign where id = $1::uuid),
period as materialized (
  select p.id::text as key, p.due_on < $2::date as is_due from campaigns.reporting_period p, campaign c
  where p.campaign_id = c.id and p.to_on between c.starts_on and $2::date
),
member as materialized (
  select m.cluster_id, m.organisation_id as unit_id from directory.cluster_membership m where ${validOn('m', '$2::date')}
),
month as (
  select g::date as first, (g + interval '1 month - 1 day')::date as last
  from campaign c, generate_series(date_trunc('month', c.starts_on), $2::date, interval '1 month') g
),
seat as materialized (
  select m.organisation_id as unit_id, month.first as month, m.cluster_id from month
  join directory.cluster_membership m on ${validOn('m', 'month.last')}
),
standing as materialized (
  select m.organisation_id as unit_id, month.first as month, m.cluster_id from month
  join directory.cluster_membership m on ${validOn('m', 'least(month.last, $2::date)')}
),
done as (
  select f.member_unit_id as unit_id, bool_or(f.measure = 'ACKNOWLEDGED') as acknowledged, bool_or(f.measure = 'LAUNCHED') as launched,
    count(p.key) as reported, count(*) filter (where p.is_due) as due_reported
  from campaigns.tally f left join period p on f.measure = 'REPORTED' and p.key = f.key
  where f.campaign_id = $1::uuid and f.measure in ('ACKNOWLEDGED', 'LAUNCHED', 'REPORTED') and f.amount > 0 group by f.member_unit_id
),
lacking as (
  select distinct m.unit_id from campaigns.task t join campaigns.assignee a on a.assignment_id = t.assignment_id and a.organisation_group = 'ALL_UNITS'
  cross join member m
  where t.campaign_id = $1::uuid and t.due_on < $2::date and not exists (
    select from campaigns.task_completion c where c.campaign_id = $1::uuid and c.task_id = t.id and c.organisation_id = m.unit_id and c.done_on <= $2::date)
),
progress as (
  select m.cluster_id, count(*)::integer as member_count,
    count(*) filter (where d.acknowledged)::integer as acknowledged_count, count(*) filter (where d.launched)::integer as launched_count,
    count(*) filter (where d.reported > 0)::integer as reported_count,
    count(*) filter (where c.acknowledge_by < $2::date and d.acknowledged is not true or c.launch_by < $2::date and d.launched is not true
      or coalesce(d.due_reported, 0) < (select count(*) from period where is_due) or l.unit_id is not null)::integer as overdue_count
  from member m cross join campaign c left join done d on d.unit_id = m.unit_id left join lacking l on l.unit_id = m.unit_id
  group by m.cluster_id
),
total as materialized (
  select s.cluster_id, t.key, sum(t.amount)::float8 as total from campaigns.tally t
  join seat s on s.unit_id = t.member_unit_id and s.month = t.month
  where t.campaign_id = $1::uuid and t.measure = 'INDICATOR' group by 1, 2
),
commended as materialized (
  select s.cluster_id, t.measure, t.key, sum(t.amount)::integer as count from awards.tally t
  join standing s on s.unit_id = t.member_unit_id and s.month = t.month
  where t.campaign_id = $1::uuid and t.amount <> 0 group by 1, 2, 3
),
waited as (
  select cluster_id, key::integer as days, count, sum(count) over w as upto, sum(count) over (partition by cluster_id) as of
  from commended where measure = 'DAYS_TO_DECISION' window w as (partition by cluster_id order by key::integer)
),
median as (
  select cluster_id, ((min(days) filter (where upto > (of - 1) / 2)) + (min(days) filter (where upto > of / 2))) / 2.0::float8 as days
  from (select cluster_id, days, upto::integer as upto, of::integer as of from waited) w group by cluster_id
)`;

const FROM = `
from directory.cluster k left join progress p on p.cluster_id = k.id left join median on median.cluster_id = k.id
where ${validOn('k', '$2::date')}`;

const sumOf = (measure: string): string =>
  `(select coalesce(sum(count), 0)::integer from commended c where c.cluster_id = k.id and c.measure = '${measure}')`;
const countOf = (column: string): string => `coalesce(p.${column}, 0)`;

/** The lists inside each cluster, in their order. */
const INDICATORS = `
select i.code, coalesce(t.total, 0) as total, i.ordinal from campaigns.indicator i
left join total t on t.cluster_id = k.id and t.key = i.id::text where i.campaign_id = $1::uuid and i.value_kind <> 'TEXT'`;
const PROPOSALS = `
select c.key as state, c.count, array_position(${STATES}, c.key) as ordinal from commended c
where c.cluster_id = k.id and c.measure = 'PROPOSAL_STATE'`;
const AWARDS = `
select f.code, c.count, f.ordinal from commended c join awards.award_form f on f.id::text = c.key
where c.cluster_id = k.id and c.measure = 'AWARD_FORM'`;

const list = (rows: string, item: string): string =>
  `coalesce((select json_agg(${item} order by x.ordinal) from (${rows}) x), '[]')`;

/** Query A: the whole answer of all-clusters-progress.graphql. Values: campaign, business date. */
export const QUERY_A = `${FIGURES}
select json_build_object('data', json_build_object('clusters', json_build_object('totalCount', count(*), 'items', json_agg(
  json_build_object('id', k.id, 'code', k.code, 'name', k.name,
    'progress', json_build_object('memberCount', ${countOf('member_count')}, 'acknowledgedCount', ${countOf('acknowledged_count')},
      'launchedCount', ${countOf('launched_count')}, 'reportedCount', ${countOf('reported_count')}, 'overdueCount', ${countOf('overdue_count')},
      'indicators', ${list(INDICATORS, "json_build_object('indicator', json_build_object('code', x.code), 'total', x.total)")}),
    'commendation', json_build_object('proposalCount', ${sumOf('PROPOSAL_STATE')}, 'awardCount', ${sumOf('AWARD_FORM')},
      'proposalsByState', ${list(PROPOSALS, "json_build_object('state', x.state, 'count', x.count)")},
      'awardsByForm', ${list(AWARDS, "json_build_object('form', json_build_object('code', x.code), 'count', x.count)")},
      'medianDaysToDecision', median.days)) order by k.ordinal))))::text ${FROM}`;

/** The same as rows of nested composites, for a function that PostGraphile serves. */
export const ROWS_A = `${FIGURES}
select k.id, k.code, k.name, ${countOf('member_count')}, ${countOf('acknowledged_count')}, ${countOf('launched_count')},
  ${countOf('reported_count')}, ${countOf('overdue_count')},
  array(select row(x.code, x.total)::peer.indicator_total from (${INDICATORS}) x order by x.ordinal),
  ${sumOf('PROPOSAL_STATE')}, ${sumOf('AWARD_FORM')},
  array(select row(x.state, x.count)::peer.state_count from (${PROPOSALS}) x order by x.ordinal),
  array(select row(x.code, x.count)::peer.form_count from (${AWARDS}) x order by x.ordinal), median.days ${FROM} order by k.ordinal`;

/** Query B: the whole answer of award-list.graphql. Values: limit, offset, business date. */
export const QUERY_B = `
select json_build_object('data', json_build_object('awards', json_build_object('items', coalesce(json_agg(
  json_build_object('id', a.id, 'form', json_build_object('code', f.code, 'name', f.name), 'subjectKind', a.subject_kind,
    'subjectName', a.subject_name, 'decidedOn', a.decided_on,
    'person', case when p.id is not null then json_build_object('fullName', p.full_name) end,
    'organisation', json_build_object('code', o.code, 'name', o.name,
      'cluster', case when k.id is not null then json_build_object('code', k.code, 'name', k.name) end),
    'campaign', case when c.id is not null then json_build_object('code', c.code, 'title', c.title) end,
    'decision', json_build_object('number', d.number)) order by a.decided_on desc, a.id), '[]'))))::text
from (select * from awards.award order by decided_on desc nulls last, id limit $1 offset $2) a
join awards.award_form f on f.id = a.award_form_id
join awards.decision d on d.id = a.decision_id
left join directory.person p on p.id = a.person_id
left join directory.campaign c on c.id = a.campaign_id
join directory.organisation o on o.id = a.organisation_id and ${validOn('o', '$3::date')}
left join ${member('o.id', '$3::date')}
left join directory.cluster k on k.id = m.cluster_id`;
