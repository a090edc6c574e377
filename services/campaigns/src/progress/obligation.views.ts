import { validOn, workingDaysBetween } from '@tdkt/directory';
import { type Context, DateScalar, loaderOf } from '@tdkt/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProgressReportState } from '../report/report.entity.ts';
import type { ReportState } from '../report/report.flow.ts';
import { holidaysFor } from './calendar.facts.ts';
import { askedBy } from './period.rules.ts';
import { campaignDays, readOpen } from './progress.facts.ts';
import { ObligationKind } from './unit.views.ts';

@ObjectType({ description: 'Something that a campaign asks of a unit, done or not.' })
export class Obligation {
  @Field(() => ObligationKind) kind!: ObligationKind;
  @Field(() => DateScalar, { nullable: true }) dueOn!: string | null;
  @Field(() => DateScalar, { nullable: true }) doneOn!: string | null;
  @Field(() => Boolean) isDone!: boolean;
  @Field(() => Boolean) isOverdue!: boolean;
  @Field(() => Int, { description: 'Working days since the due day, while it is not done; else 0.' })
  overdueWorkingDays!: number;
  @Field(() => ID, { nullable: true, description: 'What to acknowledge.' }) deliveryId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Missing until the launching is recorded.' })
  launchId!: string | null;
  @Field(() => ID, { nullable: true }) reportingPeriodId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Missing until the first saving.' }) reportId!: string | null;
  @Field(() => ProgressReportState, { nullable: true }) reportState!: ReportState | null;
  @Field(() => ID, { nullable: true }) taskId!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period of a task with a cadence.' })
  occurrence!: string | null;
}

/** Everything is asked of a unit once the campaign is launched; reports once their period has begun. */
const OBLIGATIONS = `
with unit as (
  select o.id, o.kind from directory.organisation o where o.id = any($2::uuid[]) and ${validOn('o', '$3::date')}
),
duty as (
  select u.id as unit_id, 1 as ordinal, 'ACKNOWLEDGEMENT' as kind, c.acknowledge_by as due_on, d.acknowledged_on as done_on,
    d.acknowledged_on is not null as is_done, d.id as delivery_id, null::uuid as launch_id, null::uuid as period_id,
    null::uuid as report_id, null::text as report_state, null::uuid as task_id, null::date as occurrence
  from unit u join campaigns.delivery d on d.campaign_id = $1 and d.organisation_id = u.id
  join campaigns.campaign c on c.id = $1
  union all
  select u.id, 2, 'LAUNCH', c.launch_by, l.launched_on, l.id is not null, null, l.id, null, null, null, null, null
  from unit u join campaigns.campaign c on c.id = $1 and c.state <> 'DRAFT'
  left join campaigns.launch l on l.campaign_id = $1 and l.organisation_id = u.id
  union all
  select u.id, 3, 'REPORT', p.due_on, case when r.state in ('SUBMITTED', 'ACCEPTED') then r.submitted_on end,
    coalesce(r.state in ('SUBMITTED', 'ACCEPTED'), false), null, null, p.id, r.id, r.state, null, null
  from unit u join campaigns.campaign c on c.id = $1 and c.state <> 'DRAFT'
  join campaigns.reporting_period p on p.campaign_id = $1 and p.from_on <= $3::date
  left join campaigns.progress_report r on r.reporting_period_id = p.id and r.organisation_id = u.id
  union all
  select distinct u.id, 4, 'TASK', w.due_on, k.done_on, k.id is not null, null::uuid, null::uuid, null::uuid, null::uuid, null, t.id,
    w.occurrence
  from unit u cross join unnest($4::uuid[], $5::date[], $6::date[]) as w(task_id, occurrence, due_on)
  join campaigns.task t on t.id = w.task_id
  join campaigns.assignee a on a.assignment_id = t.assignment_id and (a.organisation_id = u.id or a.organisation_group = 'ALL_UNITS'
    or a.organisation_group = 'MASS_ORGANISATIONS' and u.kind = 'MASS_ORGANISATION')
  left join campaigns.task_completion k on k.task_id = t.id and k.organisation_id = u.id
    and k.occurrence is not distinct from w.occurrence
)
select unit_id, kind, due_on, done_on, is_done, not is_done and coalesce(due_on < $3::date, false),
  delivery_id, launch_id, period_id, report_id, report_state, task_id, occurrence
from duty order by unit_id, ordinal, due_on nulls last, task_id`;

function obligationOf(row: readonly unknown[], late: (dueOn: string) => number): Obligation {
  const [, kind, dueOn, doneOn, isDone, isOverdue, ...links] = row;
  const [deliveryId, launchId, reportingPeriodId, reportId, reportState, taskId, occurrence] = links;
  const ids = { deliveryId, launchId, reportingPeriodId, reportId, reportState, taskId, occurrence };
  const overdueWorkingDays = isOverdue ? late(dueOn as string) : 0;
  return Object.assign(new Obligation(), { kind, dueOn, doneOn, isDone, isOverdue, overdueWorkingDays, ...ids });
}

/** What a campaign asks of an organisation; the caller has checked that the viewer may see it. */
export async function obligationsOf(ctx: Context, organisationId: string, campaignId: string): Promise<Obligation[]> {
  const today = ctx.runtime.clock.today();
  const asked = askedBy(await campaignDays(ctx, campaignId), today);
  return loaderOf<Obligation[]>(ctx, `obligations:${campaignId}`, async (ids) => {
    const found = new Map<unknown, Obligation[]>(ids.map((id) => [id, []]));
    const [tasks, occurrences, dueDays] = [
      asked.map(({ taskId }) => taskId),
      asked.map(({ occurrence }) => occurrence),
      asked.map(({ dueOn }) => dueOn),
    ];
    const rows = await readOpen(ctx, OBLIGATIONS, [campaignId, ids, today, tasks, occurrences, dueDays]);
    const holidays = rows.some((row) => row[5]) ? await holidaysFor(ctx) : [];
    const late = (dueOn: string) => workingDaysBetween(dueOn, today, holidays);
    for (const row of rows) found.get(row[0])?.push(obligationOf(row, late));
    return ids.map((id) => found.get(id) ?? []);
  }).load(organisationId);
}
