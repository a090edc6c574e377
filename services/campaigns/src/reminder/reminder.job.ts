import { isWorkingDay, specialDays } from '@tdkt/directory';
import { type Runtime, type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { campaignDaysIn } from '../progress/progress.facts.ts';
import type { ObligationKind } from '../progress/unit.views.ts';
import { type OwedThing, owedThings, thingOf } from './owed.facts.ts';
import { type Calendar, type RuleDays, type Step, stepDue } from './reminder.rules.ts';
import { grouped, type Reminding, send } from './sending.commands.ts';

const LOCK = 7_240_109;

interface ActiveRule extends RuleDays {
  readonly id: string;
  readonly campaignId: string;
  readonly kind: ObligationKind;
}

const RULES = `
select r.id, r.campaign_id as "campaignId", r.kind, r.after_working_days as "afterWorkingDays",
  r.leader_after_working_days as "leaderAfterWorkingDays", r.board_after_working_days as "boardAfterWorkingDays"
from campaigns.reminder_rule r join campaigns.campaign c on c.id = r.campaign_id and c.state = 'LAUNCHED'
where r.is_active order by r.campaign_id, r.after_working_days, r.id`;

type Sent = ReadonlyMap<string, Partial<Record<Step, string>>>;
const keyOf = (ruleId: string, organisationId: string, thing: string): string =>
  [ruleId, organisationId, thing].join(' ');

/** What the rules have sent so far, by rule, unit and thing. */
async function sentBy(tx: Transaction, rules: readonly ActiveRule[]): Promise<Sent> {
  const rows = await tx.query<OwedThing & { ruleId: string; step: Step; sentOn: string }>(
    `select rule_id as "ruleId", organisation_id as "organisationId", kind, reporting_period_id as "reportingPeriodId",
       task_id as "taskId", occurrence::text, step, sent_on::text as "sentOn" from campaigns.reminder where rule_id = any($1::uuid[])`,
    [rules.map(({ id }) => id)],
  );
  const sent = new Map<string, Partial<Record<Step, string>>>();
  for (const row of rows) {
    const key = keyOf(row.ruleId, row.organisationId, thingOf(row));
    sent.set(key, { ...sent.get(key), [row.step]: row.sentOn });
  }
  return sent;
}

function due(rules: readonly ActiveRule[], thing: OwedThing, sent: Sent, calendar: Calendar): Reminding[] {
  return rules.flatMap((rule) => {
    if (rule.kind !== thing.kind) return [];
    const before = sent.get(keyOf(rule.id, thing.organisationId, thingOf(thing))) ?? {};
    const owed = { dueOn: thing.dueOn, hasLeader: thing.isMember && thing.clusterId !== null, sent: before };
    const step = stepDue(rule, owed, calendar);
    return step ? [{ thing, step, ruleId: rule.id, roundId: null }] : [];
  });
}

async function remindIn(
  tx: Transaction,
  campaignId: string,
  rules: readonly ActiveRule[],
  calendar: Calendar,
): Promise<void> {
  const days = await campaignDaysIn(tx, campaignId);
  const kinds = [...new Set(rules.map(({ kind }) => kind))];
  const things = await owedThings(tx, { campaignId, days, today: calendar.today, kinds, clusterId: null });
  const sent = await sentBy(tx, rules);
  await send(
    tx,
    campaignId,
    things.flatMap((thing) => due(rules, thing, sent, calendar)),
    calendar,
  );
}

/**
 * Sends what is due on a working day; a step that was sent is never sent again, and what is done is not owed any more. A day
 * on which nothing ran is made up for by the next one.
 */
export async function remindByRules(runtime: Runtime): Promise<void> {
  await transact(asSystem(runtime), async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const rules = await tx.query<ActiveRule>(RULES);
    if (rules.length === 0) return;
    const calendar = { today: runtime.clock.today(), holidays: await specialDays(tx) };
    if (!isWorkingDay(calendar.today, calendar.holidays)) return;
    for (const [campaignId, own] of grouped(rules, (rule) => rule.campaignId))
      await remindIn(tx, campaignId, own, calendar);
  });
}
