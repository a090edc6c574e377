import { validOn } from '@tdkt/directory';
import { type Context, clean, insert, isId, notFound, refuse, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { campaignOf } from '../campaign/campaign.facts.ts';
import { checkDay } from '../campaign/day.rules.ts';
import { placeToActIn } from '../place.facts.ts';
import { type CompleteTask, TaskCompletion } from './assignment.entity.ts';

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

/** A unit marks a task of its own as done, once. */
export function completeTask(ctx: Context, info: GraphQLResolveInfo, input: CompleteTask): Promise<TaskCompletion> {
  return write(ctx, { info, args: { input }, entity: TaskCompletion }, async (tx) => {
    const values = clean(TaskCompletion, input);
    const today = ctx.runtime.clock.today();
    const [task] = isId(values.taskId)
      ? await tx.query<{ campaign_id: string; assignment_id: string }>(
          'select campaign_id, assignment_id from campaigns.task where id = $1',
          [values.taskId],
        )
      : [];
    if (!task) throw notFound();
    const place = await placeToActIn(tx, values.organisationId, values.doneOn);
    const campaign = await campaignOf(tx, task.campaign_id, 'share');
    const about = { assignmentId: task.assignment_id, organisationId: values.organisationId, day: values.doneOn };
    refuse([
      ...checkDay('doneOn', values.doneOn, { campaign, today }),
      ...((await isAssigned(tx, about)) ? [] : [{ code: 'NOT_ASSIGNED', path: ['taskId'] }]),
    ]);
    return insert(tx, TaskCompletion, { ...values, ...place, campaignId: campaign.id });
  });
}
