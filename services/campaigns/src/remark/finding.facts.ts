import { type Context, loaderOf, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { type Finding, findingsOf, type MeasuredValue } from '../report/limits.rules.ts';

/** The period before `p`: the last one that ended before it began. */
export const PERIOD_BEFORE = `select q.id from campaigns.reporting_period q
  where q.campaign_id = p.campaign_id and q.to_on < p.from_on order by q.to_on desc limit 1`;

/** Numbers of reports ($1) whose indicators have limits, with what the unit reported last and whether it explained. */
const MEASURED = `
select r.id, jsonb_build_object('indicatorId', v.indicator_id, 'code', i.code, 'number', v.number,
  'minimum', i.minimum, 'maximum', i.maximum, 'tolerance', i.tolerance, 'before', b.number,
  'isExplained', exists (select from campaigns.value_comment c
    where c.report_id = r.id and c.indicator_id = v.indicator_id and c.side = 'UNIT')) as measured
from campaigns.progress_report r
join campaigns.reporting_period p on p.id = r.reporting_period_id
join campaigns.report_value v on v.report_id = r.id and v.number is not null
join campaigns.indicator i on i.id = v.indicator_id and coalesce(i.minimum, i.maximum, i.tolerance) is not null
left join lateral (${PERIOD_BEFORE}) last on true
left join campaigns.progress_report l on l.reporting_period_id = last.id and l.organisation_id = r.organisation_id
  and l.state in ('SUBMITTED', 'ACCEPTED')
left join campaigns.report_value b on b.report_id = l.id and b.indicator_id = v.indicator_id
where r.id = any($1::uuid[]) order by i.ordinal, i.id`;

/** What is wrong or strange in the numbers of each report, by the report's id. */
export async function findingsIn(tx: Transaction, reportIds: readonly string[]): Promise<Map<string, Finding[]>> {
  const rows = await tx.query<{ id: string; measured: MeasuredValue }>(MEASURED, [reportIds]);
  return grouped(reportIds, rows);
}

function grouped(ids: readonly string[], rows: readonly { id: string; measured: MeasuredValue }[]) {
  const values = new Map<string, MeasuredValue[]>(ids.map((id) => [id, []]));
  for (const { id, measured } of rows) values.get(id)?.push(measured);
  return new Map([...values].map(([id, measured]) => [id, findingsOf(measured)] as const));
}

/** The same for a report that is read: one statement for all the reports of a request. */
export const findingsOfReport = (ctx: Context, reportId: string): Promise<Finding[]> =>
  loaderOf<Finding[]>(ctx, 'findings', async (ids) => {
    const setting = settingOf(ctx.actor, ctx.requestId);
    const { rows } = await ctx.runtime.reader.read(setting, statement(MEASURED, [ids]));
    const found = grouped(
      ids,
      rows.map(([id, measured]) => ({ id: id as string, measured: measured as MeasuredValue })),
    );
    return ids.map((id) => found.get(id) ?? []);
  }).load(reportId);
