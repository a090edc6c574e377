import { validOn } from '@tdkt/directory';
import { type Context, notFound, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import {
  factsOf,
  MEMBERSHIP_ON_DAY,
  type PeriodQuestion,
  periodValues,
  type Shape,
  SOURCES,
  shapeOf,
} from './period.facts.ts';

/** One figure of one cluster, organisation or campaign. */
export interface Figure {
  readonly measure: string;
  readonly key: string;
  readonly amount: number;
}

const MEASURES = SOURCES.map(({ measure }) => measure);
/** Says which campaigns there are, so that an unknown one is not taken for an empty one. */
const KNOWN = "select id, 'CAMPAIGN', '', 1 from period";

const BY_CAMPAIGN = `
select campaign_id, measure, key, sum(amount)::integer from facts group by 1, 2, 3
union all ${KNOWN}`;

const BY_CLUSTER = `
select m.cluster_id, f.measure, f.key, sum(f.amount)::integer
from facts f join ${MEMBERSHIP_ON_DAY} and m.cluster_id = any($5::uuid[]) group by 1, 2, 3
union all ${KNOWN}`;

/**
 * The same by totals alone: each seat looks its unit up. PostgreSQL expects few totals and would look every one of them up
 * among the memberships.
 */
const BY_SEAT = `
select m.cluster_id, f.measure, f.key, sum(f.amount)::integer
from (select * from directory.cluster_membership where cluster_id = any($5::uuid[]) offset 0) m cross join lateral (
  select t.measure, t.key, sum(t.amount) as amount from facts t
  where t.member_unit_id = m.organisation_id and t.day between m.valid_from and coalesce(m.valid_to, 'infinity') group by 1, 2
) f group by 1, 2, 3
union all ${KNOWN}`;

const belowRows = ({ measure, table, day, key, only }: (typeof SOURCES)[number]) => `
select u.id, '${measure}', ${key}, count(*)::integer
from unit u cross join period p join ${table} r on r.campaign_id = $1::uuid and r.campaign_id = p.id and ${only} and ${day} between p.first_day and p.last_day
  and u.management_path @> r.management_path
where not u.is_member group by 1, 3`;

/** A unit with a seat in a cluster has totals; any other is counted from the rows of its subtree. */
const BY_ORGANISATION = `,
unit as (
  select o.id, o.management_path,
    exists (select 1 from directory.cluster_membership m where m.organisation_id = o.id and ${validOn('m', 'o.last_day')}) as is_member, o.last_day
  from (
    select distinct on (o.id) o.id, o.management_path, p.last_day
    from period p cross join directory.organisation o where o.id = any($5::uuid[])
    order by o.id, (o.valid_from <= p.last_day) desc, case when o.valid_from <= p.last_day then o.valid_from end desc, o.valid_from
  ) o
),
seat as (
  select distinct u.id, m.organisation_id
  from unit u
  join directory.organisation below on u.management_path @> below.management_path and ${validOn('below', 'u.last_day')}
  join directory.cluster_membership m on m.organisation_id = below.id and ${validOn('m', 'u.last_day')}
  where u.is_member
)
select s.id, f.measure, f.key, sum(f.amount)::integer from facts f join seat s on s.organisation_id = f.member_unit_id group by 1, 2, 3
union all ${SOURCES.map(belowRows).join('\nunion all ')}
union all ${KNOWN}`;

export type Subject = 'CLUSTER' | 'ORGANISATION' | 'CAMPAIGN';
/** What follows the facts. */
const TEXTS: Readonly<Record<Subject, (shape: Shape) => string>> = {
  CLUSTER: ({ cutsMonths }) => (cutsMonths ? BY_CLUSTER : BY_SEAT),
  ORGANISATION: () => BY_ORGANISATION,
  CAMPAIGN: () => BY_CAMPAIGN,
};

/** Figures of all the subjects of a batch in one statement; open to every role, so counted as SYSTEM. */
export async function figuresOf(
  ctx: Context,
  subject: Subject,
  question: PeriodQuestion & { readonly ids: readonly string[] },
): Promise<Figure[][]> {
  const shape = shapeOf(ctx, question, subject !== 'CAMPAIGN');
  const values = periodValues(ctx, question, shape);
  const { rows } = await ctx.runtime.reader.read(
    settingOf(SYSTEM, ctx.requestId),
    statement(
      factsOf(MEASURES, shape) + TEXTS[subject](shape),
      subject === 'CAMPAIGN' ? values : [...values, question.ids],
    ),
  );
  const known = new Set(rows.filter((row) => row[1] === 'CAMPAIGN').map((row) => row[0]));
  if (!question.campaignIds.every((id) => known.has(id))) throw notFound();
  const figures = new Map<string, Figure[]>(question.ids.map((id) => [id, []]));
  for (const [id, measure, key, amount] of rows) {
    if (measure === 'CAMPAIGN') continue;
    figures.get(id as string)?.push({ measure: measure as string, key: key as string, amount: amount as number });
  }
  return question.ids.map((id) => figures.get(id) ?? []);
}
