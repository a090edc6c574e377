import {
  type Context,
  columnsOf,
  conjunction,
  hydrate,
  load,
  loaderOf,
  type Row,
  readRuleOf,
  settingOf,
  statement,
  tableOf,
} from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';

/** What belongs to a parent: the entity, the field that names the parent, and the order. */
export interface Children<T extends Row> {
  readonly entity: ClassType<T>;
  readonly by: keyof T & string;
  readonly orderBy: keyof T & string;
}

/** At most this many children of one parent are answered inside it; the registers page through all. */
const MOST = 200;

/** Children of one parent in the caller's scope, in order: one statement for all parents of a request. */
export function childrenOf<T extends Row>(ctx: Context, children: Children<T>, parentId: string): Promise<T[]> {
  const key = `children:${children.entity.name}.${children.by}`;
  return loaderOf<T[]>(ctx, key, (ids) => readChildren(ctx, children, ids)).load(parentId);
}

async function readChildren<T extends Row>(
  ctx: Context,
  { entity, by, orderBy }: Children<T>,
  parentIds: readonly string[],
): Promise<T[][]> {
  const columns = new Map(columnsOf(entity).map((spec) => [spec.name, spec.column]));
  const parent = `r.${columns.get(by)}`;
  const where = conjunction([
    { sql: `${parent} = any(?::uuid[])`, values: [parentIds] },
    readRuleOf(entity).scope(ctx.actor),
  ]);
  const names = ['id', ...columns.values()].map((column) => `r.${column}`).join(', ');
  const text = `select ${names} from ${tableOf(entity)} r where ${where.text} order by ${parent}, r.${columns.get(orderBy)}, r.id`;
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
  const found = new Map<unknown, T[]>(parentIds.map((id) => [id, []]));
  for (const row of hydrate(entity, rows)) {
    const list = found.get(row[by]);
    if (list && list.length < MOST) list.push(row);
  }
  return parentIds.map((id) => found.get(id) ?? []);
}

/** A parent that the row names and that must be there: one load for all of a request. */
export const parentOf = <T extends Row>(ctx: Context, entity: ClassType<T>, id: string | null | undefined) =>
  id ? load(ctx, entity, id) : null;
