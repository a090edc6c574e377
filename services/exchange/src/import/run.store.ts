import {
  type Actor,
  BOARD,
  type Context,
  createContext,
  hasRole,
  newId,
  notFound,
  type Runtime,
  type Transaction,
  transact,
  type Violation,
} from '@tdkt/kernel';
import type { Counts, Run, RunState } from './run.types.ts';

const COLUMNS = `r.id, r.account_id as "accountId", directory.account_name(r.account_id) as "accountName", r.actor, r.type, r.file_name as "fileName", r.format,
  r.content_hash as "contentHash", r.language, r.as_of as "asOf", r.state, r.failure, r.headings, r.mapping, r.ignored,
  r.rows_total as "rowsTotal", r.rows_invalid as "rowsInvalid", r.rows_created as "rowsCreated",
  r.rows_updated as "rowsUpdated", r.rows_unchanged as "rowsUnchanged", r.created_at as "createdAt",
  r.applied_at as "appliedAt", r.undone_at as "undoneAt",
  directory.account_name(r.undo_account_id) as "undoAccountName", p.rows_done as "rowsDone"`;

/** The own runs; of others those that have changed something, for the Board, which may take them back. */
const seen = (actor: Actor): string =>
  hasRole(actor, BOARD) ? `(r.account_id = $1 or r.state in ('APPLIED', 'UNDOING', 'UNDONE'))` : 'r.account_id = $1';

/** Runs of one service; every statement runs for the owner of the run, for who undoes it, or for the system. */
export class Runs {
  readonly #schema: string;

  constructor(schema: string) {
    this.#schema = schema;
  }

  async create(
    tx: Transaction,
    run: Pick<Run, 'type' | 'fileName' | 'format' | 'contentHash' | 'headings'>,
  ): Promise<string> {
    const { actor, language, idempotencyKey } = tx.ctx;
    const id = newId();
    await tx.query(
      `insert into ${this.#schema}.import_run (id, account_id, actor, type, file_name, format, content_hash, idempotency_key, language, state, headings)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'READING', $10)`,
      [
        ...[id, actor.accountId, JSON.stringify(actor), run.type, run.fileName, run.format, run.contentHash],
        ...[idempotencyKey, language, JSON.stringify(run.headings)],
      ],
    );
    await tx.query(`insert into ${this.#schema}.import_progress (run_id) values ($1)`, [id]);
    return id;
  }

  #select(where: string): string {
    return `select ${COLUMNS} from ${this.#schema}.import_run r join ${this.#schema}.import_progress p on p.run_id = r.id where ${where}`;
  }

  async byKey(tx: Transaction, key: string): Promise<Run | null> {
    const where = 'r.account_id = $1 and r.idempotency_key = $2';
    const [run] = await tx.query<Run>(this.#select(where), [tx.ctx.actor.accountId, key]);
    return run ?? null;
  }

  /** A run that the caller sees, or only an own one; any other is NOT_FOUND like an unknown one. */
  async one(tx: Transaction, id: string, { lock = false, isOwn = false } = {}): Promise<Run> {
    const { actor } = tx.ctx;
    const whose = isOwn ? 'r.account_id = $1' : seen(actor);
    const [run] = await tx.query<Run>(this.#select(`r.id = $2 and ${whose}${lock ? ' for update of r' : ''}`), [
      ...[actor.accountId, id],
    ]);
    if (!run) throw notFound();
    return run;
  }

  /** The latest imports that the caller sees. */
  list(tx: Transaction, type: string | null): Promise<Run[]> {
    const { actor } = tx.ctx;
    const where = `${seen(actor)} and ($2::text is null or r.type = $2) order by r.created_at desc, r.id desc limit 100`;
    return tx.query<Run>(this.#select(where), [actor.accountId, type]);
  }

  /** Changes columns of a run; keys are column names of ours, never of a caller. */
  async set(tx: Transaction, id: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(changes);
    const sets = names.map((name, at) => `${name} = $${at + 2}`).join(', ');
    await tx.query(
      `update ${this.#schema}.import_run set ${sets}, version = version + 1, updated_at = now() where id = $1`,
      [id, ...Object.values(changes)],
    );
  }

  async enter(tx: Transaction, id: string, state: RunState, counts?: Counts): Promise<void> {
    await this.set(tx, id, {
      state,
      ...(counts
        ? {
            rows_invalid: counts.rowsInvalid,
            rows_created: counts.rowsCreated,
            rows_updated: counts.rowsUpdated,
            rows_unchanged: counts.rowsUnchanged,
          }
        : {}),
    });
    await tx.query(`update ${this.#schema}.import_progress set rows_done = 0, is_claimed = false where run_id = $1`, [
      id,
    ]);
  }

  /** Says how far the work is, past every open transaction; answers whether it is still wanted. */
  async beat(ctx: Context, id: string, rowsDone: number): Promise<boolean> {
    return transact(ctx, async (tx) => {
      await tx.query(
        `update ${this.#schema}.import_progress set rows_done = $2, beat_at = clock_timestamp() where run_id = $1`,
        [id, rowsDone],
      );
      const [run] = await tx.query<{ state: RunState }>(`select state from ${this.#schema}.import_run where id = $1`, [
        id,
      ]);
      return run !== undefined && run.state !== 'CANCELLED';
    });
  }

  /** Takes a run that waits for work, or whose worker has fallen silent. */
  async claim(tx: Transaction): Promise<Run | null> {
    const [taken] = await tx.query<{ id: string }>(
      `select p.run_id as id from ${this.#schema}.import_progress p join ${this.#schema}.import_run r on r.id = p.run_id
       where r.state in ('CHECKING', 'APPLYING', 'UNDOING') and (not p.is_claimed or p.beat_at < clock_timestamp() - interval '2 minutes')
       order by r.updated_at limit 1 for update of p skip locked`,
    );
    if (!taken) return null;
    await tx.query(
      `update ${this.#schema}.import_progress set is_claimed = true, beat_at = clock_timestamp() where run_id = $1`,
      [taken.id],
    );
    const [run] = await tx.query<Run>(this.#select('r.id = $1'), [taken.id]);
    return run ?? null;
  }

  fail(ctx: Context, id: string, failure: Violation): Promise<void> {
    return transact(ctx, (tx) => this.set(tx, id, { state: 'FAILED', failure: JSON.stringify(failure) }));
  }

  /** Readings whose process has gone cannot go on; staged rows are kept as long as somebody may still need them. */
  async forget(tx: Transaction): Promise<void> {
    await tx.query(
      `update ${this.#schema}.import_run r set state = 'FAILED', failure = '{"code": "INTERRUPTED"}' from ${this.#schema}.import_progress p
       where p.run_id = r.id and r.state = 'READING' and p.beat_at < clock_timestamp() - interval '2 minutes'`,
    );
    await tx.query(
      `delete from ${this.#schema}.import_row w using ${this.#schema}.import_run r where r.id = w.run_id
       and (r.updated_at < now() - interval '30 days' or (r.state in ('CANCELLED', 'FAILED') and r.updated_at < now() - interval '1 day'))`,
    );
  }
}

/** The owner of a run at work: every check and every scope is theirs. */
export const contextOf = (runtime: Runtime, { id, actor, language }: Pick<Run, 'id' | 'actor' | 'language'>): Context =>
  createContext(runtime, { actor, requestId: id, language, idempotencyKey: null });
