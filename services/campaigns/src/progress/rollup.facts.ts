import { type Context, loaderOf } from '@tdkt/kernel';
import type { Indicator } from '../content/content.entity.ts';
import { indicatorsOf } from '../content/content.resolver.ts';
import type { Plan } from './period.rules.ts';
import { type Counts, membersOf, type Owner, type Question } from './progress.facts.ts';
import { SEATS, type Totals, totalsBy } from './total.facts.ts';

/** A month that the span holds whole comes from the tally, the others from the reports. */
const isWhole = (month: string, from: string, to: string): string =>
  `(${month} >= ${from}::date and ${month} + interval '1 month - 1 day' <= ${to}::date)`;

/** A unit that launched or reported in several movements of a family is one unit. */
const countsText = (owner: Owner): string => `
with member as materialized (${membersOf(owner, { campaign: '($1::uuid[])[1]', ids: '$2', day: '$3' })}),
done as (
  select t.member_unit_id as unit_id, t.measure from campaigns.tally t
  where t.campaign_id = any($1::uuid[]) and t.measure in ('ACKNOWLEDGED', 'LAUNCHED') and t.month <= $4::date and t.amount > 0
  union
  select t.member_unit_id, t.measure from campaigns.tally t
  where t.campaign_id = any($1::uuid[]) and t.measure = 'REPORTS' and t.amount > 0 and ${isWhole('t.month', '$7', '$3')}
  union
  select t.member_unit_id, 'REPORTS' from campaigns.tally t
  where t.campaign_id = any($1::uuid[]) and t.measure = 'REPORTED' and t.amount > 0 and t.key = any(array(
    select p.id::text from campaigns.reporting_period p where p.campaign_id = any($1::uuid[]) and p.to_on between $7::date and $3::date
      and not ${isWhole("date_trunc('month', p.to_on)::date", '$7', '$3')}))
  union
  select d.organisation_id, 'ACKNOWLEDGED' from campaigns.delivery d
  where d.campaign_id = any($1::uuid[]) and d.acknowledged_on between $5::date and $6::date
  union
  select l.organisation_id, 'LAUNCHED' from campaigns.launch l
  where l.campaign_id = any($1::uuid[]) and l.launched_on between $5::date and $6::date
)
select m.owner_id, count(*) filter (where d.measure = 'ACKNOWLEDGED'), count(*) filter (where d.measure = 'LAUNCHED'),
  count(*) filter (where d.measure = 'REPORTS')
from member m join done d on d.unit_id = m.unit_id group by m.owner_id`;

interface Batch {
  readonly owner: Owner;
  /** A movement and all that answer it, itself first. */
  readonly family: readonly string[];
  readonly plan: Plan;
}
export type Rolled = Pick<Counts, 'acknowledgedCount' | 'launchedCount' | 'reportedCount'>;

/** What a family of movements has reached together, for every owner of a batch. */
export function askRolledCounts({ owner, family, plan }: Batch, ids: readonly string[]): Question<Rolled> {
  const days = [plan.days?.from ?? null, plan.days?.to ?? null];
  return {
    text: countsText(owner),
    values: [family, ids, plan.to, plan.wholeThrough, ...days, plan.from],
    width: 4,
    answer: (rows) => {
      const found = new Map(rows.map(([id, ...counts]) => [id, counts as number[]]));
      return ids.map((id) => {
        const [acknowledgedCount = 0, launchedCount = 0, reportedCount = 0] = found.get(id) ?? [];
        return { acknowledgedCount, launchedCount, reportedCount };
      });
    },
  };
}

const totalsText = (owner: Owner): string => `
with seat as materialized (${SEATS[owner].text}),
figure as (
  select s.owner_id, f.indicator_id, f.amount from seat s cross join lateral (
    select t.key as indicator_id, sum(t.amount) as amount from campaigns.tally t
    where t.campaign_id = any($1::uuid[]) and t.measure = 'INDICATOR' and ${SEATS[owner].match('t.member_unit_id')}
      and t.month between s.first and s.last and ${isWhole('t.month', '$3', '$4')}
    group by t.key) f
  union all
  select s.owner_id, v.indicator_id::text, coalesce(v.number, v.flag::integer) from campaigns.progress_report r
  join campaigns.reporting_period p on p.id = r.reporting_period_id
  join campaigns.report_value v on v.report_id = r.id
  join seat s on date_trunc('month', p.to_on) between s.first and s.last and ${SEATS[owner].match('r.member_unit_id')}
  where r.campaign_id = any($1::uuid[]) and r.state in ('SUBMITTED', 'ACCEPTED')
    and p.to_on between $3::date and $4::date and not ${isWhole("date_trunc('month', p.to_on)::date", '$3', '$4')}
)
select owner_id, indicator_id, sum(amount)::float8 from figure group by owner_id, indicator_id`;

/** Totals of all indicators of a family, for every owner of a batch. */
export const askRolledTotals = ({ owner, family, plan }: Batch, ids: readonly string[]): Question<Totals> => ({
  text: totalsText(owner),
  values: [family, ids, plan.from, plan.to],
  width: 3,
  answer: (rows) => totalsBy(ids, rows),
});

interface Named {
  readonly id: string;
  readonly code: string;
  readonly valueKind: string;
}

/** Indicators of a family: those with one code and kind are one, told as the widest movement has it. */
export function rolledIndicators<I extends Named>(
  lists: readonly (readonly I[])[],
  totals: Totals,
): { indicator: I; total: number }[] {
  const told = new Map<string, { indicator: I; total: number }>();
  for (const indicator of lists.flat()) {
    const name = `${indicator.code}:${indicator.valueKind}`;
    const known = told.get(name) ?? { indicator, total: 0 };
    told.set(name, { ...known, total: known.total + (totals.get(indicator.id) ?? 0) });
  }
  return [...told.values()];
}

/** The indicators of each movement of a family, the widest first: one statement for all. */
export const indicatorsOfFamily = (ctx: Context, family: readonly string[]): Promise<Indicator[][]> =>
  loaderOf<Indicator[][]>(ctx, 'indicators-of-family', (keys) =>
    Promise.all(keys.map((key) => Promise.all(key.split(',').map((id) => indicatorsOf(ctx, id))))),
  ).load(family.join());
