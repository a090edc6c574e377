import {
  type ColumnSpec,
  type Condition,
  type Context,
  columnsOf,
  composed,
  conjunction,
  hydrate,
  invalid,
  isId,
  type ReadRule,
  type Row,
  readFor,
  readRuleOf,
  selectList,
  settingOf,
  standing,
  statement,
  tableOf,
} from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';
import { RANGES } from './inputs.ts';
import type { ListArguments, Page } from './list.ts';
import { afterCursor, cursorOf, RANK, type SortKey, sortKeys } from './order.ts';
import { rankOf, searched } from './search.ts';

const MAX_LIMIT = 100;
const MAX_OFFSET = 10_000;
/** A row is valid on its first and its last day. */
export const datedOn = (day: string, alias = 'r'): Condition => ({
  sql: `${alias}.valid_from <= ?::date and (${alias}.valid_to is null or ${alias}.valid_to >= ?::date)`,
  values: [day, day],
});

function columnCondition(spec: ColumnSpec, value: unknown): Condition[] {
  const at = `r.${spec.column}`;
  if (RANGES[spec.kind]) {
    const { from, to } = value as { from?: unknown; to?: unknown };
    return [
      ...(from == null ? [] : [{ sql: `${at} >= ?::${spec.sqlType}`, values: [from] }]),
      ...(to == null ? [] : [{ sql: `${at} <= ?::${spec.sqlType}`, values: [to] }]),
    ];
  }
  const isArray = spec.kind === 'choices' || spec.kind === 'refs';
  const values = spec.sqlType.startsWith('uuid') ? (value as unknown[]).filter(isId) : value;
  return [{ sql: isArray ? `${at} && ?::${spec.sqlType}` : `${at} = any(?::${spec.sqlType}[])`, values: [values] }];
}

/** Texts of a filter as they are stored; a question of blanks is none. */
function questionOf(given: Record<string, unknown>): Record<string, unknown> & { q: string | null } {
  const { q, ...rest } = composed(given);
  return { ...rest, q: (typeof q === 'string' && q.trim()) || null };
}

function filterConditions(
  entity: ClassType<Row>,
  rule: ReadRule,
  given: Record<string, unknown>,
  asOf: string,
): Condition[] {
  const { ids, q, ...rest } = given;
  const found: Condition[] = [];
  if (ids != null) found.push({ sql: 'r.id = any(?::uuid[])', values: [(ids as unknown[]).filter(isId)] });
  if (typeof q === 'string') found.push(...searched(q));
  const columns = new Map(columnsOf(entity).map((spec) => [spec.name, spec]));
  for (const [name, value] of Object.entries(rest)) {
    if (value == null) continue;
    const extra = rule.filters?.[name];
    const spec = columns.get(name);
    if (extra) found.push(extra.condition(value, asOf));
    else if (spec) found.push(...columnCondition(spec, value));
  }
  return found;
}

/** The window of a page that was asked for, within the limits. */
export function pageOf(page: ListArguments['page']): { limit: number; offset: number; after: string | null } {
  const { limit, offset, after } = { limit: page?.limit ?? 25, offset: page?.offset ?? 0, after: page?.after ?? null };
  if (limit < 0 || limit > MAX_LIMIT)
    throw invalid({ code: 'OUT_OF_RANGE', path: ['page', 'limit'], params: { max: MAX_LIMIT } });
  if (offset < 0 || offset > MAX_OFFSET)
    throw invalid({ code: 'OUT_OF_RANGE', path: ['page', 'offset'], params: { max: MAX_OFFSET } });
  return { limit, offset, after };
}

/** A page before it is read: what narrows it, in which order, which window. */
export interface PagePlan {
  readonly conditions: readonly Condition[];
  readonly windowed: readonly Condition[];
  readonly keys: readonly SortKey[];
  /** How well a row fits the question, where that orders the page. */
  readonly rank: Condition | null;
  readonly order: string;
  readonly limit: number;
  readonly offset: number;
  /** Remembers on the rows the day they are read for. */
  mark<T extends Row>(rows: readonly T[]): readonly T[];
}

/** Plans a page in the caller's scope; `extra` narrows further. The order is total: the id is always the last key. */
export function planPage(
  ctx: Context,
  entity: ClassType<Row>,
  args: ListArguments,
  extra: readonly Condition[],
): PagePlan {
  const rule = readRuleOf(entity);
  const asOf = args.asOf ?? ctx.runtime.clock.today();
  const { limit, offset, after } = pageOf(args.page);
  const given = questionOf(args.filter ?? {});
  // Rows that are named, or that stand under another, are shown whatever is usual.
  const filter = given.ids == null && extra.length === 0 ? { ...rule.usual, ...given } : given;
  const rank = filter.q && !args.sort?.length ? rankOf(entity, rule, filter.q) : null;
  const keys = sortKeys(entity, rule, args.sort, rank);
  const conditions = [
    rule.scope(ctx.actor),
    ...standing(rule),
    ...extra,
    ...filterConditions(entity, rule, filter, asOf),
  ];
  if (rule.dated) conditions.unshift(datedOn(asOf));
  const windowed = after === null ? conditions : [...conditions, afterCursor(keys, after)];
  const order = keys.map((key) => `${key.order} ${key.direction} nulls last`).join(', ');
  const mark = <T extends Row>(rows: readonly T[]) => (rule.dated ? readFor(ctx, asOf, rows) : rows);
  return { conditions, windowed, keys, rank, order, limit, offset: after === null ? offset : 0, mark };
}

/** A page of the rows read, one more than the limit; the total is counted only when it is asked for. */
export function pageFrom<T extends Row>(
  entity: ClassType<T>,
  { keys, limit, mark }: PagePlan,
  rows: readonly (readonly unknown[])[],
  count: () => Promise<number>,
): Page<T> {
  const items = mark(hydrate(entity, rows.slice(0, limit)));
  const last = items.at(-1);
  const endCursor = last ? cursorOf(keys, last, rows[items.length - 1] ?? []) : null;
  let total: Promise<number> | undefined;
  return {
    items,
    get totalCount() {
      total ??= count();
      return total;
    },
    pageInfo: { hasNextPage: rows.length > limit, endCursor },
  };
}

/** One page of an entity in the caller's scope: one statement for the rows, a second one only when totalCount is asked. */
export async function findPage<T extends Row>(
  ctx: Context,
  entity: ClassType<T>,
  args: ListArguments,
  extra: readonly Condition[] = [],
): Promise<Page<T>> {
  const plan = planPage(ctx, entity, args, extra);
  const { text: rank, values: ranked } = conjunction(plan.rank ? [plan.rank] : []);
  const columns = `${selectList(entity)}${plan.rank ? `, ${rank} as ${RANK}` : ''}`;
  const { text: where, values } = conjunction(plan.windowed, ranked.length + 1);
  const given = [...ranked, ...values];
  const window = `limit $${given.length + 1} offset $${given.length + 2}`;
  const text = `select ${columns} from ${tableOf(entity)} r where ${where} order by ${plan.order} ${window}`;
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(text, [...given, plan.limit + 1, plan.offset]),
  );
  return pageFrom(entity, plan, rows, () => countRows(ctx, entity, plan.conditions));
}

async function countRows(ctx: Context, entity: ClassType<Row>, conditions: readonly Condition[]): Promise<number> {
  const { text, values } = conjunction(conditions);
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(`select count(*)::integer from ${tableOf(entity)} r where ${text}`, values),
  );
  return rows[0]?.[0] as number;
}
