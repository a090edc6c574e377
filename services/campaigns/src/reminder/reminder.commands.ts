import { lastWorkingDay, specialDays } from '@tdkt/directory';
import {
  type Actor,
  BOARD,
  type Context,
  hasRole,
  insert,
  isId,
  newId,
  notFound,
  Role,
  refuse,
  type Transaction,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { campaignOf } from '../campaign/campaign.facts.ts';
import { campaignDaysIn } from '../progress/progress.facts.ts';
import type { ObligationKind } from '../progress/unit.views.ts';
import { type OwedThing, owedThings, thingOf } from './owed.facts.ts';
import { ReminderRound, ReminderStep } from './reminder.entity.ts';
import { send } from './sending.commands.ts';

export interface Asked {
  readonly campaignId: string;
  readonly clusterId: string;
  readonly kind: ObligationKind;
}

/** Leaders remind the members of their own clusters, the Board everybody's. */
export const mayRemind = (actor: Actor, clusterId: string): boolean =>
  hasRole(actor, BOARD) || (hasRole(actor, [Role.CLUSTER_LEADER]) && actor.clusterIds.includes(clusterId));

async function checkCluster(tx: Transaction, clusterId: string): Promise<void> {
  const known = isId(clusterId) && mayRemind(tx.ctx.actor, clusterId);
  const [row] = known ? await tx.query('select 1 from directory.cluster where id = $1 limit 1', [clusterId]) : [];
  if (!row) throw notFound();
}

/** What units of the cluster were reminded of since the last working day, by a rule or by hand. */
async function remindedSince(tx: Transaction, { campaignId, clusterId, kind }: Asked, day: string) {
  const rows = await tx.query<OwedThing>(
    `select organisation_id as "organisationId", kind, reporting_period_id as "reportingPeriodId", task_id as "taskId",
       occurrence::text from campaigns.reminder
     where campaign_id = $1 and cluster_id = $2 and kind = $3 and step = 'UNIT' and sent_on >= $4`,
    [campaignId, clusterId, kind, day],
  );
  return new Set(rows.map((row) => `${row.organisationId} ${thingOf(row)}`));
}

const unitsOf = (things: readonly OwedThing[]): Set<string> =>
  new Set(things.map(({ organisationId }) => organisationId));

/** Reminds all late members of a cluster; nobody twice of the same thing between one working day and the next. */
export function remindLate(ctx: Context, info: GraphQLResolveInfo, asked: Asked): Promise<ReminderRound> {
  return write(ctx, { info, args: asked, entity: ReminderRound }, async (tx) => {
    const { campaignId, clusterId, kind } = asked;
    await checkCluster(tx, clusterId);
    const campaign = await campaignOf(tx, campaignId, 'share');
    refuse(campaign.state === 'LAUNCHED' ? [] : [{ code: 'CAMPAIGN_NOT_RUNNING', path: ['campaignId'] }]);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`remind ${campaignId} ${clusterId}`]);
    const calendar = { today: ctx.runtime.clock.today(), holidays: await specialDays(tx) };
    const days = await campaignDaysIn(tx, campaignId);
    const owed = await owedThings(tx, { campaignId, days, today: calendar.today, kinds: [kind], clusterId });
    const late = owed.filter(({ dueOn }) => dueOn < calendar.today);
    const before = await remindedSince(tx, asked, lastWorkingDay(calendar.today, calendar.holidays));
    const now = late.filter((thing) => !before.has(`${thing.organisationId} ${thingOf(thing)}`));
    const remindedCount = unitsOf(now).size;
    const counts = { remindedCount, alreadyCount: unitsOf(late).size - remindedCount };
    const roundId = await insert(tx, ReminderRound, { ...asked, id: newId(), sentOn: calendar.today, ...counts });
    const reminding = now.map((thing) => ({ thing, step: ReminderStep.UNIT, ruleId: null, roundId }));
    await send(tx, campaignId, reminding, calendar);
    return roundId;
  });
}
