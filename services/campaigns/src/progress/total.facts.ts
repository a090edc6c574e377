import { validOn } from '@tdkt/directory';
import type { Context } from '@tdkt/kernel';
import type { Plan } from './period.rules.ts';
import { type Owner, type Question, readOpen } from './progress.facts.ts';

/** Totals of one owner by indicator id. */
export type Totals = ReadonlyMap<string, number>;

export interface Seats {
  readonly text: string;
  match(unit: string): string;
}

/**
 * Where a figure counts: in the cluster that the unit sat in on the last day of the figure's month, so a seat that
 * ends inside a month loses that month.
 */
export const SEATS: Readonly<Record<Owner, Seats>> = {
  CLUSTER: {
    text: `select m.cluster_id as owner_id, m.organisation_id as unit_id, date_trunc('month', m.valid_from)::date as first,
      coalesce((date_trunc('month', m.valid_to + 1) - interval '1 month')::date, 'infinity') as last
      from directory.cluster_membership m where m.cluster_id = any($2::uuid[])`,
    match: (unit) => `${unit} = s.unit_id`,
  },
  ORGANISATION: {
    text: "select k.id as owner_id, k.id as unit_id, '-infinity'::date as first, 'infinity'::date as last from unnest($2::uuid[]) as k(id)",
    match: (unit) => `${unit} = s.unit_id`,
  },
  CAMPAIGN: {
    text: "select k.id as owner_id, null::uuid as unit_id, '-infinity'::date as first, 'infinity'::date as last from unnest($2::uuid[]) as k(id)",
    match: () => 'true',
  },
};

const totalsText = (owner: Owner): string => `
with seat as materialized (${SEATS[owner].text}),
figure as (
  select s.owner_id, f.indicator_id, f.amount from seat s cross join lateral (
    select t.key as indicator_id, sum(t.amount) as amount from campaigns.tally t
    where t.campaign_id = $1 and t.measure = 'INDICATOR' and ${SEATS[owner].match('t.member_unit_id')}
      and t.month between s.first and s.last and t.month = any($3::date[])
    group by t.key) f
  union all
  select s.owner_id, v.indicator_id::text, coalesce(v.number, v.flag::integer) from campaigns.progress_report r
  join campaigns.reporting_period p on p.id = r.reporting_period_id
  join campaigns.report_value v on v.report_id = r.id
  join seat s on date_trunc('month', p.to_on) between s.first and s.last and ${SEATS[owner].match('r.member_unit_id')}
  where r.campaign_id = $1 and r.reporting_period_id = any($4::uuid[]) and r.state in ('SUBMITTED', 'ACCEPTED')
)
select owner_id, indicator_id, sum(amount)::float8 from figure group by owner_id, indicator_id`;

/** Organisations without a seat have no tally of their own: their figures come from the reports under them. */
const SUBTREE = `
select k.id, v.indicator_id::text, sum(coalesce(v.number, v.flag::integer))::float8
from unnest($2::uuid[]) as k(id)
join directory.organisation o on o.id = k.id and ${validOn('o', '$4::date')}
join campaigns.progress_report r on r.campaign_id = any($1::uuid[]) and r.management_path <@ o.management_path
  and r.state in ('SUBMITTED', 'ACCEPTED')
join campaigns.reporting_period p on p.id = r.reporting_period_id and p.to_on between $3::date and $5::date
join campaigns.report_value v on v.report_id = r.id
group by k.id, v.indicator_id`;

/** Rows of owner, indicator and total as the totals of each owner asked for. */
export function totalsBy(ids: readonly string[], rows: readonly (readonly unknown[])[]): Totals[] {
  const found = new Map<unknown, Map<string, number>>(ids.map((id) => [id, new Map()]));
  for (const [id, indicatorId, total] of rows) found.get(id)?.set(indicatorId as string, (total as number | null) ?? 0);
  return ids.map((id) => found.get(id) ?? new Map());
}

/** Indicator totals of every owner of a batch. */
export const askTotals = (
  { owner, campaignId, plan }: { owner: Owner; campaignId: string; plan: Plan },
  ids: readonly string[],
): Question<Totals> => ({
  text: totalsText(owner),
  values: [campaignId, ids, plan.figures.months, plan.figures.rowPeriodIds],
  width: 3,
  answer: (rows) => totalsBy(ids, rows),
});

export async function readSubtreeTotals(
  ctx: Context,
  { family, plan }: { family: readonly string[]; plan: Plan },
  ids: readonly string[],
): Promise<Totals[]> {
  return totalsBy(ids, await readOpen(ctx, SUBTREE, [family, ids, plan.from, plan.limit, plan.to]));
}
