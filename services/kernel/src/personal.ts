import { type Class, type ColumnSpec, columnsOf, type Row, tableOf } from './columns.ts';
import type { Context } from './context.ts';
import { AppError } from './errors.ts';
import { newId } from './ids.ts';
import { loaderOf } from './loaders.ts';
import { readRuleOf } from './read-rule.ts';
import { transact } from './write.ts';

/** Declares that rows of an entity are about a person. */
export interface PersonalRule {
  /** The column that names the person, `id` of the person itself; null where only `match` says. */
  readonly of: string | null;
  /** SQL over the row `r` and the person `k.id`, where no column of the row names everybody it is about. */
  readonly match?: string;
  /** The row copies the person's name and follows it by itself, as long as it is not kept. */
  readonly isCopy?: boolean;
  /** Why a row keeps what it holds when the person is corrected, as a code with labels; null: it is not kept. */
  keptBy?(row: object): string | null;
}

const rules = new Map<Class, PersonalRule>();
export const Personal =
  (rule: PersonalRule): ClassDecorator =>
  (entity) =>
    void rules.set(entity, rule);
export const personalRuleOf = (entity: Class): PersonalRule | null => rules.get(entity) ?? null;

export const sensitiveColumnsOf = (entity: Class): readonly ColumnSpec[] =>
  columnsOf(entity).filter((spec) => spec.personal === 'SENSITIVE');

const SHOWN_DIGITS = 3;

/** What stands for a sensitive value: of a long number the last digits, of another text stars, of anything else nothing. */
export function maskOf({ kind }: Pick<ColumnSpec, 'kind'>, value: unknown): string | null {
  if (value === null || value === undefined || kind !== 'text') return null;
  const text = String(value);
  return /^\d{9,}$/.test(text) ? '*'.repeat(text.length - SHOWN_DIGITS) + text.slice(-SHOWN_DIGITS) : '***';
}

/** May the caller read the sensitive columns of this row in full? */
export const seesFull = (ctx: Context, entity: Class, row: object): boolean =>
  readRuleOf(entity).seesFull?.(ctx.actor, row) ?? false;

interface Noted {
  readonly table: string;
  readonly row: string;
  readonly person: string | null;
  readonly field: string;
}

/** One line a row, whichever of its fields were read together. */
function linesOf(notes: readonly Noted[]): object[] {
  const lines = new Map<string, Noted & { fields: string[] }>();
  for (const note of notes) {
    const key = `${note.table} ${note.row}`;
    const line = lines.get(key) ?? { ...note, fields: [] };
    line.fields.push(note.field);
    lines.set(key, line);
  }
  return [...lines.values()].map((line) => ({ ...line, id: newId(), fields: line.fields.sort() }));
}

async function writeNotes(ctx: Context, schema: string, notes: readonly Noted[]): Promise<void> {
  const text = `insert into ${schema}.sensitive_read (id, reader_id, table_name, row_id, person_id, fields, roles, request_id)
    select n.id, $2, n."table", n."row", n.person, n.fields, $3, $4
    from jsonb_to_recordset($1::jsonb) as n(id uuid, "table" text, "row" uuid, person uuid, fields jsonb)
    on conflict do nothing`;
  const { actor, requestId } = ctx;
  try {
    await transact(ctx, (tx) =>
      tx.query(text, [JSON.stringify(linesOf(notes)), actor.accountId, actor.roles, requestId]),
    );
  } catch (error) {
    ctx.runtime.log.error({ err: error, requestId }, 'sensitive read not noted');
    throw new AppError('UNAVAILABLE');
  }
}

/**
 * Notes that a sensitive field is read in full: who, when, which row and field, never the value. All reads of a request are
 * written in one statement, before any value leaves; what cannot be noted is not told, and the rest of the answer is.
 */
export function noteRead(ctx: Context, entity: Class, row: Row, field: string): Promise<unknown> {
  const [schema = '', table = ''] = tableOf(entity).split('.');
  const of = personalRuleOf(entity)?.of;
  const person = of ? ((row as unknown as Record<string, string | null | undefined>)[of] ?? null) : null;
  const note: Noted = { table, row: row.id, person, field };
  return loaderOf<true>(ctx, `sensitive:${schema}`, async (keys) => {
    await writeNotes(
      ctx,
      schema,
      keys.map((key) => JSON.parse(key) as Noted),
    );
    return keys.map(() => true as const);
  }).load(JSON.stringify(note));
}

/** A sensitive value as the caller may read it: in full and noted, or masked. The only way such a column leaves a subgraph. */
export async function reveal(ctx: Context, entity: Class, spec: ColumnSpec, row: Row): Promise<unknown> {
  const value = (row as unknown as Record<string, unknown>)[spec.name] ?? null;
  if (value === null) return null;
  if (!seesFull(ctx, entity, row)) return maskOf(spec, value);
  await noteRead(ctx, entity, row, spec.name);
  return value;
}
