import {
  type Condition,
  type Context,
  type ExtraFilter,
  invalid,
  notFound,
  SYSTEM,
  settingOf,
  statement,
} from '@tdkt/kernel';
import { cellAt, FIRST_YEAR, periodOf } from './official.rules.ts';
import type { Counted, Having, OfficialTableSpec } from './official.types.ts';

/** Where the rows of a table come from, as SQL: nothing of a caller ever stands in it. */
export interface OfficialSource {
  /** A relation with the alias `r`, and further ones joined to it. */
  readonly from: string;
  /** What must hold of a row to be counted at all. */
  readonly only: string;
  /** The day that places a row in a year. */
  readonly day: string;
  /** The attributes by which rows and columns choose, each an expression of type text. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The table by its code, of a year that has begun. */
export function specOf(
  ctx: Context,
  specs: readonly OfficialTableSpec[],
  { code, year }: { code: string; year: number },
): OfficialTableSpec {
  const spec = specs.find((one) => one.code === code);
  if (!spec) throw notFound();
  const max = Number(ctx.runtime.clock.today().slice(0, 4));
  if (year >= FIRST_YEAR && year <= max) return spec;
  throw invalid({ code: 'OUT_OF_RANGE', path: ['year'], params: { min: FIRST_YEAR, max } });
}

/** All cells of a table in one statement, counted as SYSTEM: who may ask for it sees every row, or there is nothing personal in it. */
export async function countedFor(
  ctx: Context,
  { spec, source }: { spec: OfficialTableSpec; source: OfficialSource },
  year: number,
): Promise<Counted[]> {
  const names = Object.keys(source.attributes);
  const { from, to } = periodOf(spec, year);
  const columns = names.map((name) => `${source.attributes[name]} as "${name}"`).join(', ');
  const text = `select count(*)::integer, ${names.map((name) => `"${name}"`).join(', ')} from (
    select ${columns} from ${source.from} where ${source.only} and ${source.day} between $1::date and $2::date
  ) counted group by ${names.map((_, at) => at + 2).join(', ')}`;
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(text, [from, to]));
  return rows.map(([count, ...values]) => ({
    count: count as number,
    attributes: Object.fromEntries(names.map((name, at) => [name, values[at] as string | null])),
  }));
}

function conditionOf(having: Having, { attributes }: OfficialSource): Condition[] {
  return Object.entries(having).map(([name, values]) => {
    const known = values.filter((value) => value !== null);
    const parts = [
      `${attributes[name]} = any(?::text[])`,
      ...(values.includes(null) ? [`${attributes[name]} is null`] : []),
    ];
    return { sql: `(${parts.join(' or ')})`, values: [known] };
  });
}

/** The filter `officialCell` of a register: the rows that a cell counts, among those that the caller may see. */
export function officialCellFilter(specs: readonly OfficialTableSpec[], source: OfficialSource): ExtraFilter {
  return {
    type: () => [String],
    condition: (keys) => {
      const cells = (keys as string[]).map((key) => {
        const cell = cellAt(specs, key);
        if (!cell) throw invalid({ code: 'UNKNOWN_CHOICE', path: ['filter', 'officialCell'] });
        const having = cell.having.flatMap((one) => conditionOf(one, source));
        const sql = [source.only, `${source.day} between ?::date and ?::date`, ...having.map((one) => one.sql)].join(
          ' and ',
        );
        return { sql, values: [cell.from, cell.to, ...having.flatMap((one) => one.values)] };
      });
      const any = ['false', ...cells.map(({ sql }) => `(${sql})`)].join(' or ');
      return {
        sql: `r.id in (select r.id from ${source.from} where ${any})`,
        values: cells.flatMap(({ values }) => values),
      };
    },
  };
}
