import {
  type Condition,
  type Context,
  conjunction,
  loaderOf,
  type Row,
  selectList,
  settingOf,
  statement,
  tableOf,
} from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';
import type { PageInput } from './inputs.ts';
import type { Page } from './list.ts';
import { pageFrom, planPage } from './page.ts';

/** Which rows belong to a parent: SQL over the row `r` and the parent's id `k.id`. */
export interface Children {
  readonly of: string;
  readonly match: Condition;
  readonly page: PageInput | null;
}

type Batch = Omit<Children, 'of'>;

async function readPages<T extends Row>(ctx: Context, entity: ClassType<T>, batch: Batch, parents: readonly string[]) {
  const plan = planPage(ctx, entity, { page: batch.page }, [batch.match]);
  const { text: where, values } = conjunction(plan.windowed, 2);
  const at = values.length + 2;
  const text = `select k.id, r.* from unnest($1::uuid[]) as k(id) cross join lateral (
    select ${selectList(entity)} from ${tableOf(entity)} r where ${where} order by ${plan.order} limit $${at} offset $${at + 1}) r`;
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(text, [parents, ...values, plan.limit + 1, plan.offset]),
  );
  const byParent = new Map<unknown, unknown[][]>(parents.map((id) => [id, []]));
  for (const [id, ...row] of rows) byParent.get(id)?.push(row);
  const counts = loaderOf<number>(ctx, `count:${keyOf(entity, batch)}`, (ids) =>
    countChildren(ctx, entity, plan.conditions, ids),
  );
  return parents.map((id) => pageFrom(entity, plan, byParent.get(id) ?? [], () => counts.load(id)));
}

async function countChildren(
  ctx: Context,
  entity: ClassType<Row>,
  conditions: readonly Condition[],
  parents: readonly string[],
) {
  const { text: where, values } = conjunction(conditions, 2);
  const text = `select k.id, (select count(*)::integer from ${tableOf(entity)} r where ${where}) from unnest($1::uuid[]) as k(id)`;
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(text, [parents, ...values]),
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as number]));
  return parents.map((id) => found.get(id) ?? 0);
}

const keyOf = (entity: ClassType<Row>, { match, page }: Batch) => JSON.stringify([entity.name, match, page]);

/**
 * The page of a parent's rows: one statement for all the parents of a request that ask for the same window,
 * one more when totals are asked.
 */
export const findChildren = <T extends Row>(
  ctx: Context,
  entity: ClassType<T>,
  { of, ...batch }: Children,
): Promise<Page<T>> =>
  loaderOf<Page<T>>(ctx, keyOf(entity, batch), (parents) => readPages(ctx, entity, batch, parents)).load(of);
