import type { Bulk } from './bulk.ts';
import type { Sizes } from './sizes.ts';
import { chance, draw, idOf, MARK, MEMBERS } from './synthesis.ts';

/** Reporting periods are thirds of a month; the picture of the real units starts in 2021, so no period is earlier. */
const SINCE = '2021-01-01';
const MEMBER_SHARE = 0.98;

/** Periods that ended by the day $1, latest first: at, from_on, to_on. */
const PERIODS = `
select (row_number() over (order by to_on desc) - 1)::integer as at, from_on, to_on from (
  select m::date + first as from_on, case first when 20 then (m + interval '1 month')::date - 1 else m::date + first + 9 end as to_on
  from generate_series('${SINCE}'::timestamp, $1::date, interval '1 month') m, unnest(array[0, 10, 20]) first
) thirds where to_on <= $1::date`;

/** How many reports each member unit owes a campaign, so that nearly all reports are theirs. */
export async function periodCount(bulk: Bulk, sizes: Sizes): Promise<number> {
  const day = bulk.day;
  const [row] = await bulk.query<{ members: number; periods: number }>(
    `select (select count(*) from (${MEMBERS}) m)::integer as members, (select count(*) from (${PERIODS}) p)::integer as periods`,
    [day],
  );
  const wanted = Math.round((sizes.reports * MEMBER_SHARE) / (sizes.campaigns * (row?.members ?? 1)));
  return Math.max(1, Math.min(wanted, row?.periods ?? 1));
}

const campaign = idOf('campaign', 'n');
const contentId = (n: string, ordinal: string): string => idOf('content', `(${n} * 10 + ${ordinal})`);
const EACH = 'from generate_series(1, $2::integer) n';

/** Campaigns with contents, indicators and periods; all began on the first day of their first period. */
export async function addCampaigns(bulk: Bulk, sizes: Sizes, periods: number): Promise<void> {
  const day = bulk.day;
  const span = `cross join lateral (select min(from_on) as starts_on from (${PERIODS}) p where at < $3) s`;
  await bulk.query(
    `insert into campaigns.campaign (id, code, title, title_en, kind, scope, state, starts_on, acknowledge_by, launch_by, period_text, is_ours)
     select ${campaign}, 'TH-' || lpad(n::text, 3, '0'), 'Phong trào thi đua số ' || n || ' ${MARK}', 'Campaign ' || n || ' (synthetic)',
       'THEMATIC', 'PROVINCE', 'LAUNCHED', s.starts_on, s.starts_on + 10, s.starts_on + 25, 'Dữ liệu tổng hợp', true ${EACH} ${span}`,
    [day, sizes.campaigns, periods],
  );
  await bulk.query(
    `insert into campaigns.campaign_content (id, campaign_id, ordinal, target_group, text)
     select ${contentId('n', 'o')}, ${campaign}, o, 'Mọi đơn vị ${MARK}', 'Nội dung ' || o || ' ${MARK}'
     from generate_series(1, $1::integer) n, generate_series(1, 2) o`,
    [sizes.campaigns],
  );
  await bulk.query(
    `insert into campaigns.indicator (id, campaign_id, content_id, ordinal, code, name, unit, value_kind, is_required, is_ours)
     select ${idOf('indicator', '(n * 10 + o)')}, ${campaign}, ${contentId('n', '(o + 1) / 2')}, o, 'CT' || o,
       'Chỉ tiêu ' || o || ' ${MARK}', case o when 4 then 'đồng' else 'lượt' end, case o when 4 then 'MONEY' else 'NUMBER' end, o = 1, true
     from generate_series(1, $1::integer) n, generate_series(1, 4) o`,
    [sizes.campaigns],
  );
  await bulk.query(
    `insert into campaigns.reporting_period (id, campaign_id, name, from_on, to_on, due_on, is_ours)
     select ${idOf('period', '(n * 100 + p.at)')}, ${campaign}, 'Kỳ ' || to_char(p.from_on, 'DD/MM') || '–' || to_char(p.to_on, 'DD/MM/YYYY') || ' ${MARK}',
       p.from_on, p.to_on, p.to_on + 5, true
     ${EACH} cross join (${PERIODS}) p where p.at < $3`,
    [day, sizes.campaigns, periods],
  );
}

const startOf = 'join campaigns.campaign c on c.id = ';
/** Some units are late and some never do it. */
const doneOn = (salt: number, within: number, share: number): string =>
  `case when ${chance(salt, 'k')} < ${share} then least(c.starts_on + ${draw(salt + 1, 'k', within)}, $1::date) end`;
/** Every campaign n for every member unit m; k numbers the pairs. */
const PAIRS = `from generate_series(1, $2::integer) n cross join (${MEMBERS}) m
  cross join lateral (select n * 1000 + m.at as k) pair ${startOf} ${campaign}`;
const PLACE = 'm.id, m.cluster_id, m.id, m.management_path';

/** The plan reaches every member unit; most acknowledge it, launch the campaign and do its task. */
export async function addUnitWork(bulk: Bulk, { campaigns }: Sizes): Promise<void> {
  const values = [bulk.day, campaigns];
  const task = idOf('task', 'n');
  const recipient = idOf('recipient', 'n');
  await bulk.query(
    `insert into campaigns.distribution_recipient (id, campaign_id, ordinal, text, organisation_group, purpose)
     select ${recipient}, ${campaign}, 1, 'Các cụm, khối thi đua ${MARK}', 'CLUSTER_MEMBERS', 'ACTION' from generate_series(1, $1::integer) n`,
    [campaigns],
  );
  await bulk.query(
    `insert into campaigns.delivery (id, campaign_id, recipient_id, organisation_id, cluster_id, member_unit_id, management_path, delivered_on, acknowledged_on)
     select ${idOf('delivery', 'k')}, ${campaign}, ${recipient}, ${PLACE}, c.starts_on, ${doneOn(20, 14, 0.94)} ${PAIRS}`,
    values,
  );
  await bulk.query(
    `insert into campaigns.launch (id, campaign_id, organisation_id, cluster_id, member_unit_id, management_path, launched_on, participant_count)
     select id, campaign_id, organisation_id, cluster_id, member_unit_id, management_path, launched_on, participant_count from (
       select ${idOf('launch', 'k')} as id, ${campaign} as campaign_id, m.id as organisation_id, m.cluster_id, m.id as member_unit_id,
         m.management_path, ${doneOn(22, 30, 0.88)} as launched_on, 20 + ${draw(24, 'k', 400)} as participant_count ${PAIRS}
     ) l where launched_on is not null`,
    values,
  );
  await bulk.query(
    `insert into campaigns.assignment (id, campaign_id, ordinal, heading, tone, is_ours)
     select ${idOf('assignment', 'n')}, ${campaign}, 1, 'Mọi đơn vị ${MARK}', 'ASSIGN', true from generate_series(1, $1::integer) n`,
    [campaigns],
  );
  await bulk.query(
    `insert into campaigns.assignee (id, assignment_id, organisation_group, role)
     select ${idOf('assignee', 'n')}, ${idOf('assignment', 'n')}, 'ALL_UNITS', 'CARRY_OUT' from generate_series(1, $1::integer) n`,
    [campaigns],
  );
  await bulk.query(
    `insert into campaigns.task (id, campaign_id, assignment_id, ordinal, text, due_on, is_due_day_ours)
     select ${task}, ${campaign}, ${idOf('assignment', 'n')}, 1, 'Xây dựng kế hoạch ${MARK}', c.starts_on + 40, true
     from generate_series(1, $1::integer) n ${startOf} ${campaign}`,
    [campaigns],
  );
  await bulk.query(
    `insert into campaigns.task_completion (id, campaign_id, task_id, organisation_id, cluster_id, member_unit_id, management_path, done_on)
     select id, campaign_id, task_id, organisation_id, cluster_id, member_unit_id, management_path, done_on from (
       select ${idOf('completion', 'k')} as id, ${campaign} as campaign_id, ${task} as task_id, m.id as organisation_id, m.cluster_id,
         m.id as member_unit_id, m.management_path, ${doneOn(26, 50, 0.8)} as done_on ${PAIRS}
     ) t where done_on is not null`,
    values,
  );
}
