import type { Bulk } from './bulk.ts';
import type { Sizes } from './sizes.ts';
import { chance, draw, idOf, MEMBERS, manyOf, UNITS } from './synthesis.ts';

/** A report numbered n of the columns of `row`: most are accepted, some wait, a few went back or were never sent. */
const REPORT = `
insert into campaigns.progress_report (id, campaign_id, reporting_period_id, organisation_id, cluster_id, member_unit_id, management_path,
  state, return_reason, submitted_at, submitted_on)
select ${idOf('report', 'n')}, campaign_id, period_id, organisation_id, cluster_id, member_unit_id, management_path, state,
  case state when 'RETURNED' then 'Thiếu số liệu (tổng hợp)' end,
  case when state <> 'DRAFT' then submitted_on + time '09:00' end, case when state <> 'DRAFT' then submitted_on end
from (
  select row.*, least(to_on + ${draw(30, 'n', 7)}, $1::date) as submitted_on,
    case when ${chance(31, 'n')} < 0.72 then 'ACCEPTED' when ${chance(31, 'n')} < 0.94 then 'SUBMITTED'
      when ${chance(31, 'n')} < 0.97 then 'RETURNED' else 'DRAFT' end as state
  from row
) report`;

const PERIODS = `select (row_number() over (order by c.code, p.to_on) - 1)::integer as at, (count(*) over ())::integer as many,
  p.id, p.campaign_id, p.to_on from campaigns.reporting_period p join campaigns.campaign c on c.id = p.campaign_id where c.code like 'TH-%'`;

/** The member units report every period, as far as there are reports; synthetic units under them send the rest. */
export async function addReports(bulk: Bulk, { reports }: Sizes): Promise<void> {
  const day = bulk.day;
  const [row] = await bulk.query<{ count: number }>(
    `with row as (
       select row_number() over (order by p.at, m.at) as n, p.campaign_id, p.id as period_id, p.to_on,
         m.id as organisation_id, m.cluster_id, m.id as member_unit_id, m.management_path
       from (${PERIODS}) p cross join (${MEMBERS}) m limit $2
     ), made as (${REPORT} returning 1)
     select count(*)::integer as count from made`,
    [day, reports],
  );
  await bulk.query(
    `with period as materialized (${PERIODS}), unit as materialized (${UNITS}), row as (
       select n, p.campaign_id, p.id as period_id, p.to_on, u.id as organisation_id, u.cluster_id, u.member_unit_id, u.management_path
       from generate_series($2::integer + 1, $3::integer) n join period p on p.at = n % ${manyOf('period')}
       join unit u on u.at = (n / ${manyOf('period')}) % ${manyOf('unit')}
     ) ${REPORT}`,
    [day, row?.count ?? 0, reports],
  );
  await addValues(bulk);
}

/** A figure for each indicator of each report. */
async function addValues(bulk: Bulk): Promise<void> {
  await bulk.query(
    `insert into campaigns.report_value (id, report_id, indicator_id, organisation_id, cluster_id, member_unit_id, management_path, number)
     select ${idOf('value', 'n')}, report_id, indicator_id, organisation_id, cluster_id, member_unit_id, management_path,
       ${draw(32, 'n', 200)} * case value_kind when 'MONEY' then 100000 else 1 end
     from (
       select row_number() over (order by r.id, i.ordinal) as n, r.id as report_id, i.id as indicator_id, i.value_kind,
         r.organisation_id, r.cluster_id, r.member_unit_id, r.management_path
       from campaigns.progress_report r join campaigns.indicator i on i.campaign_id = r.campaign_id
       join campaigns.campaign c on c.id = r.campaign_id where c.code like 'TH-%'
     ) v`,
  );
}
