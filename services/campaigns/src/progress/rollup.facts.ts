import { validOn } from '@tdkt/directory';
import { type Context, loaderOf } from '@tdkt/kernel';
import type { Indicator } from '../content/content.entity.ts';
import { indicatorsOf } from '../content/content.resolver.ts';
import type { Plan } from './period.rules.ts';
import { type Counts, ofCampaign, readOpen } from './progress.facts.ts';
import type { Asked } from './progress.views.ts';

/** A month that the span holds whole comes from the tally, the others from the reports. */
const isWhole = (month: string, from: string, to: string): string =>
  `(${month} >= ${from}::date and ${month} + interval '1 month - 1 day' <= ${to}::date)`;

/** A unit that launched or reported in several movements of a family is one unit. */
const COUNTS = `
with member as materialized (
  select m.organisation_id as unit_id from directory.cluster_membership m
  join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$2::date')}
  where ${ofCampaign('($1::uuid[])[1]')} and ${validOn('m', '$2::date')}
),
done as (
  select t.member_unit_id as unit_id, t.measure from campaigns.tally t
  where t.campaign_id = any($1::uuid[]) and t.measure in ('ACKNOWLEDGED', 'LAUNCHED') and t.month <= $3::date and t.amount > 0
  union
  select t.member_unit_id, t.measure from campaigns.tally t
  where t.campaign_id = any($1::uuid[]) and t.measure = 'REPORTS' and t.amount > 0 and ${isWhole('t.month', '$6', '$2')}
  union
  select t.member_unit_id, 'REPORTS' from campaigns.tally t
  where t.campaign_id = any($1::uuid[]) and t.measure = 'REPORTED' and t.amount > 0 and t.key = any(array(
    select p.id::text from campaigns.reporting_period p where p.campaign_id = any($1::uuid[]) and p.to_on between $6::date and $2::date
      and not ${isWhole("date_trunc('month', p.to_on)::date", '$6', '$2')}))
  union
  select d.organisation_id, 'ACKNOWLEDGED' from campaigns.delivery d
  where d.campaign_id = any($1::uuid[]) and d.acknowledged_on between $4::date and $5::date
  union
  select l.organisation_id, 'LAUNCHED' from campaigns.launch l
  where l.campaign_id = any($1::uuid[]) and l.launched_on between $4::date and $5::date
)
select count(*) filter (where d.measure = 'ACKNOWLEDGED'), count(*) filter (where d.measure = 'LAUNCHED'),
  count(*) filter (where d.measure = 'REPORTS')
from member m join done d on d.unit_id = m.unit_id`;

type Rolled = Pick<Counts, 'acknowledgedCount' | 'launchedCount' | 'reportedCount'>;

/** What a family of movements has reached together: one statement. */
export async function rollUpCounts(ctx: Context, family: readonly string[], plan: Plan): Promise<Rolled> {
  const days = [plan.days?.from ?? null, plan.days?.to ?? null];
  const [row] = await readOpen(ctx, COUNTS, [family, plan.to, plan.wholeThrough, ...days, plan.from]);
  const [acknowledgedCount = 0, launchedCount = 0, reportedCount = 0] = (row ?? []) as number[];
  return { acknowledgedCount, launchedCount, reportedCount };
}

const TOTALS = `
select f.indicator_id, sum(f.amount)::float8 from (
  select t.key as indicator_id, t.amount from campaigns.tally t
  where t.campaign_id = any($1::uuid[]) and t.measure = 'INDICATOR' and ${isWhole('t.month', '$2', '$3')}
  union all
  select v.indicator_id::text, coalesce(v.number, v.flag::integer) from campaigns.progress_report r
  join campaigns.reporting_period p on p.id = r.reporting_period_id
  join campaigns.report_value v on v.report_id = r.id
  where r.campaign_id = any($1::uuid[]) and r.state in ('SUBMITTED', 'ACCEPTED')
    and p.to_on between $2::date and $3::date and not ${isWhole("date_trunc('month', p.to_on)::date", '$2', '$3')}
) f group by f.indicator_id`;

export interface RolledTotal {
  readonly indicator: Indicator;
  readonly total: number;
}

/** Indicators of a family: those with one code and kind are one, told as the widest movement has it. */
export function rollUpTotals(ctx: Context, { family, plan }: Asked): Promise<RolledTotal[]> {
  const key = `rolled-totals:${plan.from}:${plan.to}`;
  return loaderOf<RolledTotal[]>(ctx, key, (roots) =>
    Promise.all(roots.map((root) => readTotals(ctx, root, plan))),
  ).load(family.join());
}

async function readTotals(ctx: Context, joined: string, plan: Plan): Promise<RolledTotal[]> {
  const family = joined.split(',');
  const [rows, lists] = await Promise.all([
    readOpen(ctx, TOTALS, [family, plan.from, plan.to]),
    Promise.all(family.map((id) => indicatorsOf(ctx, id))),
  ]);
  const totals = new Map(rows as readonly (readonly [string, number])[]);
  const told = new Map<string, { indicator: Indicator; total: number }>();
  for (const indicator of lists.flat()) {
    const name = `${indicator.code}:${indicator.valueKind}`;
    const known = told.get(name) ?? { indicator, total: 0 };
    told.set(name, { ...known, total: known.total + (totals.get(indicator.id) ?? 0) });
  }
  return [...told.values()];
}
