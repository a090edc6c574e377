import { HOLIDAYS, validOn } from '@tdkt/directory';
import { type Context, isId, loaderOf, notFound, SYSTEM, settingOf, statement, type Transaction } from '@tdkt/kernel';
import type { CampaignDays, Plan } from './period.rules.ts';

/** Whose progress: members of a cluster, one organisation, or the members of all clusters. */
export type Owner = 'CLUSTER' | 'ORGANISATION' | 'CAMPAIGN';

export interface Counts {
  readonly memberCount: number;
  readonly acknowledgedCount: number;
  readonly launchedCount: number;
  readonly reportedCount: number;
  readonly overdueCount: number;
}
const NOTHING: Counts = { memberCount: 0, acknowledgedCount: 0, launchedCount: 0, reportedCount: 0, overdueCount: 0 };

/** Totals are open to all who are signed in, so they are read as SYSTEM; rows never leave through here. */
export async function readOpen(ctx: Context, text: string, values: readonly unknown[]) {
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(text, values));
  return rows as readonly (readonly unknown[])[];
}

/** A movement and all that answer it, itself first. */
const FAMILY = `array(
  with recursive family as (
    select c.id, 0 as depth
    union all select b.id, f.depth + 1 from campaigns.campaign b join family f on b.parent_campaign_id = f.id
  ) select id::text from family order by depth, id)`;

const DAYS = `
select c.id, c.state, c.starts_on, c.closed_on, c.acknowledge_by, c.launch_by,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'toOn', p.to_on, 'dueOn', p.due_on) order by p.from_on)
    from campaigns.reporting_period p where p.campaign_id = c.id), '[]') as periods,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'dueOn', t.due_on, 'dueWorkingDays', t.due_working_days,
    'cadence', t.cadence, 'dueDay', t.due_day)) from campaigns.task t where t.campaign_id = c.id), '[]') as tasks,
  case when exists (select from campaigns.task t where t.campaign_id = c.id and t.due_working_days is not null)
    then ${HOLIDAYS} else '[]' end as holidays, to_jsonb(${FAMILY}) as family
from campaigns.campaign c where c.id = any($1::uuid[])`;

function daysOf(row: readonly unknown[]): CampaignDays {
  const [, state, startsOn, closedOn, acknowledgeBy, launchBy, periods, tasks, holidays, family] = row;
  return { state, startsOn, closedOn, acknowledgeBy, launchBy, periods, tasks, holidays, family } as CampaignDays;
}

/** State, days, reporting periods and tasks of a campaign; unknown is NOT_FOUND. */
export async function campaignDays(ctx: Context, campaignId: string): Promise<CampaignDays> {
  if (!isId(campaignId)) throw notFound();
  const days = await loaderOf<CampaignDays | null>(ctx, 'campaign-days', async (ids) => {
    const found = new Map((await readOpen(ctx, DAYS, [ids])).map((row) => [row[0], daysOf(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }).load(campaignId);
  if (!days) throw notFound();
  return days;
}

/** The same inside a transaction. */
export async function campaignDaysIn(tx: Transaction, campaignId: string): Promise<CampaignDays> {
  const [row] = await tx.query<object>(DAYS, [[campaignId]]);
  if (!row) throw notFound();
  return daysOf(Object.values(row));
}

/** Members that a campaign is for: all, or those of its cluster, or the unit whose own it is. */
export const ofCampaign = (id: string): string =>
  `exists (select from campaigns.campaign c where c.id = ${id} and (c.cluster_id is null or c.cluster_id = m.cluster_id)
    and (c.organisation_id is null or c.organisation_id = m.organisation_id))`;

/** Parameters of a statement by the place that they have in it. */
interface Places {
  readonly campaign: string;
  readonly ids: string;
  readonly day: string;
}
const OWNERS: Readonly<Record<Owner, (places: Places) => { owner: string; where: string }>> = {
  CLUSTER: ({ ids }) => ({ owner: 'm.cluster_id', where: `m.cluster_id = any(${ids}::uuid[])` }),
  ORGANISATION: ({ ids }) => ({ owner: 'm.organisation_id', where: `m.organisation_id = any(${ids}::uuid[])` }),
  CAMPAIGN: ({ ids, campaign }) => ({ owner: `(${ids}::uuid[])[1]`, where: ofCampaign(campaign) }),
};

/** Units that count for each owner: who is a member on the day. */
export function membersOf(kind: Owner, places: Places): string {
  const { owner, where } = OWNERS[kind](places);
  return `select ${owner} as owner_id, m.organisation_id as unit_id, o.kind as unit_kind
  from directory.cluster_membership m
  join directory.organisation o on o.id = m.organisation_id and ${validOn('o', `${places.day}::date`)}
  where ${where} and ${validOn('m', `${places.day}::date`)}`;
}

/** Units among `member` that have not done what a task asked for: a part of the statements below. */
export const lackingTasks = (due: { tasks: string; occurrences: string; doneBy: string }): string => `
duty as materialized (
  select d.task_id, d.occurrence, a.organisation_id, a.organisation_group
  from unnest(${due.tasks}::uuid[], ${due.occurrences}::date[]) as d(task_id, occurrence)
  join campaigns.task t on t.id = d.task_id
  join campaigns.assignee a on a.assignment_id = t.assignment_id
),
lacking as (
  select distinct m.unit_id from duty d
  join member m on d.organisation_id = m.unit_id or d.organisation_group = 'ALL_UNITS'
    or d.organisation_group = 'MASS_ORGANISATIONS' and m.unit_kind = 'MASS_ORGANISATION'
  where not exists (
    select from campaigns.task_completion c
    where c.campaign_id = $1 and c.organisation_id = m.unit_id and c.task_id = d.task_id
      and c.occurrence is not distinct from d.occurrence and c.done_on <= ${due.doneBy})
)`;

const ofMembers = 't.member_unit_id = any(array(select unit_id from member))';

/**
 * Reports of the members, named `as`: whole months by one entry each, so that the cost does not grow with the periods. The
 * members are looked up as a list: joined, they were gone through again for every entry, since PostgreSQL expects only one.
 */
const reports = (as: string, { months, periods, cut }: Record<'months' | 'periods' | 'cut', string>): string => `
  select t.member_unit_id, '${as}', t.amount from campaigns.tally t
  where t.campaign_id = $1 and t.measure = 'REPORTS' and ${ofMembers} and t.month = any(${months}::date[]) and t.amount > 0
  union all
  select t.member_unit_id, '${as}', t.amount from campaigns.tally t
  where t.campaign_id = $1 and t.measure = 'REPORTED' and ${ofMembers} and t.month = any(${cut}::date[])
    and t.key = any(${periods}::text[]) and t.amount > 0`;

const countsText = (owner: Owner): string => `
with member as materialized (${membersOf(owner, { campaign: '$1', ids: '$2', day: '$3' })}),
done as materialized (
  select t.member_unit_id as unit_id, t.measure, t.amount from campaigns.tally t
  where t.campaign_id = $1 and t.measure in ('ACKNOWLEDGED', 'LAUNCHED') and t.month <= $4::date and t.amount > 0
  union all
  ${reports('REPORTED', { months: '$5', periods: '$6', cut: '$16' })}
  union all
  ${reports('DUE', { months: '$13', periods: '$14', cut: '$17' })}
  union all
  select d.organisation_id, 'ACKNOWLEDGED', 1 from campaigns.delivery d
  where d.campaign_id = $1 and d.acknowledged_on between $7::date and $8::date
  union all
  select l.organisation_id, 'LAUNCHED', 1 from campaigns.launch l
  where l.campaign_id = $1 and l.launched_on between $7::date and $8::date
),
standing as (
  select m.owner_id, m.unit_id,
    coalesce(bool_or(d.measure = 'ACKNOWLEDGED'), false) as acknowledged,
    coalesce(bool_or(d.measure = 'LAUNCHED'), false) as launched,
    coalesce(bool_or(d.measure = 'REPORTED'), false) as reported,
    coalesce(sum(d.amount) filter (where d.measure = 'DUE'), 0) as due_reported
  from member m left join done d on d.unit_id = m.unit_id group by m.owner_id, m.unit_id
),
${lackingTasks({ tasks: '$9', occurrences: '$12', doneBy: '$3::date' })}
select s.owner_id, count(*), count(*) filter (where s.acknowledged), count(*) filter (where s.launched),
  count(*) filter (where s.reported),
  count(*) filter (where $10::boolean and not s.acknowledged and d.id is not null or $11::boolean and not s.launched
    or s.due_reported < $15::integer or k.unit_id is not null)
from standing s
left join campaigns.delivery d on d.campaign_id = $1 and d.organisation_id = s.unit_id
left join lacking k on k.unit_id = s.unit_id
group by s.owner_id`;

/** One statement with its values, and what is made of its rows: asked in a read or in a transaction. */
export interface Question<A> {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly width: number;
  answer(rows: readonly (readonly unknown[])[]): A[];
}
interface Batch {
  readonly owner: Owner;
  readonly campaignId: string;
  readonly plan: Plan;
}

/** Counts of every owner of a batch. A unit counts where it is a member on the last day. */
export function askCounts({ owner, campaignId, plan }: Batch, ids: readonly string[]): Question<Counts> {
  const stock = [plan.to, plan.wholeThrough, plan.figures.months, plan.figures.rowPeriodIds];
  const days = [plan.days?.from ?? null, plan.days?.to ?? null, plan.dueTasks.map(({ taskId }) => taskId)];
  const occurrences = plan.dueTasks.map(({ occurrence }) => occurrence);
  return {
    text: countsText(owner),
    values: [
      ...[campaignId, ids, ...stock, ...days, plan.isAcknowledgementDue, plan.isLaunchDue, occurrences],
      ...[plan.due.months, plan.due.rowPeriodIds, plan.duePeriodIds.length],
      ...[plan.figures.rowMonths, plan.due.rowMonths],
    ],
    width: 6,
    answer: (rows) => {
      const found = new Map(
        (rows as readonly (readonly [string, ...number[]])[]).map(([id, ...counts]) => {
          const [memberCount, acknowledgedCount, launchedCount, reportedCount, overdueCount] = counts;
          return [id, { memberCount, acknowledgedCount, launchedCount, reportedCount, overdueCount } as Counts];
        }),
      );
      return ids.map((id) => found.get(id) ?? NOTHING);
    },
  };
}

export async function askOpen<A>(ctx: Context, { text, values, answer }: Question<A>): Promise<A[]> {
  return answer(await readOpen(ctx, text, values));
}
