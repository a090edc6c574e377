/** Synthetic reports of one campaign, all of units that clusters hold or manage; the owner writes them past triggers. */
import type pg from 'pg';

/** How large: reporting periods, each of a day or a month, indicators, units. */
export interface Size {
  readonly code: string;
  readonly periods: number;
  readonly each: 'day' | 'month';
  readonly indicators: number;
  readonly units: number;
}

const MEMBERS = `
select distinct on (o.id) o.id, o.management_path, m.organisation_id as member_unit_id, m.cluster_id, m.organisation_id = o.id as is_member
from directory.organisation o
join directory.organisation u on u.management_path @> o.management_path and u.valid_from <= $1 and coalesce(u.valid_to, $1) >= $1
join directory.cluster_membership m on m.organisation_id = u.id and m.valid_from <= $1 and coalesce(m.valid_to, $1) >= $1
where o.valid_from <= $1 and coalesce(o.valid_to, $1) >= $1 order by o.id, nlevel(u.management_path) desc`;

/** The same id at every run, in the form of one that the product makes. */
const id = (what: string, n: string): string =>
  `(select (substr(h, 1, 12) || '7' || substr(h, 14, 3) || '8' || substr(h, 18, 15))::uuid
    from md5('values ' || $2::text || ' ${what} ' || ${n}) as h)`;

const STEPS = (size: Size): readonly (readonly [text: string, values: readonly unknown[]])[] => [
  [
    `insert into campaigns.campaign (id, code, title, kind, scope, state, starts_on, acknowledge_by, launch_by, period_text, is_ours)
     select ${id('campaign', '0')}, $2, 'Phong trào ' || $2, 'THEMATIC', 'PROVINCE', 'LAUNCHED', '2021-01-01', null, null,
       'Dữ liệu tổng hợp', true where $1::date is not null`,
    [],
  ],
  [
    `insert into campaigns.campaign_content (id, campaign_id, ordinal, target_group, text)
     select ${id('content', '0')}, ${id('campaign', '0')}, 1, 'Mọi đơn vị', 'Nội dung' where $1::date is not null`,
    [],
  ],
  [
    `insert into campaigns.indicator (id, campaign_id, content_id, ordinal, code, name, unit, value_kind, is_required, is_ours)
     select ${id('indicator', 'n')}, ${id('campaign', '0')}, ${id('content', '0')}, n, 'CT' || n, 'Chỉ tiêu ' || n, 'lượt', 'NUMBER', false, true
     from generate_series(1, $3::integer) n where $1::date is not null`,
    [size.indicators],
  ],
  [
    `insert into campaigns.reporting_period (id, campaign_id, name, from_on, to_on, due_on, is_ours)
     select ${id('period', 'n')}, ${id('campaign', '0')}, 'Kỳ ' || n, p.day, p.day, p.day + 3, true
     from generate_series(1, $3::integer) n
     cross join lateral (select ($1::date - (n - 1) * ('1 ' || $4::text)::interval)::date as day) p`,
    [size.periods, size.each],
  ],
  [
    `insert into campaigns.progress_report (id, campaign_id, reporting_period_id, organisation_id, cluster_id, member_unit_id, management_path,
       state, submitted_at, submitted_on)
     select ${id('report', "n || ' ' || u.at")}, ${id('campaign', '0')}, ${id('period', 'n')}, u.id, u.cluster_id, u.member_unit_id,
       u.management_path, 'ACCEPTED', $1::date + time '09:00', $1::date
     from (select row_number() over (order by is_member desc, id) as at, m.* from (${MEMBERS}) m) u cross join generate_series(1, $3::integer) n
     where u.at <= $4::integer`,
    [size.periods, size.units],
  ],
  [
    `insert into campaigns.report_value (id, report_id, indicator_id, organisation_id, cluster_id, member_unit_id, management_path, number)
     select gen_random_uuid(), r.id, ${id('indicator', 'n')}, r.organisation_id, r.cluster_id, r.member_unit_id, r.management_path,
       (hashtext(r.id::text || n) & 255)
     from campaigns.progress_report r cross join generate_series(1, $3::integer) n
     where r.campaign_id = ${id('campaign', '0')} and $1::date is not null`,
    [size.indicators],
  ],
];

/** Adds the campaign where it is missing. */
export async function addValues(client: pg.Client, size: Size, day: string): Promise<{ id: string; isNew: boolean }> {
  const find = () => client.query<{ id: string }>('select id from campaigns.campaign where code = $1', [size.code]);
  const [known] = (await find()).rows;
  if (known) return { id: known.id, isNew: false };
  await client.query('begin');
  await client.query('select set_config(\'app.actor\', \'{"all":true,"roles":["SYSTEM"]}\', true)');
  for (const table of ['progress_report', 'report_value']) {
    await client.query(`alter table campaigns.${table} disable trigger audit`);
  }
  for (const [text, values] of STEPS(size)) await client.query(text, [day, size.code, ...values]);
  for (const table of ['progress_report', 'report_value']) {
    await client.query(`alter table campaigns.${table} enable trigger audit`);
  }
  await client.query('commit');
  return { id: ((await find()).rows[0] as { id: string }).id, isNew: true };
}
