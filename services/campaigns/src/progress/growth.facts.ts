import { validOn } from '@tdkt/directory';
import { type Context, loaderOf } from '@tdkt/kernel';
import { COUNTED } from './counted.facts.ts';
import type { Plan } from './period.rules.ts';
import { askOpen, type Owner, type Question, readOpen } from './progress.facts.ts';
import { type Asked, batchOf } from './progress.views.ts';
import { SEATS } from './total.facts.ts';

/** Amounts of one owner by measure, those of exemplars by measure and state. */
export type Amounts = ReadonlyMap<string, number>;

const GROWTH_MEASURES = [
  ...['CONTRIBUTION_COUNT', 'CONTRIBUTION_MONEY', 'CONTRIBUTION_VALUE'],
  ...['EXEMPLAR', 'MEDIA_ITEM', 'AIRTIME', 'REGISTRATION'],
];
const named = (alias: string) =>
  `case ${alias}.measure when 'EXEMPLAR' then 'EXEMPLAR_' || ${alias}.key else ${alias}.measure end`;

/** Days of the cut months: the parameters from `$first` on are the ends of at most two spans. */
export const inEdges = (day: string, first: number): string =>
  `(${day} between $${first}::date and $${first + 1}::date or ${day} between $${first + 2}::date and $${first + 3}::date)`;
export const edgesOf = ({ growth: { edges } }: Pick<Plan, 'growth'>): (string | null)[] =>
  [0, 1].flatMap((at) => [edges[at]?.from ?? null, edges[at]?.to ?? null]);

const growthText = (owner: Owner): string => `
with seat as materialized (${SEATS[owner].text}),
entry as (
  select s.owner_id, t.measure, t.key, t.amount from seat s cross join lateral (
    select t.measure, t.key, sum(t.amount) as amount from campaigns.tally t
    where t.campaign_id = any($1::uuid[]) and t.measure = any($3::text[]) and ${SEATS[owner].match('t.member_unit_id')}
      and t.month between greatest(s.first, $4::date) and least(s.last, $5::date)
    group by t.measure, t.key) t
  union all
  select s.owner_id, c.measure, c.key, c.amount from (${COUNTED}) c
  join seat s on date_trunc('month', c.day) between s.first and s.last and ${SEATS[owner].match('c.unit_id')}
  where c.campaign_id = any($1::uuid[]) and c.measure = any($3::text[]) and ${inEdges('c.day', 6)}
)
select e.owner_id, ${named('e')}, sum(e.amount)::float8 from entry e group by 1, 2`;

/** Organisations without a seat have no tally of their own. */
const SUBTREE = `
select k.id, ${named('c')}, sum(c.amount)::float8
from unnest($2::uuid[]) as k(id)
join directory.organisation o on o.id = k.id and ${validOn('o', '$6::date')}
join (${COUNTED}) c on c.campaign_id = any($1::uuid[]) and c.measure = any($3::text[]) and c.management_path <@ o.management_path
  and c.day between $4::date and $5::date
group by 1, 2`;

function collect(ids: readonly string[], rows: readonly (readonly unknown[])[]): Amounts[] {
  const found = new Map<unknown, Map<string, number>>(ids.map((id) => [id, new Map()]));
  for (const [id, measure, amount] of rows) found.get(id)?.set(measure as string, amount as number);
  return ids.map((id) => found.get(id) ?? new Map());
}

/** What grew for every owner of a batch, in whole months and the days that cut one. */
export function askGrowth(
  { owner, family, plan }: { owner: Owner; family: readonly string[]; plan: Plan },
  ids: readonly string[],
): Question<Amounts> {
  const { wholeFrom, wholeThrough } = plan.growth;
  return {
    text: growthText(owner),
    values: [family, ids, GROWTH_MEASURES, wholeFrom, wholeThrough, ...edgesOf(plan)],
    width: 3,
    answer: (rows) => collect(ids, rows),
  };
}

async function readGrowth(ctx: Context, asked: Asked, isSubtree: boolean, ids: readonly string[]): Promise<Amounts[]> {
  const { family, plan } = asked;
  if (!isSubtree) return askOpen(ctx, askGrowth(asked, ids));
  const values = [family, ids, GROWTH_MEASURES, plan.from, plan.to, plan.limit];
  return collect(ids, await readOpen(ctx, SUBTREE, values));
}

/** What grew for one owner: one statement for all the owners of a batch. */
export function growthFor(ctx: Context, asked: Asked, isSubtree: boolean): Promise<Amounts> {
  const key = `growth:${isSubtree}:${batchOf(asked)}`;
  return loaderOf<Amounts>(ctx, key, (ids) => readGrowth(ctx, asked, isSubtree, ids)).load(asked.id);
}
