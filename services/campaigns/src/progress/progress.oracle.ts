import type { Transaction } from '@tdkt/kernel';

interface Asked {
  readonly clusterId: string;
  readonly campaignId: string;
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** The definitions word by word over the rows, one unit at a time: what the tests compare the totals with. */
export async function oracle(tx: Transaction, asked: Asked) {
  const { clusterId, campaignId, from, to, today } = asked;
  const members = await membersOn(tx, clusterId, to);
  const limit = [to, today].sort()[0] as string;
  let [acknowledgedCount, launchedCount, reportedCount, overdueCount] = [0, 0, 0, 0];
  for (const unit of members) {
    const facts = await factsOf(tx, { campaignId, unit, to });
    const reports = facts.reports.filter(({ to_on }) => to_on >= from && to_on <= to);
    acknowledgedCount += Number(facts.acknowledged);
    launchedCount += Number(facts.launched);
    reportedCount += Number(reports.some(({ is_in }) => is_in));
    const owes = [
      facts.delivered && !facts.acknowledged && facts.acknowledge_by !== null && facts.acknowledge_by < limit,
      !facts.launched && facts.launch_by !== null && facts.launch_by < limit,
      facts.reports.some(({ due_on, is_in }) => due_on < limit && !is_in),
      facts.tasks.some(({ due_on, is_done }) => due_on !== null && due_on < limit && !is_done),
    ];
    overdueCount += Number(owes.some(Boolean));
  }
  const total = await totalOf(tx, asked);
  return { memberCount: members.length, acknowledgedCount, launchedCount, reportedCount, overdueCount, total };
}

async function membersOn(tx: Transaction, clusterId: string, day: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select organisation_id as id from directory.cluster_membership where cluster_id = $1 and valid_from <= $2 and coalesce(valid_to, $2) >= $2',
    [clusterId, day],
  );
  return rows.map(({ id }) => id);
}

interface UnitFacts {
  readonly delivered: boolean;
  readonly acknowledged: boolean;
  readonly launched: boolean;
  readonly acknowledge_by: string | null;
  readonly launch_by: string | null;
  readonly reports: readonly { to_on: string; due_on: string; is_in: boolean }[];
  /** Of a monthly task one for each month that has begun, due on its last day. */
  readonly tasks: readonly { due_on: string | null; is_done: boolean }[];
}

async function factsOf(tx: Transaction, of: { campaignId: string; unit: string; to: string }): Promise<UnitFacts> {
  const values = [of.campaignId, of.unit, of.to];
  const [row] = await tx.query<Omit<UnitFacts, 'reports' | 'tasks'>>(
    `select exists (select from campaigns.delivery where campaign_id = $1 and organisation_id = $2) as delivered,
       exists (select from campaigns.delivery where campaign_id = $1 and organisation_id = $2 and acknowledged_on <= $3) as acknowledged,
       exists (select from campaigns.launch where campaign_id = $1 and organisation_id = $2 and launched_on <= $3) as launched,
       acknowledge_by::text, launch_by::text from campaigns.campaign where id = $1`,
    values,
  );
  const reports = await tx.query<UnitFacts['reports'][number]>(
    `select p.to_on::text, p.due_on::text, exists (select from campaigns.progress_report r
       where r.reporting_period_id = p.id and r.organisation_id = $2 and r.state in ('SUBMITTED', 'ACCEPTED')) as is_in
     from campaigns.reporting_period p where p.campaign_id = $1`,
    values.slice(0, 2),
  );
  const tasks = await tx.query<UnitFacts['tasks'][number]>(
    `select coalesce(t.due_on, (m.month + interval '1 month - 1 day')::date)::text as due_on,
       exists (select from campaigns.task_completion c where c.task_id = t.id and c.organisation_id = $2 and c.done_on <= $3
         and c.occurrence is not distinct from m.month::date) as is_done
     from campaigns.task t join campaigns.assignee a on a.assignment_id = t.assignment_id
     join campaigns.campaign g on g.id = t.campaign_id
     left join lateral generate_series(date_trunc('month', g.starts_on), $3::date, '1 month') m(month) on t.cadence = 'MONTHLY'
     where t.campaign_id = $1 and (a.organisation_id = $2 or a.organisation_group = 'ALL_UNITS' or a.organisation_group = 'MASS_ORGANISATIONS'
       and exists (select from directory.organisation o where o.id = $2 and o.kind = 'MASS_ORGANISATION'))`,
    values,
  );
  return { ...(row as Omit<UnitFacts, 'reports' | 'tasks'>), reports, tasks };
}

/** The first number of the campaign, summed where the unit above each report sat at the end of the month. */
async function totalOf(tx: Transaction, { clusterId, campaignId, from, to }: Asked): Promise<number> {
  const rows = await tx.query<{ unit: string | null; to_on: string; number: number }>(
    `select r.member_unit_id as unit, p.to_on::text, v.number::float8 as number from campaigns.progress_report r
     join campaigns.reporting_period p on p.id = r.reporting_period_id
     join campaigns.report_value v on v.report_id = r.id join campaigns.indicator i on i.id = v.indicator_id and i.ordinal = 1
     where r.campaign_id = $1 and r.state in ('SUBMITTED', 'ACCEPTED') and p.to_on between $2 and $3`,
    [campaignId, from, to],
  );
  let total = 0;
  for (const { unit, to_on, number } of rows) {
    const [year, month] = to_on.split('-').map(Number) as [number, number];
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    if (unit !== null && (await membersOn(tx, clusterId, end)).includes(unit)) total += number;
  }
  return total;
}
