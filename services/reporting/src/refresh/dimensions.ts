import { validOn } from '@tdkt/directory';
import { NIL } from './sources.ts';

/** A member unit's days, cut wherever its version or its membership changes. */
const UNITS = `
with members as (select distinct organisation_id as id from directory.cluster_membership),
edges as (
  select o.id, o.valid_from as day from directory.organisation o join members using (id)
  union select o.id, o.valid_to + 1 from directory.organisation o join members using (id) where o.valid_to is not null
  union select organisation_id, valid_from from directory.cluster_membership
  union select organisation_id, valid_to + 1 from directory.cluster_membership where valid_to is not null
), ranges as (
  select id, day, lead(day) over (partition by id order by day) - 1 as last_day from edges
)
select r.id, r.day, r.last_day, o.code, o.name, o.short_name, o.kind, o.sub_kind, coalesce(m.cluster_id, '${NIL}')
from ranges r
join directory.organisation o on o.id = r.id and ${validOn('o', 'r.day')}
left join directory.cluster_membership m on m.organisation_id = r.id and ${validOn('m', 'r.day')}
union all select '${NIL}', '0001-01-01', null, '-', 'Không thuộc đơn vị thành viên nào', null, 'OTHER', null, '${NIL}'`;

/** One row a cluster, under its latest number and name, from its first to its last day. */
const CLUSTERS = `
select * from (
  select distinct on (id) id, code, ordinal, name, kind, min(valid_from) over one,
    case when bool_or(valid_to is null) over one then null else max(valid_to) over one end
  from directory.cluster window one as (partition by id) order by id, valid_from desc
) latest`;

interface Dimension {
  readonly table: string;
  /** A change of one of these tables fills the dimension anew. */
  readonly sources: readonly string[];
  readonly rows: string;
}

export const DIMENSIONS: readonly Dimension[] = [
  {
    table: 'bi.dim_campaign',
    sources: ['directory.campaign'],
    rows: `select id, code, title, kind, scope, state, starts_on, closed_on from directory.campaign
      union all select '${NIL}', '-', 'Ngoài phong trào', '-', '-', '-', null, null`,
  },
  {
    table: 'bi.dim_cluster',
    sources: ['directory.cluster'],
    rows: `${CLUSTERS}
      union all select '${NIL}', '-', 0, 'Ngoài cụm, khối', '-', null, null`,
  },
  { table: 'bi.dim_unit', sources: ['directory.organisation', 'directory.cluster_membership'], rows: UNITS },
  {
    table: 'bi.dim_form',
    sources: ['awards.award_form'],
    rows: 'select id, code, name, kind, level from awards.award_form',
  },
  {
    table: 'bi.dim_indicator',
    sources: ['campaigns.indicator', 'campaigns.campaign_content'],
    rows: `select i.id, i.campaign_id, c.ordinal, i.code, i.name, i.unit, i.value_kind
      from campaigns.indicator i left join campaigns.campaign_content c on c.id = i.content_id`,
  },
];

/** Grows with the facts. */
export const MONTHS = `
insert into bi.dim_month (month, last_day, year, quarter, month_number)
select m::date, (m + interval '1 month - 1 day')::date, extract(year from m), extract(quarter from m), extract(month from m)
from (
  select min(month) as first, max(month) as last from (
    select month from bi.fact_progress union select month from bi.fact_indicator
    union select month from bi.fact_award union select month from bi.fact_proposal
  ) used
) span, generate_series(span.first::timestamp, span.last::timestamp, interval '1 month') m
on conflict do nothing`;
