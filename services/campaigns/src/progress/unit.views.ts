import { validOn } from '@tdkt/directory';
import { type Context, DateScalar, hasRole, loaderOf, Role, seesAll } from '@tdkt/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { planOf, spanOf } from './period.rules.ts';
import { campaignDays, lackingTasks, readOpen } from './progress.facts.ts';

export enum ObligationKind {
  ACKNOWLEDGEMENT = 'ACKNOWLEDGEMENT',
  LAUNCH = 'LAUNCH',
  REPORT = 'REPORT',
  TASK = 'TASK',
}
registerEnumType(ObligationKind, { name: 'ObligationKind', description: 'What a campaign asks of a unit.' });

@ObjectType({ description: 'How far one member of a cluster has come.' })
export class UnitProgress {
  @Field(() => ID) organisationId!: string;
  @Field(() => DateScalar, { nullable: true }) acknowledgedOn!: string | null;
  @Field(() => DateScalar, { nullable: true }) launchedOn!: string | null;
  @Field(() => Int, { description: 'Periods with a report, submitted or accepted.' }) reportedCount!: number;
  @Field(() => [ObligationKind], { description: 'What is overdue on the business date.' }) overdue!: ObligationKind[];
  @Field(() => DateScalar, { nullable: true, description: 'When it was reminded last, of anything.' })
  remindedOn!: string | null;
}

/** Rows of one cluster that are answered, which is more than any cluster has members. */
const MOST = 100;

const UNITS = `
with member as materialized (
  select m.cluster_id, m.organisation_id as unit_id, o.kind as unit_kind, o.name
  from directory.cluster_membership m
  join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$3::date')}
  where m.cluster_id = any($2::uuid[]) and ${validOn('m', '$3::date')}
    and ($4::boolean or m.cluster_id = any($5::uuid[]) or $6::ltree[] @> o.management_path)
),
reported as (
  select t.member_unit_id as unit_id, count(*) as total, count(*) filter (where t.key = any($7::text[])) as due
  from campaigns.tally t join member m on m.unit_id = t.member_unit_id
  where t.campaign_id = $1 and t.measure = 'REPORTED' and t.amount > 0 group by t.member_unit_id
),
${lackingTasks({ tasks: '$10', occurrences: '$11', doneBy: '$3::date' })}
select m.cluster_id, m.unit_id, d.acknowledged_on, l.launched_on, coalesce(r.total, 0),
  array_remove(array[
    case when $8::boolean and d.id is not null and d.acknowledged_on is null then 'ACKNOWLEDGEMENT' end,
    case when $9::boolean and l.id is null then 'LAUNCH' end,
    case when coalesce(r.due, 0) < cardinality($7::text[]) then 'REPORT' end,
    case when k.unit_id is not null then 'TASK' end], null),
  (select max(n.sent_on) from campaigns.reminder n where n.campaign_id = $1 and n.organisation_id = m.unit_id and n.step = 'UNIT')
from member m
left join campaigns.delivery d on d.campaign_id = $1 and d.organisation_id = m.unit_id
left join campaigns.launch l on l.campaign_id = $1 and l.organisation_id = m.unit_id
left join reported r on r.unit_id = m.unit_id
left join lacking k on k.unit_id = m.unit_id
order by m.name collate "vi-x-icu", m.unit_id`;

/** Members of a cluster that the viewer may see one by one: all for the province and the leader, else their own. */
export async function unitProgressOf(ctx: Context, clusterId: string, campaignId: string): Promise<UnitProgress[]> {
  const { actor } = ctx;
  const today = ctx.runtime.clock.today();
  const days = await campaignDays(ctx, campaignId);
  const plan = planOf(days, spanOf(null, days, today), today);
  return loaderOf<UnitProgress[]>(ctx, `unit-progress:${campaignId}`, async (ids) => {
    const rows = await readOpen(ctx, UNITS, [
      campaignId,
      ids,
      today,
      seesAll(actor) || hasRole(actor, [Role.ANALYST]),
      hasRole(actor, [Role.CLUSTER_LEADER]) ? actor.clusterIds : [],
      hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths : [],
      plan.duePeriodIds,
      plan.isAcknowledgementDue,
      plan.isLaunchDue,
      plan.dueTasks.map(({ taskId }) => taskId),
      plan.dueTasks.map(({ occurrence }) => occurrence),
    ]);
    const found = new Map<unknown, UnitProgress[]>(ids.map((id) => [id, []]));
    for (const [cluster, organisationId, acknowledgedOn, launchedOn, reportedCount, overdue, remindedOn] of rows) {
      const list = found.get(cluster);
      if (!list || list.length === MOST) continue;
      const done = { acknowledgedOn, launchedOn, reportedCount };
      list.push(Object.assign(new UnitProgress(), { organisationId, ...done, overdue, remindedOn }));
    }
    return ids.map((id) => found.get(id) ?? []);
  }).load(clusterId);
}
