import { type Transaction, transact } from '@tdkt/kernel';
import { References } from '../references/references.ts';
import type { Register } from '../register/register.ts';
import type { Ground } from './ground.ts';
import { memoised } from './memo.ts';
import { errorsOf, mayChangeAll, type Prepared, prepareRow } from './prepare.ts';
import { type Reading, type ReadRow, readCells } from './read-cells.ts';
import { contextOf } from './run.store.ts';
import type { Counts, Outcome, RowError, Run, StagedRow } from './run.types.ts';
import { aimAll } from './targets.ts';
import { writeRows } from './write-rows.ts';

const CHUNK = 500;

/** Thrown to take everything back: the check is over, or the import must not be. */
class TakenBack extends Error {
  readonly counts: Counts;
  constructor(counts: Counts) {
    super('taken back');
    this.counts = counts;
  }
}
class NotWanted extends Error {}

interface Passage {
  readonly ground: Ground;
  readonly run: Run;
  readonly register: Register;
  readonly readings: readonly Reading[];
  readonly isTrial: boolean;
}

const NOTHING: Counts = { rowsInvalid: 0, rowsCreated: 0, rowsUpdated: 0, rowsUnchanged: 0 };

const outcomeOf = (prepared: Prepared, errors: readonly RowError[]): Outcome => ({
  number: prepared.number,
  errors: errors.length > 0 ? errors : null,
  action: errors.length > 0 ? null : prepared.action,
  targetId: errors.length > 0 ? null : (prepared.current?.id ?? null),
  appliedVersion: null,
  before: null,
});

/** What the changed columns held: all that an undo needs. */
function beforeOf({ current, values, input }: Prepared, { adapter }: Register): Record<string, unknown> | null {
  if (!current) return null;
  const keys = Object.keys(adapter ? input : values);
  return Object.fromEntries(keys.map((key) => [key, (current as unknown as Record<string, unknown>)[key] ?? null]));
}

/** Two rows about one record: the second would silently win over the first. */
async function doubled(
  tx: Transaction,
  { ground, run }: Passage,
  prepared: readonly Prepared[],
): Promise<Map<Prepared, number>> {
  const ids = prepared.flatMap(({ current }) => current?.id ?? []);
  const before = prepared[0]?.number ?? 0;
  const earlier = new Map(ids.length > 0 ? await ground.rows.taken(tx, run.id, { ids, before }) : []);
  const found = new Map<Prepared, number>();
  for (const one of prepared) {
    const id = one.current?.id;
    if (id === undefined) continue;
    const first = earlier.get(id);
    if (first !== undefined && first !== one.number) found.set(one, first);
    else earlier.set(id, one.number);
  }
  return found;
}

/** Prepares and writes rows that do not wait for each other. */
async function pass(tx: Transaction, passage: Passage, rows: readonly ReadRow[]): Promise<Outcome[]> {
  const { register, readings, run } = passage;
  const asking = memoised(tx);
  const aims = await aimAll(tx, register, rows, run.asOf ?? tx.ctx.runtime.clock.today());
  const current = aims.map((aim) => ('code' in aim ? null : aim.current));
  const may = await mayChangeAll(tx, register, current);
  const prepared: Prepared[] = [];
  for (const [at, row] of rows.entries()) {
    const aimed = { aim: aims[at] as (typeof aims)[number], mayChange: may[at] === true };
    prepared.push(await prepareRow({ tx: asking, register, readings }, row, aimed));
  }
  const twice = await doubled(tx, passage, prepared);
  const ready = prepared.filter((one) => one.errors.length === 0 && one.action !== 'UNCHANGED' && !twice.has(one));
  const { written, refused } = await writeRows(tx, register, ready);
  const versions = new Map(written.map((one) => [one.prepared, one]));
  const refusals = new Map(refused.map((one) => [one.prepared, errorsOf(readings, one.violations)]));
  return prepared.map((one): Outcome => {
    const first = twice.get(one);
    const double: RowError[] =
      first === undefined ? [] : [{ column: null, field: null, code: 'DOUBLED_RECORD', params: { row: first } }];
    const outcome = outcomeOf(one, [...one.errors, ...double, ...(refusals.get(one) ?? [])]);
    const done = versions.get(one);
    return done
      ? { ...outcome, targetId: done.id, appliedVersion: done.version, before: beforeOf(one, register) }
      : outcome;
  });
}

/** A row that refers to one not yet there waits until those before it are written. */
async function passChunk(tx: Transaction, passage: Passage, chunk: readonly StagedRow[]): Promise<Outcome[]> {
  const { ground, run, register, readings } = passage;
  const outcomes: Outcome[] = [];
  for (let rest = chunk; rest.length > 0; ) {
    const references = new References(tx, ground.registers(), run.asOf ?? tx.ctx.runtime.clock.today());
    const read = await readCells(rest, readings, references, register.type);
    const waiting = read.findIndex(({ waits }, at) => at > 0 && waits);
    const part = waiting === -1 ? read : read.slice(0, waiting);
    outcomes.push(...(await pass(tx, passage, part)));
    rest = rest.slice(part.length);
  }
  return outcomes;
}

const counted = (counts: Counts, outcomes: readonly Outcome[]): Counts => {
  const of = (action: Outcome['action']) =>
    outcomes.filter((one) => one.errors === null && one.action === action).length;
  return {
    rowsInvalid: counts.rowsInvalid + outcomes.filter(({ errors }) => errors !== null).length,
    rowsCreated: counts.rowsCreated + of('CREATE'),
    rowsUpdated: counts.rowsUpdated + of('UPDATE'),
    rowsUnchanged: counts.rowsUnchanged + of('UNCHANGED'),
  };
};

/** Outcomes of a trial must outlive it, so they are written beside it; those of an import stand or fall with it. */
async function record(tx: Transaction, { ground, run, isTrial }: Passage, outcomes: readonly Outcome[]): Promise<void> {
  if (isTrial) await transact(contextOf(ground.runtime, run), (own) => ground.rows.record(own, run.id, outcomes));
  else await ground.rows.record(tx, run.id, outcomes);
}

async function passAll(tx: Transaction, passage: Passage): Promise<Counts> {
  const { ground, run } = passage;
  let counts = NOTHING;
  let done = 0;
  for (let after = 0; ; ) {
    const chunk = await ground.rows.read(tx, run.id, after, CHUNK);
    if (chunk.length === 0) return counts;
    const outcomes = await passChunk(tx, passage, chunk);
    await record(tx, passage, outcomes);
    // What was loaded for these rows is of no use for the next, and would grow with the file.
    tx.ctx.loaders.clear();
    counts = counted(counts, outcomes);
    done += chunk.length;
    after = chunk.at(-1)?.number ?? after;
    if (!(await ground.runs.beat(contextOf(ground.runtime, run), run.id, done))) throw new NotWanted();
  }
}

/** Writes every row in one transaction and takes it all back: what the database says of it is the check. */
async function trial(passage: Passage): Promise<Counts> {
  const { ground, run } = passage;
  const ctx = contextOf(ground.runtime, run);
  await transact(ctx, (tx) => ground.rows.clear(tx, run.id));
  try {
    return await transact(ctx, async (tx) => {
      throw new TakenBack(await passAll(tx, passage));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.counts;
    throw error;
  }
}

/** Writes every row or none; the run is over in the same transaction. What the check noted is written over row by row. */
async function real(passage: Passage): Promise<void> {
  const { ground, run } = passage;
  const ctx = contextOf(ground.runtime, run);
  await transact(ctx, async (tx) => {
    const counts = await passAll(tx, passage);
    if (counts.rowsInvalid > 0) throw new TakenBack(counts);
    await ground.runs.enter(tx, run.id, 'APPLIED', counts);
    await ground.runs.set(tx, run.id, { applied_at: ctx.runtime.clock.now() });
  });
}

export async function check(passage: Omit<Passage, 'isTrial'>): Promise<void> {
  const { ground, run } = passage;
  try {
    const counts = await trial({ ...passage, isTrial: true });
    await transact(contextOf(ground.runtime, run), (tx) => ground.runs.enter(tx, run.id, 'CHECKED', counts));
  } catch (error) {
    if (!(error instanceof NotWanted)) throw error;
  }
}

/** When something has changed since the check, the run is checked again and stands as refused. */
export async function apply(passage: Omit<Passage, 'isTrial'>): Promise<void> {
  try {
    await real({ ...passage, isTrial: false });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
    await check(passage);
  }
}
