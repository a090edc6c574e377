import { type Context, invalid, loaderOf, settingOf, statement } from '@tdkt/kernel';
import type { PageInput } from './inputs.ts';
import { pageOf } from './page.ts';

/** One table of a history, and its columns whose changes are told. */
export interface ToldTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** One row of an audit, as the trigger wrote it. */
export interface Recorded {
  readonly id: number;
  readonly at: Date;
  readonly action: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly table: string;
  readonly rowId: string;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly roles: readonly string[];
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
export interface RecordedPage {
  readonly rows: readonly Recorded[];
  readonly hasMore: boolean;
  readonly count: () => Promise<number>;
}

/** Rows that tell something of the records: changes of other columns (scope, search, lock) are left out. */
function telling(tables: readonly ToldTable[], first: number) {
  const parts = tables.map((_, at) => {
    const [name, columns] = [`$${first + 2 * at}`, `$${first + 2 * at + 1}`];
    const told = (side: string) => `coalesce(a.${side} -> c, 'null')`;
    return `a.record_id = k.id and a.table_name = ${name}
      and exists (select 1 from unnest(${columns}::text[]) c where ${told('before')} <> ${told('after')})`;
  });
  const values = tables.flatMap(({ table, columns }) => [table, columns]);
  return { sql: `(${parts.join(' or ')})`, values };
}

const COLUMNS =
  'a.id, a.at, a.action, a.table_name, a.row_id, a.account, directory.account_name(a.account) as account_name, a.roles, a.before, a.after';

function recordedOf(row: readonly unknown[]): Recorded {
  const [id, at, action, table, rowId, accountId, accountName, roles, before, after] = row;
  return { id, at, action, table, rowId, accountId, accountName, roles, before, after } as Recorded;
}

const cursorId = (after: string): string => {
  const id = Buffer.from(after, 'base64url').toString('utf8');
  if (!/^\d{1,18}$/.test(id)) throw invalid({ code: 'MALFORMED', path: ['page', 'after'] });
  return id;
};
export const auditCursor = ({ id }: Recorded): string => Buffer.from(String(id)).toString('base64url');

interface Wanted {
  readonly schema: string;
  readonly tables: readonly ToldTable[];
  readonly page: PageInput | null;
}

async function readAudits(ctx: Context, wanted: Wanted, ids: readonly string[]): Promise<RecordedPage[]> {
  const { limit, offset, after } = pageOf(wanted.page);
  const told = telling(wanted.tables, 5);
  const text = `select k.id, e.* from unnest($1::uuid[]) as k(id) cross join lateral (
    select ${COLUMNS} from ${wanted.schema}.audit a where ${told.sql} and ($2::bigint is null or a.id < $2::bigint)
    order by a.id desc limit $3 offset $4) e`;
  const window = [after === null ? null : cursorId(after), limit + 1, after === null ? offset : 0];
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(text, [ids, ...window, ...told.values]),
  );
  const found = new Map<unknown, Recorded[]>(ids.map((id) => [id, []]));
  for (const [id, ...row] of rows) found.get(id)?.push(recordedOf(row));
  return ids.map((id) => {
    const own = found.get(id) ?? [];
    const count = () =>
      loaderOf<number>(ctx, `history count:${keyOf(wanted)}`, (keys) => countAudits(ctx, wanted, keys)).load(id);
    return { rows: own.slice(0, limit), hasMore: own.length > limit, count };
  });
}

async function countAudits(ctx: Context, { schema, tables }: Wanted, ids: readonly string[]): Promise<number[]> {
  const told = telling(tables, 2);
  const text = `select k.id, (select count(*)::integer from ${schema}.audit a where ${told.sql}) from unnest($1::uuid[]) as k(id)`;
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(text, [ids, ...told.values]),
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as number]));
  return ids.map((id) => found.get(id) ?? 0);
}

const keyOf = ({ schema, tables, page }: Wanted) => JSON.stringify([schema, tables.map(({ table }) => table), page]);

/** What the audit of a service has on a record, newest first: one statement for all the records of a request. */
export const loadAudit = (ctx: Context, wanted: Wanted, recordId: string): Promise<RecordedPage> =>
  loaderOf<RecordedPage>(ctx, `history:${keyOf(wanted)}`, (ids) => readAudits(ctx, wanted, ids)).load(recordId);
