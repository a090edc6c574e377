import {
  type Context,
  columnsOf,
  conjunction,
  hydrate,
  isId,
  loaderOf,
  placeScope,
  selectList,
  settingOf,
  statement,
} from '@tdkt/kernel';
import { HistoryAction, HistoryChange, HistoryEntry } from '@tdkt/registry';
import { ReportValue } from '../report/report.entity.ts';
import { VALUE_DAY } from '../report/value.resolver.ts';
import { PERIOD_BEFORE } from './finding.facts.ts';

const MOST = 100;
const TOLD = columnsOf(ReportValue).filter(({ name }) => ['number', 'flag', 'text', 'reason'].includes(name));

/** What the audit has of one value; the audit itself lets through what the caller sees of the report. */
const TRAIL = `
select k.key, e.* from unnest($1::text[], $2::uuid[], $3::uuid[]) as k(key, report_id, indicator_id)
cross join lateral (
  select a.id, a.at, a.action, a.row_id, a.account, directory.account_name(a.account), a.roles, a.before, a.after
  from campaigns.audit a
  where a.record_id = k.report_id and a.table_name = 'report_value'
    and coalesce(a.after, a.before) ->> 'indicator_id' = k.indicator_id::text
    and (a.before is null or a.after is null or (a.before -> 'number', a.before -> 'flag', a.before -> 'text')
      is distinct from (a.after -> 'number', a.after -> 'flag', a.after -> 'text'))
  order by a.id desc limit ${MOST}) e`;

type Stored = Readonly<Record<string, unknown>> | null;
const ACTIONS: Readonly<Record<string, HistoryAction>> = {
  INSERT: HistoryAction.CREATED,
  UPDATE: HistoryAction.CHANGED,
  DELETE: HistoryAction.REMOVED,
};

function entryOf(row: readonly unknown[]): HistoryEntry {
  const [id, at, action, rowId, accountId, accountName, roles, before, after] = row;
  const [was, is] = [before as Stored, after as Stored];
  const changes = TOLD.map(({ name, column }) =>
    Object.assign(new HistoryChange(), { field: name, before: was?.[column] ?? null, after: is?.[column] ?? null }),
  ).filter((change) => change.before !== change.after);
  const about = { id: String(id), at, action: ACTIONS[String(action)], accountId, accountName, roles };
  return Object.assign(new HistoryEntry(), { ...about, type: ReportValue.name, rowId, changes });
}

/** Who changed one value of a report, when, from what to what and why; the newest first. */
export function trailOf(ctx: Context, reportId: string, indicatorId: string): Promise<HistoryEntry[]> {
  if (!isId(indicatorId)) return Promise.resolve([]);
  return loaderOf<HistoryEntry[]>(ctx, 'value-trail', async (keys) => {
    const pairs = keys.map((key) => key.split(':') as [string, string]);
    const values = [keys, pairs.map(([report]) => report), pairs.map(([, indicator]) => indicator)];
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(TRAIL, values));
    const found = new Map<unknown, HistoryEntry[]>(keys.map((key) => [key, []]));
    for (const [key, ...row] of rows) found.get(key)?.push(entryOf(row));
    return keys.map((key) => found.get(key) ?? []);
  }).load(`${reportId}:${indicatorId}`);
}

/** Values that units handed in for the period before one: what this period's are compared with. */
export function valuesBefore(ctx: Context, periodId: string, organisationId: string): Promise<ReportValue[]> {
  if (!isId(organisationId)) return Promise.resolve([]);
  const { text: scope, values } = conjunction([placeScope(ctx.actor, VALUE_DAY)], 3);
  const text = `select l.organisation_id, ${selectList(ReportValue)}
    from campaigns.reporting_period p cross join lateral (${PERIOD_BEFORE}) last
    join campaigns.progress_report l on l.reporting_period_id = last.id and l.state in ('SUBMITTED', 'ACCEPTED')
    join campaigns.report_value r on r.report_id = l.id
    where p.id = $1 and l.organisation_id = any($2::uuid[]) and ${scope}`;
  return loaderOf<ReportValue[]>(ctx, `values-before:${periodId}`, async (ids) => {
    const asked = statement(text, [periodId, ids, ...values]);
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), asked);
    const found = new Map<unknown, ReportValue[]>(ids.map((id) => [id, []]));
    for (const [id, ...row] of rows) found.get(id)?.push(...hydrate(ReportValue, [row]));
    return ids.map((id) => found.get(id) ?? []);
  }).load(organisationId);
}
