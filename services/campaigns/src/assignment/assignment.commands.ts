import { validOn } from '@tdkt/directory';
import {
  type Context,
  clean,
  insert,
  isId,
  notFound,
  refuse,
  type Transaction,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { campaignOf } from '../campaign/campaign.facts.ts';
import { checkDay } from '../campaign/day.rules.ts';
import { claimFiles } from '../files.ts';
import { placeToActIn } from '../place.facts.ts';
import { checkUrl } from '../url.rules.ts';
import { type CompleteTask, TaskCompletion } from './assignment.entity.ts';
import { occurrencesOf, type Running, type TaskDays } from './occurrence.rules.ts';

/** True when the task is the organisation's own or that of a group it belongs to. */
async function isAssigned(
  tx: Transaction,
  task: { assignmentId: string; organisationId: string; day: string },
): Promise<boolean> {
  const [row] = await tx.query<{ assigned: boolean }>(
    `select exists (
       select from campaigns.assignee a where a.assignment_id = $1 and (
         a.organisation_id = $2 or a.organisation_group = 'ALL_UNITS'
         or a.organisation_group = 'MASS_ORGANISATIONS' and exists (
           select from directory.organisation o where o.id = $2 and o.kind = 'MASS_ORGANISATION' and ${validOn('o', '$3::date')})
       )) as assigned`,
    [task.assignmentId, task.organisationId, task.day],
  );
  return row?.assigned ?? false;
}

interface TaskFacts extends TaskDays {
  readonly campaignId: string;
  readonly assignmentId: string;
}

async function taskOf(tx: Transaction, id: string): Promise<TaskFacts> {
  if (!isId(id)) throw notFound();
  const [task] = await tx.query<TaskFacts>(
    `select id, campaign_id as "campaignId", assignment_id as "assignmentId", due_on::text as "dueOn",
       due_working_days as "dueWorkingDays", cadence, due_day as "dueDay" from campaigns.task where id = $1`,
    [id],
  );
  if (!task) throw notFound();
  return task;
}

/** A task with a cadence is done for a period that has begun, every other one for itself. */
function checkOccurrence(task: TaskDays, occurrence: string | null, running: Omit<Running, 'holidays'>): Violation[] {
  const path = ['occurrence'];
  if (task.cadence === null) return occurrence === null ? [] : [{ code: 'NOT_AN_OCCURRENCE', path }];
  if (occurrence === null) return [{ code: 'REQUIRED', path }];
  const asked = occurrencesOf(task, { ...running, holidays: [] });
  return asked.some((one) => one.occurrence === occurrence) ? [] : [{ code: 'NOT_AN_OCCURRENCE', path }];
}

/** A unit marks a task of its own as done, once for each occurrence. */
export function completeTask(ctx: Context, info: GraphQLResolveInfo, input: CompleteTask): Promise<TaskCompletion> {
  return write(ctx, { info, args: { input }, entity: TaskCompletion }, async (tx) => {
    const values = clean(TaskCompletion, input);
    const today = ctx.runtime.clock.today();
    const task = await taskOf(tx, values.taskId);
    const place = await placeToActIn(tx, values.organisationId, values.doneOn);
    const campaign = await campaignOf(tx, task.campaignId, 'share');
    const about = { assignmentId: task.assignmentId, organisationId: values.organisationId, day: values.doneOn };
    const running = { startsOn: campaign.starts_on, closedOn: campaign.closed_on, today };
    refuse([
      ...checkDay('doneOn', values.doneOn, { campaign, today }),
      ...checkOccurrence(task, values.occurrence ?? null, running),
      ...checkUrl('evidenceUrl', values.evidenceUrl),
      ...((await isAssigned(tx, about)) ? [] : [{ code: 'NOT_ASSIGNED', path: ['taskId'] }]),
    ]);
    await claimFiles(tx, values, { before: null, place });
    return insert(tx, TaskCompletion, { ...values, ...place, campaignId: campaign.id });
  });
}
