import type { Transaction, Violation } from '@tdkt/kernel';

type Stored = Readonly<Record<string, unknown>>;
interface Mark {
  readonly table: string;
  readonly id: string;
  /** After the merge: a row of another version was changed since. */
  readonly version: number;
}

/** All that a merge did to rows, so that it can be undone exactly. It may hold sensitive values: it is stored, never served. */
export interface Trace {
  /** What the kept person gave up for values of the dropped one, by field. */
  readonly given: Stored;
  /** The kept and the dropped person. */
  readonly persons: readonly [Mark, Mark];
  readonly changed: readonly (Mark & { readonly before: Stored })[];
  readonly added: readonly Mark[];
  readonly removed: readonly { readonly table: string; readonly row: Stored }[];
}
/** The trace while it is being left. */
export interface OpenTrace {
  readonly changed: (Mark & { readonly before: Stored })[];
  readonly added: Mark[];
  readonly removed: { readonly table: string; readonly row: Stored }[];
}

/** Which of the rows were changed or are gone since the merge, told by their tables. */
export async function changedSince(tx: Transaction, marks: readonly Mark[]): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const table of new Set(marks.map((mark) => mark.table))) {
    const own = marks.filter((mark) => mark.table === table);
    const rows = await tx.query<{ id: string; version: number }>(
      `select id, version from people.${table} where id = any($1::uuid[]) for update`,
      [own.map(({ id }) => id)],
    );
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    if (own.some(({ id, version }) => versions.get(id) !== version))
      found.push({ code: 'CHANGED_SINCE', path: [table], params: { table } });
  }
  return found;
}

/** Puts every row back as it was: what was added goes first, or it would stand in the way of what returns. */
export async function undoRows(tx: Transaction, { added, changed, removed }: Trace): Promise<void> {
  for (const { table, id } of added) await tx.query(`delete from people.${table} where id = $1`, [id]);
  for (const { table, id, before } of changed) {
    const columns = Object.keys(before).map((column) => `${column} = r.${column}`);
    await tx.query(
      `update people.${table} t set ${columns.join(', ')}, version = t.version + 1, updated_at = now()
       from jsonb_populate_record(null::people.${table}, $2::jsonb) r where t.id = $1`,
      [id, JSON.stringify(before)],
    );
  }
  for (const { table, row } of removed)
    await tx.query(`select people.restore_row('people.${table}', $1::jsonb)`, [JSON.stringify(row)]);
}

interface EarlierMerge {
  readonly id: string;
  readonly trace: Trace;
}

/**
 * An undo gives rows a new version, which to an earlier merge of the same persons would look like a change. Where this merge was
 * the only one who touched a row since, the earlier trace goes by the new version: undone in their order, all merges can be undone.
 */
export async function tellEarlier(
  tx: Transaction,
  touched: readonly Mark[],
  earlier: readonly EarlierMerge[],
): Promise<void> {
  const marks = new Map(touched.map((mark) => [`${mark.table} ${mark.id}`, mark.version]));
  const newer = <M extends Mark>(mark: M): M => {
    const version = marks.get(`${mark.table} ${mark.id}`);
    return version === mark.version + 1 ? { ...mark, version: version + 1 } : mark;
  };
  for (const { id, trace } of earlier) {
    const told = {
      ...trace,
      persons: trace.persons.map(newer),
      changed: trace.changed.map(newer),
      added: trace.added.map(newer),
    };
    await tx.query('update people.person_merge set trace = $2 where id = $1', [id, JSON.stringify(told)]);
  }
}
