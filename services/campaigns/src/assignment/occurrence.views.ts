import { validOn, workingDaysBetween } from '@tdkt/directory';
import { type Context, DateScalar, loaderOf } from '@tdkt/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { holidaysFor } from '../progress/calendar.facts.ts';
import { askedBy } from '../progress/period.rules.ts';
import { campaignDays, readOpen } from '../progress/progress.facts.ts';
import type { Task } from './assignment.entity.ts';

@ObjectType({ description: 'What a task asked for once, or in one period; counts of units are open to all.' })
export class TaskOccurrence {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period of a task with a cadence.' })
  occurrence!: string | null;
  @Field(() => DateScalar, { nullable: true }) dueOn!: string | null;
  @Field(() => Int, { description: 'Units that it is for on the business date.' }) assignedCount!: number;
  @Field(() => Int) doneCount!: number;
  @Field(() => Int, { description: 'Working days since the due day, while a unit has not done it; else 0.' })
  overdueWorkingDays!: number;
}

const COUNTS = `
with member as materialized (
  select m.organisation_id as id, o.kind from directory.cluster_membership m
  join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$3::date')}
  where ${validOn('m', '$3::date')}
), unit as (
  select distinct w.at, w.task_id, w.occurrence, u.id
  from unnest($1::uuid[], $2::date[]) with ordinality as w(task_id, occurrence, at)
  join campaigns.task t on t.id = w.task_id
  join campaigns.assignee a on a.assignment_id = t.assignment_id
  cross join lateral (
    select a.organisation_id as id where a.organisation_id is not null
    union all select m.id from member m
    where a.organisation_group = 'ALL_UNITS' or a.organisation_group = 'MASS_ORGANISATIONS' and m.kind = 'MASS_ORGANISATION') u
)
select u.at::integer, count(*)::integer, count(k.id)::integer from unit u
left join campaigns.task_completion k on k.task_id = u.task_id and k.organisation_id = u.id
  and k.occurrence is not distinct from u.occurrence
group by u.at`;

async function readOccurrences(ctx: Context, campaignId: string, ids: readonly string[]): Promise<TaskOccurrence[][]> {
  const today = ctx.runtime.clock.today();
  const wanted = new Set(ids);
  const asked = askedBy(await campaignDays(ctx, campaignId), today).filter(({ taskId }) => wanted.has(taskId));
  const [rows, holidays] = await Promise.all([
    readOpen(ctx, COUNTS, [asked.map(({ taskId }) => taskId), asked.map(({ occurrence }) => occurrence), today]),
    holidaysFor(ctx),
  ]);
  const counts = new Map(rows.map(([at, assigned, done]) => [at, [assigned, done] as [number, number]]));
  const found = new Map<string, TaskOccurrence[]>(ids.map((id) => [id, []]));
  for (const [at, { taskId, occurrence, dueOn }] of asked.entries()) {
    const [assignedCount, doneCount] = counts.get(at + 1) ?? [0, 0];
    const isLate = dueOn !== null && doneCount < assignedCount;
    const overdueWorkingDays = isLate ? workingDaysBetween(dueOn, today, holidays) : 0;
    const row = { occurrence, dueOn, assignedCount, doneCount, overdueWorkingDays };
    found.get(taskId)?.push(Object.assign(new TaskOccurrence(), row));
  }
  return ids.map((id) => found.get(id) ?? []);
}

/** One batch of statements for all the tasks of a campaign in a request. */
export const taskOccurrencesOf = (ctx: Context, { id, campaignId }: Task): Promise<TaskOccurrence[]> =>
  loaderOf<TaskOccurrence[]>(ctx, `occurrences:${campaignId}`, (ids) => readOccurrences(ctx, campaignId, ids)).load(id);
