import { type Row, type Transaction, tableOf, transact, type Violation } from '@tdkt/kernel';
import type { Register } from '../register/register.ts';
import type { Ground } from './ground.ts';
import { mayChangeAll } from './prepare.ts';
import type { AppliedRow } from './row.store.ts';
import { contextOf } from './run.store.ts';
import type { RowError, Run } from './run.types.ts';
import { currentRows } from './targets.ts';
import { inHalves, updateAll } from './write-rows.ts';

const CHUNK = 500;
const MAX_ROW_NUMBER = 2_147_483_647;

interface Undoing {
  readonly ground: Ground;
  readonly run: Run;
  readonly register: Register;
}
interface Blocker {
  readonly number: number;
  readonly errors: readonly RowError[];
}
class StandsAgainst extends Error {}

const blocker = (number: number, { code, params }: Violation): Blocker => ({
  number,
  errors: [{ column: null, field: null, code, ...(params ? { params } : {}) }],
});

/** Why a row cannot be taken back: gone, changed since, or no longer the caller's to write. */
function objection(row: AppliedRow, current: Row | undefined, may: boolean | undefined): Violation | null {
  if (!current) return { code: 'UNKNOWN_RECORD' };
  if (current.version !== row.appliedVersion) return { code: 'CHANGED_SINCE' };
  return may ? null : { code: 'NOT_YOURS' };
}

async function restore(tx: Transaction, { register }: Undoing, rows: readonly AppliedRow[]): Promise<void> {
  const { adapter, entity } = register;
  const changes = rows.map(({ targetId, appliedVersion, before }) => ({
    id: targetId,
    version: appliedVersion,
    values: before ?? {},
  }));
  if (!adapter) return updateAll(tx, entity, changes);
  for (const { id, version, values } of changes) await adapter.change(tx, { id, version }, { ...values });
}

async function remove(tx: Transaction, { register }: Undoing, rows: readonly AppliedRow[]): Promise<void> {
  const { adapter, entity } = register;
  const ids = rows.map(({ targetId }) => targetId);
  if (!adapter) await tx.query(`delete from ${tableOf(entity)} where id = any($1::uuid[])`, [ids]);
  else for (const id of ids) await adapter.remove(tx, id);
}

/** Takes a batch back; a row that something refers to meanwhile stands against it. */
async function takeBack(tx: Transaction, undoing: Undoing, rows: readonly AppliedRow[]): Promise<Blocker[]> {
  const current = await currentRows(
    tx,
    undoing.register,
    rows.map(({ targetId }) => targetId),
  );
  const found: Blocker[] = [];
  const clear: AppliedRow[] = [];
  const may = await mayChangeAll(
    tx,
    undoing.register,
    rows.map(({ targetId }) => current.get(targetId)),
  );
  for (const [at, row] of rows.entries()) {
    const against = objection(row, current.get(row.targetId), may[at]);
    if (against) found.push(blocker(row.number, against));
    else clear.push(row);
  }
  const done = (work: typeof restore) => async (part: readonly AppliedRow[]) => {
    await work(tx, undoing, part);
    return [];
  };
  const refuse = (row: AppliedRow, violations: readonly Violation[]) => {
    const inUse = violations.some(({ code }) => code === 'UNKNOWN_REFERENCE');
    found.push(blocker(row.number, inUse ? { code: 'IN_USE' } : (violations[0] ?? { code: 'CHANGED_SINCE' })));
  };
  await inHalves(
    tx,
    clear.filter(({ action }) => action === 'CREATE'),
    done(remove),
    refuse,
  );
  await inHalves(
    tx,
    clear.filter(({ action }) => action === 'UPDATE'),
    done(restore),
    refuse,
  );
  return found;
}

async function undoAll(tx: Transaction, undoing: Undoing): Promise<void> {
  const { ground, run } = undoing;
  const own = contextOf(ground.runtime, run);
  let done = 0;
  let stands = false;
  for (let before = MAX_ROW_NUMBER; ; ) {
    const rows = await ground.rows.applied(tx, run.id, before, CHUNK);
    if (rows.length === 0) break;
    const blockers = await takeBack(tx, undoing, rows);
    if (blockers.length > 0) await transact(own, (beside) => ground.rows.blame(beside, run.id, blockers));
    stands ||= blockers.length > 0;
    done += rows.length;
    before = rows.at(-1)?.number ?? 0;
    await ground.runs.beat(own, run.id, done);
    tx.ctx.loaders.clear();
  }
  if (stands) throw new StandsAgainst();
  await ground.runs.enter(tx, run.id, 'UNDONE');
  await ground.runs.set(tx, run.id, { undone_at: tx.ctx.runtime.clock.now() });
}

/** Puts everything back as it was before the import, or nothing: then the rows that stand against it are named. */
export async function undo(undoing: Undoing): Promise<void> {
  const { ground, run } = undoing;
  const ctx = contextOf(ground.runtime, run);
  await transact(ctx, (tx) => ground.rows.forgive(tx, run.id));
  try {
    await transact(ctx, (tx) => undoAll(tx, undoing));
  } catch (error) {
    if (!(error instanceof StandsAgainst)) throw error;
    await transact(ctx, async (tx) => {
      await ground.runs.enter(tx, run.id, 'APPLIED');
      await ground.runs.set(tx, run.id, { failure: JSON.stringify({ code: 'STANDS_AGAINST' }) });
    });
  }
}
