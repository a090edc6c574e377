import type { AggregateSource, DimensionSpec, Question } from './aggregate.types.ts';

/** More rows are no answer that anybody reads. */
export const MOST_ROWS = 10_000;

/** Which of the dimension's keys the view asks for. */
const keyOf = ({ key, keyNow }: DimensionSpec, isNow: boolean): string => (isNow && keyNow) || key;

function conditionsOf(
  source: AggregateSource,
  { from, to, filters, dimensions }: Question,
  values: unknown[],
): string[] {
  const placed = (value: unknown): string => `$${values.push(value)}`;
  const days = source.day
    ? [...(from === null ? [] : [`${source.day} >= ${placed(from)}::date`]), `${source.day} <= ${placed(to)}::date`]
    : [];
  const asked = Object.entries(filters).map(([name, list]) => {
    const spec = source.filters[name];
    if (!spec) throw new Error(`no filter ${name}`);
    return spec.sql.replaceAll('?', placed(list));
  });
  const known = dimensions.flatMap((name) => source.dimensions[name]?.only ?? []);
  return [source.only, ...known, ...days, ...asked];
}

/**
 * One statement a question: rows are grouped by the keys and, for the total, by nothing, since no median of groups is the median of
 * all; names are looked up for the groups alone. Columns: whether it is the total, the measures, then key and name of each dimension.
 */
export function compiled(source: AggregateSource, question: Question): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const { dimensions, measures, isNow } = question;
  const specs = dimensions.map((name) => source.dimensions[name] as DimensionSpec);
  const where = conditionsOf(source, question, values).join(' and ');
  const joined = isNow && source.now ? source.now : '';
  const keys = specs.map((_, at) => `k${at}`);
  const base = specs.map((spec, at) => `${keyOf(spec, isNow)} as k${at}`);
  const figures = measures.map((name, at) => `(${source.measures[name]?.sql})::float8 as m${at}`);
  const sets = keys.length > 0 ? `group by grouping sets ((${keys.join(', ')}), ())` : '';
  const isTotal = keys.length > 0 ? 'grouping(k0) = 1' : 'true';
  const named = specs.flatMap((spec, at) => [`g.k${at}`, spec.name ? spec.name(`g.k${at}`) : `g.k${at}`]);
  const order = specs.flatMap((spec, at) => [
    `${spec.order ? spec.order(`g.k${at}`) : `g.k${at}`} nulls last`,
    `g.k${at}`,
  ]);
  const inner = keys.length > 0 ? `, lateral (select ${base.join(', ')}) keyed` : '';
  const text = `with g as (
  select ${[`${isTotal} as is_total`, ...figures, ...keys].join(', ')} from ${source.from} ${joined} ${inner.replace(/^, /, 'cross join ')}
  where ${where} ${sets}
)
select ${['g.is_total', ...measures.map((_, at) => `g.m${at}`), ...named].join(', ')} from g
order by ${['g.is_total desc', ...order].join(', ')} limit ${MOST_ROWS + 2}`;
  // Dated places ask for the business date wherever they stand.
  const dated = text.includes('$today') ? text.replaceAll('$today', `$${values.push(question.today)}::date`) : text;
  return { text: dated, values };
}
