import { workingDaysBetween } from '@tdkt/directory';
import { newId, type Transaction } from '@tdkt/kernel';
import { type OwedThing, thingOf } from './owed.facts.ts';
import { ReminderStep } from './reminder.entity.ts';
import type { Calendar, Step } from './reminder.rules.ts';

/** A reminder about to be sent: of what, to whom, and why. */
export interface Reminding {
  readonly thing: OwedThing;
  readonly step: Step;
  readonly ruleId: string | null;
  readonly roundId: string | null;
}

/** Rows that share a key, in the order of their first. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Who gets the message: leaders and the Board get one message about all the units that are late with the same thing. */
function recipientOf({ thing, step }: Reminding): string {
  if (step === ReminderStep.UNIT) return thing.organisationId;
  return step === ReminderStep.CLUSTER_LEADER ? (thing.clusterId ?? '') : '';
}

const NOTIFICATIONS = `
insert into campaigns.notification (id, campaign_id, audience, organisation_id, cluster_id, kind, reporting_period_id, task_id,
  occurrence, due_on, sent_on, unit_count, is_by_hand)
select n.id, $2, n.audience, n.organisation_id, n.cluster_id, n.kind, n.reporting_period_id, n.task_id, n.occurrence, n.due_on,
  $3::date, n.unit_count, n.is_by_hand
from jsonb_to_recordset($1::jsonb) as n(id uuid, audience text, organisation_id uuid, cluster_id uuid, kind text,
  reporting_period_id uuid, task_id uuid, occurrence date, due_on date, unit_count integer, is_by_hand boolean)`;

const REMINDERS = `
insert into campaigns.reminder (id, campaign_id, organisation_id, cluster_id, member_unit_id, management_path, step, kind,
  reporting_period_id, task_id, occurrence, due_on, sent_on, overdue_working_days, rule_id, round_id, notification_id)
select r.id, $2, r.organisation_id, r.cluster_id, r.member_unit_id, r.management_path::ltree, r.step, r.kind,
  r.reporting_period_id, r.task_id, r.occurrence, r.due_on, $3::date, r.overdue_working_days, r.rule_id, r.round_id, r.notification_id
from jsonb_to_recordset($1::jsonb) as r(id uuid, organisation_id uuid, cluster_id uuid, member_unit_id uuid, management_path text,
  step text, kind text, reporting_period_id uuid, task_id uuid, occurrence date, due_on date, overdue_working_days integer,
  rule_id uuid, round_id uuid, notification_id uuid)`;

const columnsOf = (thing: OwedThing) => ({
  kind: thing.kind,
  reporting_period_id: thing.reportingPeriodId,
  task_id: thing.taskId,
  occurrence: thing.occurrence,
  due_on: thing.dueOn,
});

function notificationOf(group: readonly Reminding[], id: string) {
  const { thing, step, roundId } = group[0] as Reminding;
  return {
    ...columnsOf(thing),
    id,
    audience: step,
    organisation_id: step === ReminderStep.UNIT ? thing.organisationId : null,
    cluster_id: step === ReminderStep.BOARD ? null : thing.clusterId,
    unit_count: group.length,
    is_by_hand: roundId !== null,
  };
}

const reminderOf = ({ thing, step, ruleId, roundId }: Reminding, notificationId: string, calendar: Calendar) => ({
  ...columnsOf(thing),
  id: newId(),
  organisation_id: thing.organisationId,
  cluster_id: thing.clusterId,
  member_unit_id: thing.memberUnitId,
  management_path: thing.managementPath,
  step,
  overdue_working_days: workingDaysBetween(thing.dueOn, calendar.today, calendar.holidays),
  rule_id: ruleId,
  round_id: roundId,
  notification_id: notificationId,
});

/** Writes the log and the messages: two statements, however many are reminded. */
export async function send(
  tx: Transaction,
  campaignId: string,
  reminding: readonly Reminding[],
  calendar: Calendar,
): Promise<void> {
  if (reminding.length === 0) return;
  const groups = grouped(reminding, (one) =>
    [one.ruleId ?? one.roundId, one.step, recipientOf(one), thingOf(one.thing)].join(' '),
  );
  const messages = [...groups.values()].map((group) => ({ id: newId(), group }));
  const notifications = messages.map(({ id, group }) => notificationOf(group, id));
  const reminders = messages.flatMap(({ id, group }) => group.map((one) => reminderOf(one, id, calendar)));
  await tx.query(NOTIFICATIONS, [JSON.stringify(notifications), campaignId, calendar.today]);
  await tx.query(REMINDERS, [JSON.stringify(reminders), campaignId, calendar.today]);
}
