import {
  AppError,
  type Context,
  forbidden,
  hasRole,
  invalid,
  READ_ALL,
  Role,
  SYSTEM,
  settingOf,
  statement,
} from '@tdkt/kernel';
import type { Aggregate, AggregateSource, Key, Line, Question } from './aggregate.types.ts';
import { type Asker, PERSONAL_PLACE, personalDimension, refusalsOf } from './allowed.rules.ts';
import { compiled, MOST_ROWS } from './compile.ts';
import { toldRows } from './small-cells.rules.ts';

export interface Told extends Aggregate {
  /** Keys of rows that are not told: their numbers are small, or would give small ones away. */
  readonly untold: readonly (readonly Key[])[];
}

const askerOf = ({ actor }: Context): Asker => ({
  seesPersons: hasRole(actor, READ_ALL),
  seesUnits: hasRole(actor, [...READ_ALL, Role.ANALYST]),
});

function aggregateOf(rows: readonly (readonly unknown[])[], { dimensions, measures }: Question): Aggregate {
  const lineOf = (row: readonly unknown[]): Line => ({
    values: row.slice(1, 1 + measures.length) as (number | null)[],
    keys: dimensions.map((dimension, at) => {
      const [id, name] = row.slice(1 + measures.length + 2 * at, 3 + measures.length + 2 * at) as (string | null)[];
      return { dimension, id: id ?? null, name: name ?? null };
    }),
  });
  const [total, ...lines] = rows.map(lineOf);
  return { totals: total?.values ?? [], lines };
}

async function counted(ctx: Context, source: AggregateSource, question: Question): Promise<Aggregate> {
  const { text, values } = compiled(source, question);
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(text, values));
  if (rows.length > MOST_ROWS + 1)
    throw invalid({ code: 'TOO_MANY_ROWS', path: ['dimensions'], params: { max: MOST_ROWS } });
  return aggregateOf(rows, question);
}

/** The whole table is counted even where its total is asked for: what is told of the one must not undo the other. */
async function countedSafely(
  ctx: Context,
  source: AggregateSource,
  { question, personal }: { question: Question; personal: string },
): Promise<Told> {
  const whole = await counted(ctx, source, {
    ...question,
    dimensions: [PERSONAL_PLACE, personal],
    measures: ['COUNT'],
  });
  const byPlace = new Map<string | null, Line[]>();
  for (const line of whole.lines) {
    const place = line.keys[0]?.id ?? null;
    byPlace.set(place, [...(byPlace.get(place) ?? []), line]);
  }
  const rows = [...byPlace].map(([place, lines]) => ({
    ...{ place, lines },
    counts: new Map(lines.flatMap(({ keys, values }) => (keys[1]?.id ? [[keys[1].id, values[0] ?? 0] as const] : []))),
  }));
  const { told, isTotalTold } = toldRows(rows);
  const inOrder = (keys: readonly Key[]) =>
    question.dimensions.flatMap((name) => keys.filter(({ dimension }) => dimension === name));
  const ordered = (line: Line): Line => ({
    keys: inOrder(line.keys),
    values: question.measures.map(() => line.values[0] ?? null),
  });
  if (question.dimensions.includes(PERSONAL_PLACE)) {
    const of = (isTold: boolean) => rows.filter((row) => told.has(row) === isTold).flatMap(({ lines }) => lines);
    return { ...whole, lines: of(true).map(ordered), untold: of(false).map(({ keys }) => inOrder(keys)) };
  }
  const totals = await counted(ctx, source, question);
  return isTotalTold
    ? { ...totals, untold: [] }
    : { totals: totals.totals, lines: [], untold: totals.lines.map(({ keys }) => keys) };
}

/** Answers a question, or says what is allowed; counted as SYSTEM, since what is told is safe for whoever may ask. */
export async function aggregate(ctx: Context, source: AggregateSource, question: Question): Promise<Told> {
  const asker = askerOf(ctx);
  const violations = refusalsOf(source, question, asker);
  if (violations.length > 0) throw new AppError('INVALID', { violations });
  const personal = personalDimension(source, question);
  // Leaders of clusters see shares of persons elsewhere; what two ways tell could be compared.
  const isOpen =
    personal === null || (hasRole(ctx.actor, [Role.ANALYST]) && !hasRole(ctx.actor, [Role.CLUSTER_LEADER]));
  if (!asker.seesPersons && !isOpen) throw forbidden();
  if (personal !== null && !asker.seesPersons) return countedSafely(ctx, source, { question, personal });
  return { ...(await counted(ctx, source, question)), untold: [] };
}
