import { type Context, load, loaderOf, settingOf, statement } from '@tdkt/kernel';
import { Succession, SuccessionScope } from './reorganisation.entity.ts';

const DIRECT = {
  predecessors: `select successor_id, array_agg(id order by effective_on desc, id) from organisations.succession
    where successor_id = any($1::uuid[]) and predecessor_id <> successor_id group by 1`,
  successors: `select predecessor_id, array_agg(id order by effective_on desc, id) from organisations.succession
    where predecessor_id = any($1::uuid[]) and predecessor_id is distinct from successor_id group by 1`,
  reorganisations: `select k.id, array_agg(distinct s.reorganisation_id) from unnest($1::uuid[]) as k(id)
    join organisations.succession s on k.id in (s.predecessor_id, s.successor_id) group by 1`,
} as const;

/** Everything before a unit, the nearest first; a step back never goes forward in time, so a line cannot run in a circle. */
const ANCESTRY = `
with recursive line as (
  select s.successor_id as unit_id, s.predecessor_id as id, array[s.predecessor_id] as path, s.effective_on,
    s.scope = 'WHOLE' as is_whole
  from organisations.succession s where s.successor_id = any($1::uuid[]) and s.predecessor_id <> s.successor_id
  union all
  select l.unit_id, s.predecessor_id, l.path || s.predecessor_id, s.effective_on, l.is_whole and s.scope = 'WHOLE'
  from line l join organisations.succession s on s.successor_id = l.id
    and s.predecessor_id <> all(l.path) and s.predecessor_id <> l.unit_id and s.effective_on <= l.effective_on
)
select unit_id, id, path, effective_on, is_whole from (
  select distinct on (unit_id, id) * from line order by unit_id, id, is_whole desc, cardinality(path)
) nearest order by unit_id, cardinality(path), effective_on desc, id`;

export interface AncestorRow {
  readonly id: string;
  readonly path: readonly string[];
  readonly effectiveOn: string;
  readonly scope: SuccessionScope;
}

async function grouped<T>(ctx: Context, text: string, ids: readonly string[], rowOf: (row: readonly unknown[]) => T) {
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, [ids]));
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const id = row[0] as string;
    found.set(id, [...(found.get(id) ?? []), rowOf(row)]);
  }
  return ids.map((id) => found.get(id) ?? []);
}

/** Ids that a question of `DIRECT` finds for one unit, batched. */
export const directIds = (ctx: Context, name: keyof typeof DIRECT, id: string): Promise<string[]> =>
  loaderOf<string[]>(ctx, `lineage:${name}`, async (ids) =>
    (await grouped(ctx, DIRECT[name], ids, (row) => row[1] as string[])).map((lists) => lists.flat()),
  ).load(id);

/** Edges on one side of a unit, the latest first. */
export async function edgesOf(ctx: Context, side: 'predecessors' | 'successors', id: string): Promise<Succession[]> {
  const rows = (await directIds(ctx, side, id)).map((edge) => load(ctx, Succession, edge));
  return (await Promise.all(rows)).filter((row) => row !== null);
}

/** All predecessors of a unit up to the origin: one statement for all units of a request. */
export const ancestryOf = (ctx: Context, id: string): Promise<AncestorRow[]> =>
  loaderOf<AncestorRow[]>(ctx, 'lineage:ancestry', (ids) =>
    grouped(ctx, ANCESTRY, ids, ([, ancestor, path, effectiveOn, isWhole]) => ({
      id: ancestor as string,
      path: path as string[],
      effectiveOn: effectiveOn as string,
      scope: isWhole ? SuccessionScope.WHOLE : SuccessionScope.PART,
    })),
  ).load(id);
