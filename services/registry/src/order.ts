import { type ColumnSpec, type Condition, columnsOf, invalid, type ReadRule, type Row } from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';
import { SortDirection } from './inputs.ts';
import type { ListArguments } from './list.ts';

/** One key of an order: its SQL over the row `r`, and how `order by` names it. */
export interface SortKey {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly order: string;
  readonly sqlType: string;
  readonly direction: SortDirection;
}

/** Name of the column that tells how well a row fits the question. */
export const RANK = 'search_rank';

const sortable = ({ name, column, sqlType, kind }: ColumnSpec, direction: SortDirection): SortKey => {
  const sql = `r.${column}${sqlType === 'text' && kind !== 'choice' ? ' collate "vi-x-icu"' : ''}`;
  return { name, sql, values: [], order: sql, sqlType, direction };
};
const BY_ID: SortKey = {
  name: 'id',
  sql: 'r.id',
  values: [],
  order: 'r.id',
  sqlType: 'uuid',
  direction: SortDirection.ASC,
};

/** What was asked for, else how well a row fits the question and then the default order; the id makes it total. */
export function sortKeys(
  entity: ClassType<Row>,
  rule: ReadRule,
  given: ListArguments['sort'],
  rank: Condition | null,
): SortKey[] {
  const columns = new Map(columnsOf(entity).map((spec) => [spec.name, spec]));
  const { defaultSort = '' } = rule;
  const usual = {
    field: defaultSort.replace(/^-/, ''),
    direction: defaultSort.startsWith('-') ? SortDirection.DESC : SortDirection.ASC,
  };
  const keys = (given?.length ? given : [usual]).flatMap(({ field, direction }) =>
    (rule.order?.[field] ?? [field]).flatMap((name) => {
      const spec = columns.get(name);
      return spec ? [sortable(spec, direction)] : [];
    }),
  );
  const first = rank && { ...rank, name: RANK, order: RANK, sqlType: 'integer', direction: SortDirection.ASC };
  return [...(first ? [first] : []), ...keys, BY_ID];
}

/** Keyset: rows after the cursor in the given order, nulls last whichever the direction. */
export function afterCursor(keys: readonly SortKey[], cursor: string): Condition {
  const values = readCursor(cursor, keys.length);
  const branches = keys.flatMap((key, at) => {
    if (values[at] === null) return [];
    const same = keys.slice(0, at).map((earlier, index) => ({
      sql: `${earlier.sql} is not distinct from ?::${earlier.sqlType}`,
      values: [...earlier.values, values[index]],
    }));
    const beyond = {
      sql: `(${key.sql} ${key.direction === SortDirection.ASC ? '>' : '<'} ?::${key.sqlType} or ${key.sql} is null)`,
      values: [...key.values, values[at], ...key.values],
    };
    return [[...same, beyond]];
  });
  return {
    sql: `(${branches.map((branch) => `(${branch.map(({ sql }) => sql).join(' and ')})`).join(' or ')})`,
    values: branches.flat().flatMap((condition) => condition.values),
  };
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

/** The rank is read behind the columns of the row. */
export function cursorOf(keys: readonly SortKey[], row: Row, read: readonly unknown[]): string {
  const values = { ...row, [RANK]: read.at(-1) } as Readonly<Record<string, unknown>>;
  return Buffer.from(JSON.stringify(keys.map(({ name }) => values[name] ?? null))).toString('base64url');
}
