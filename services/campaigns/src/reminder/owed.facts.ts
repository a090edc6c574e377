import { placeOn, validOn } from '@tdkt/directory';
import type { Transaction } from '@tdkt/kernel';
import { askedBy, type CampaignDays } from '../progress/period.rules.ts';
import type { ObligationKind } from '../progress/unit.views.ts';

/** A thing that a unit has not done, with the place that the unit has today. */
export interface OwedThing {
  readonly kind: ObligationKind;
  readonly organisationId: string;
  readonly clusterId: string | null;
  readonly memberUnitId: string | null;
  readonly managementPath: string;
  readonly isMember: boolean;
  readonly reportingPeriodId: string | null;
  readonly taskId: string | null;
  readonly occurrence: string | null;
  readonly dueOn: string;
}

/** Tells the same thing of the same unit again, whoever is told of it. */
export const thingOf = (row: Pick<OwedThing, 'kind' | 'reportingPeriodId' | 'taskId' | 'occurrence'>): string =>
  [row.kind, row.reportingPeriodId, row.taskId, row.occurrence].join(' ');

/** Members of the clusters, whoever got the plan, and bodies that the plan names; launching and reporting is for members. */
const OWED = `
with named as (
  select m.organisation_id as id, true as is_member from directory.cluster_membership m where ${validOn('m', '$2::date')}
  union all select d.organisation_id, false from campaigns.delivery d where d.campaign_id = $1
  union all select a.organisation_id, false from campaigns.assignee a
    join campaigns.assignment s on s.id = a.assignment_id where s.campaign_id = $1 and a.organisation_id is not null
), unit as materialized (
  select n.id, n.is_member, o.kind, p.* from (select id, bool_or(is_member) as is_member from named group by id) n
  join directory.organisation o on o.id = n.id and ${validOn('o', '$2::date')}
  cross join lateral (${placeOn('n.id', '$2::date')}) p
  where $3::uuid is null or n.is_member and p.cluster_id = $3
), owed as (
  select u.id, 'ACKNOWLEDGEMENT' as kind, null::uuid as period_id, null::uuid as task_id, null::date as occurrence, c.acknowledge_by as due_on
  from unit u join campaigns.campaign c on c.id = $1
  join campaigns.delivery d on d.campaign_id = $1 and d.organisation_id = u.id and d.acknowledged_on is null
  union all
  select u.id, 'LAUNCH', null, null, null, c.launch_by from unit u join campaigns.campaign c on c.id = $1
  where u.is_member and not exists (select from campaigns.launch l where l.campaign_id = $1 and l.organisation_id = u.id)
  union all
  select u.id, 'REPORT', p.id, null, null, p.due_on from unit u
  join campaigns.reporting_period p on p.campaign_id = $1 and p.from_on <= $2::date
  where u.is_member and not exists (select from campaigns.progress_report r
    where r.reporting_period_id = p.id and r.organisation_id = u.id and r.state in ('SUBMITTED', 'ACCEPTED'))
  union all
  select distinct u.id, 'TASK', null::uuid, t.id, w.occurrence, w.due_on
  from unnest($4::uuid[], $5::date[], $6::date[]) as w(task_id, occurrence, due_on)
  join campaigns.task t on t.id = w.task_id
  join campaigns.assignee a on a.assignment_id = t.assignment_id
  join unit u on a.organisation_id = u.id or u.is_member and (a.organisation_group = 'ALL_UNITS'
    or a.organisation_group = 'MASS_ORGANISATIONS' and u.kind = 'MASS_ORGANISATION')
  where not exists (select from campaigns.task_completion k
    where k.task_id = t.id and k.organisation_id = u.id and k.occurrence is not distinct from w.occurrence)
)
select o.kind, o.id as "organisationId", u.cluster_id as "clusterId", u.member_unit_id as "memberUnitId",
  u.management_path as "managementPath", u.is_member as "isMember", o.period_id as "reportingPeriodId", o.task_id as "taskId",
  o.occurrence::text, o.due_on::text as "dueOn"
from owed o join unit u on u.id = o.id
where o.due_on is not null and o.kind = any($7::text[])
order by o.due_on, o.kind, o.task_id, o.period_id, u.management_path`;

export interface Scope {
  readonly campaignId: string;
  readonly days: CampaignDays;
  readonly today: string;
  readonly kinds: readonly ObligationKind[];
  /** Members of one cluster, or everybody. */
  readonly clusterId: string | null;
}

/** What is owed and has a due day, late or not: one statement. */
export function owedThings(
  tx: Transaction,
  { campaignId, days, today, kinds, clusterId }: Scope,
): Promise<OwedThing[]> {
  const asked = askedBy(days, today);
  return tx.query<OwedThing>(OWED, [
    campaignId,
    today,
    clusterId,
    asked.map(({ taskId }) => taskId),
    asked.map(({ occurrence }) => occurrence),
    asked.map(({ dueOn }) => dueOn),
    kinds,
  ]);
}
