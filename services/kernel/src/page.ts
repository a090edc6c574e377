import type { ClassType } from 'type-graphql';
import { type Condition, settingOf } from './access.ts';
import { readFor } from './as-of.ts';
import { type ColumnSpec, columnsOf, type Row, tableOf } from './columns.ts';
import type { Context } from './context.ts';
import { invalid } from './errors.ts';
import { isId } from './ids.ts';
import { RANGES, SortDirection } from './inputs.ts';
import { type ListArguments, type Page, type ReadRule, readRuleOf } from './list.ts';
import { conjunction, hydrate, selectList, statement } from './sql.ts';

const MAX_LIMIT = 100;
const MAX_OFFSET = 10_000;
interface SortKey {
  readonly spec: { name: string; column: string; sqlType: string; kind: string };
  readonly direction: SortDirection;
}

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

function search(q: string): Condition {
  const literal = q.normalize('NFC').replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return { sql: `r.search_fold like '%' || app.fold(?) || '%'`, values: [literal] };
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
  if (typeof q === 'string' && q.trim() !== '') found.push(search(q.trim()));
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

function sortKeys(entity: ClassType<Row>, rule: ReadRule, given: ListArguments['sort']): SortKey[] {
  const columns = new Map(columnsOf(entity).map((spec) => [spec.name, spec]));
  const wanted = given?.length
    ? given
    : rule.defaultSort
      ? [
          {
            field: rule.defaultSort.replace(/^-/, ''),
            direction: rule.defaultSort.startsWith('-') ? SortDirection.DESC : SortDirection.ASC,
          },
        ]
      : [];
  const keys: SortKey[] = [];
  for (const { field, direction } of wanted) {
    const spec = columns.get(field);
    if (spec) keys.push({ spec, direction });
  }
  keys.push({ spec: { name: 'id', column: 'id', sqlType: 'uuid', kind: 'ref' }, direction: SortDirection.ASC });
  return keys;
}

const sortExpression = ({ spec }: SortKey) => `r.${spec.column}${spec.kind === 'text' ? ' collate "vi-x-icu"' : ''}`;

/** Keyset: rows after the cursor in the given order, nulls last whichever the direction. */
function afterCursor(keys: readonly SortKey[], cursor: string): Condition {
  const values = readCursor(cursor, keys.length);
  const branches: string[] = [];
  const bound: unknown[] = [];
  keys.forEach((key, at) => {
    const before = keys
      .slice(0, at)
      .map((earlier) => `${sortExpression(earlier)} is not distinct from ?::${earlier.spec.sqlType}`);
    if (values[at] === null) return;
    const sign = key.direction === SortDirection.ASC ? '>' : '<';
    const expression = sortExpression(key);
    branches.push([...before, `(${expression} ${sign} ?::${key.spec.sqlType} or ${expression} is null)`].join(' and '));
    bound.push(...values.slice(0, at + 1));
  });
  return { sql: `(${branches.map((branch) => `(${branch})`).join(' or ')})`, values: bound };
}

function readCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length) return values as (string | number | null)[];
  } catch {
    // Not a cursor of ours: the answer is the same as for one of another list.
  }
  throw invalid({ code: 'MALFORMED', path: ['page', 'after'] });
}

const cursorOf = (keys: readonly SortKey[], row: Row): string =>
  Buffer.from(
    JSON.stringify(keys.map(({ spec }) => (row as unknown as Record<string, unknown>)[spec.name] ?? null)),
  ).toString('base64url');

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
  const keys = sortKeys(entity, rule, args.sort);
  const conditions = [rule.scope(ctx.actor), ...extra, ...filterConditions(entity, rule, args.filter ?? {}, asOf)];
  if (rule.dated) conditions.unshift(datedOn(asOf));
  const windowed = after === null ? conditions : [...conditions, afterCursor(keys, after)];
  const order = keys.map((key) => `${sortExpression(key)} ${key.direction} nulls last`).join(', ');
  const mark = <T extends Row>(rows: readonly T[]) => (rule.dated ? readFor(ctx, asOf, rows) : rows);
  return { conditions, windowed, keys, order, limit, offset: after === null ? offset : 0, mark };
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
  let total: Promise<number> | undefined;
  return {
    items,
    get totalCount() {
      total ??= count();
      return total;
    },
    pageInfo: { hasNextPage: rows.length > limit, endCursor: last ? cursorOf(keys, last) : null },
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
  const { text: where, values } = conjunction(plan.windowed);
  const window = `limit $${values.length + 1} offset $${values.length + 2}`;
  const text = `select ${selectList(entity)} from ${tableOf(entity)} r where ${where} order by ${plan.order} ${window}`;
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(text, [...values, plan.limit + 1, plan.offset]),
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
