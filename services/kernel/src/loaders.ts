import DataLoader from 'dataloader';
import type { ClassType } from 'type-graphql';
import { type Condition, settingOf } from './access.ts';
import { isValidOn, readFor } from './as-of.ts';
import { type Row, tableOf } from './columns.ts';
import type { Context } from './context.ts';
import { isId } from './ids.ts';
import { readRuleOf } from './read-rule.ts';
import { conjunction, hydrate, selectList, statement } from './sql.ts';

const MAX_BATCH = 500;

/** A loader of this request, made at first use. Keys are texts; one batch is one statement. */
export function loaderOf<V>(
  ctx: Context,
  key: unknown,
  batch: (keys: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V> {
  let loader = ctx.loaders.get(key) as DataLoader<string, V> | undefined;
  if (!loader) {
    loader = new DataLoader<string, V>((keys) => batch(keys) as Promise<V[]>, { maxBatchSize: MAX_BATCH });
    ctx.loaders.set(key, loader as DataLoader<string, unknown>);
  }
  return loader;
}

/** Rows by id in the caller's scope, in the order asked; a foreign, unknown or malformed id gives null. */
async function readByIds<T extends Row>(
  ctx: Context,
  entity: ClassType<T>,
  { ids, day }: { ids: readonly string[]; day: string },
): Promise<(T | null)[]> {
  const rule = readRuleOf(entity);
  const known = ids.filter(isId);
  if (known.length === 0) return ids.map(() => null);
  const conditions: Condition[] = [{ sql: 'r.id = any(?::uuid[])', values: [known] }, rule.scope(ctx.actor)];
  const where = conjunction(conditions);
  const pick = rule.versioned
    ? {
        head: 'distinct on (r.id) ',
        tail: ` order by r.id, (r.valid_from <= $${where.values.length + 1}::date) desc, case when r.valid_from <= $${where.values.length + 1}::date then r.valid_from end desc, r.valid_from`,
        values: [day],
      }
    : { head: '', tail: '', values: [] };
  const text = `select ${pick.head}${selectList(entity)} from ${tableOf(entity)} r where ${where.text}${pick.tail}`;
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(text, [...where.values, ...pick.values]),
  );
  const byId = new Map(readFor(ctx, day, hydrate(entity, rows)).map((row) => [row.id, row]));
  const found = ids.map((id) => byId.get(id) ?? null);
  return rule.supersededBy ? inTheirPlace(ctx, entity, { rows: found, field: rule.supersededBy, day }) : found;
}

/** Rows that were merged into others give way to them; one more statement, and only where there are such. */
async function inTheirPlace<T extends Row>(
  ctx: Context,
  entity: ClassType<T>,
  { rows, field, day }: { rows: readonly (T | null)[]; field: string; day: string },
): Promise<(T | null)[]> {
  const placeOf = (row: T | null) =>
    (row as Readonly<Record<string, unknown>> | null)?.[field] as string | null | undefined;
  const wanted = [...new Set(rows.map(placeOf).filter(isId))];
  if (wanted.length === 0) return [...rows];
  const standing = await readByIds(ctx, entity, { ids: wanted, day });
  const byId = new Map(wanted.map((id, at) => [id, standing[at] ?? null]));
  return rows.map((row) => {
    const place = placeOf(row);
    return place ? (byId.get(place) ?? null) : row;
  });
}

/**
 * One row by id as of a day (the business date unless told), batched with the others of this request. Of an entity with versions
 * it is the one of the day, else the latest before it, else the first: a closed thing is still named by what refers to it.
 */
export function load<T extends Row>(ctx: Context, entity: ClassType<T>, id: string, on?: string): Promise<T | null> {
  const today = ctx.runtime.clock.today();
  const day = on ?? today;
  const key = day === today ? entity : `${entity.name}@${day}`;
  return loaderOf<T | null>(ctx, key, (ids) => readByIds(ctx, entity, { ids, day })).load(id);
}

/** One row by id as it was on a day, or null when it did not exist then. */
export async function loadOn<T extends Row>(
  ctx: Context,
  entity: ClassType<T>,
  id: string,
  day: string,
): Promise<T | null> {
  const row = await load(ctx, entity, id, day);
  return row && isValidOn(row, day) ? row : null;
}

/** An entity that other subgraphs refer to: its GraphQL type and how a reference is resolved. */
export interface Reference {
  readonly type: string;
  /** Part of the schema even where no query of the service leads to it. */
  readonly entity: ClassType;
  resolve(ctx: Context, id: string): unknown;
}

/** References to rows we own: loaded through the same scope as lists. */
export const references = (...entities: readonly ClassType<Row>[]): Reference[] =>
  entities.map((entity) => ({ type: entity.name, entity, resolve: (ctx, id) => load(ctx, entity, id) }));

/** References to entities of other subgraphs that we only extend. */
export const stubs = (...types: readonly ClassType<{ id: string }>[]): Reference[] =>
  types.map((type) => ({ type: type.name, entity: type, resolve: (_ctx, id) => Object.assign(new type(), { id }) }));

export function referenceResolvers(
  list: readonly Reference[],
): Record<string, (reference: { id: string }, ctx: Context) => unknown> {
  return Object.fromEntries(
    list.map(({ type, resolve }) => [type, (reference: { id: string }, ctx: Context) => resolve(ctx, reference.id)]),
  );
}
