import type { Transaction } from '@tdkt/kernel';
import type { InRow } from '../sheets/sheet.types.ts';
import type { Outcome, RowError, StagedRow } from './run.types.ts';

export interface RefusedRow extends StagedRow {
  readonly errors: readonly RowError[];
}
export interface AppliedRow {
  readonly number: number;
  readonly action: 'CREATE' | 'UPDATE';
  readonly targetId: string;
  readonly appliedVersion: number;
  readonly before: Readonly<Record<string, unknown>> | null;
}

/** Rows of a file between reading and writing. */
export class Rows {
  readonly #table: string;

  constructor(schema: string) {
    this.#table = `${schema}.import_row`;
  }

  async stage(tx: Transaction, runId: string, rows: readonly InRow[]): Promise<void> {
    await tx.query(
      `insert into ${this.#table} (run_id, number, account_id, cells)
       select $1, x.number, $2, x.cells from jsonb_to_recordset($3::jsonb) as x(number integer, cells jsonb)`,
      [runId, tx.ctx.actor.accountId, JSON.stringify(rows).replaceAll('\\u0000', '')],
    );
  }

  read(tx: Transaction, runId: string, after: number, limit: number): Promise<StagedRow[]> {
    return tx.query<StagedRow>(
      `select number, cells from ${this.#table} where run_id = $1 and number > $2 order by number limit $3`,
      [runId, after, limit],
    );
  }

  refused(tx: Transaction, runId: string, after: number, limit: number): Promise<RefusedRow[]> {
    return tx.query<RefusedRow>(
      `select number, cells, errors from ${this.#table} where run_id = $1 and number > $2 and errors is not null order by number limit $3`,
      [runId, after, limit],
    );
  }

  all(tx: Transaction, runId: string, after: number, limit: number): Promise<(StagedRow & Pick<Outcome, 'errors'>)[]> {
    return tx.query(
      `select number, cells, errors from ${this.#table} where run_id = $1 and number > $2 order by number limit $3`,
      [runId, after, limit],
    );
  }

  /** Written rows, the last first: an import is undone backwards. */
  applied(tx: Transaction, runId: string, before: number, limit: number): Promise<AppliedRow[]> {
    return tx.query<AppliedRow>(
      `select number, action, target_id as "targetId", applied_version as "appliedVersion", before from ${this.#table}
       where run_id = $1 and number < $2 and action in ('CREATE', 'UPDATE') order by number desc limit $3`,
      [runId, before, limit],
    );
  }

  async clear(tx: Transaction, runId: string): Promise<void> {
    await tx.query(
      `update ${this.#table} set errors = null, action = null, target_id = null, applied_version = null, before = null
       where run_id = $1 and (errors is not null or action is not null)`,
      [runId],
    );
  }

  async record(tx: Transaction, runId: string, outcomes: readonly Outcome[]): Promise<void> {
    const rows = outcomes.map((one) => ({ ...one, target_id: one.targetId, applied_version: one.appliedVersion }));
    await tx.query(
      `update ${this.#table} w set errors = nullif(x.errors, 'null'), action = x.action, target_id = x.target_id,
         applied_version = x.applied_version, before = nullif(x.before, 'null')
       from jsonb_to_recordset($2::jsonb) as x(number integer, errors jsonb, action text, target_id uuid, applied_version integer, before jsonb)
       where w.run_id = $1 and w.number = x.number`,
      [runId, JSON.stringify(rows)],
    );
  }

  /** Only what is wrong, of a run that stays as it is. */
  async blame(tx: Transaction, runId: string, rows: readonly { number: number; errors: readonly RowError[] }[]) {
    await tx.query(
      `update ${this.#table} w set errors = x.errors from jsonb_to_recordset($2::jsonb) as x(number integer, errors jsonb)
       where w.run_id = $1 and w.number = x.number`,
      [runId, JSON.stringify(rows)],
    );
  }

  async forgive(tx: Transaction, runId: string): Promise<void> {
    await tx.query(`update ${this.#table} set errors = null where run_id = $1 and errors is not null`, [runId]);
  }

  /** Records that an earlier row of the same file has written already, with the number of that row. */
  async taken(
    tx: Transaction,
    runId: string,
    { ids, before }: { ids: readonly string[]; before: number },
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ id: string; number: number }>(
      // By record and not by number, whatever the statistics say: a scan of all earlier rows grows with the file.
      `select t.id, w.number from unnest($2::uuid[]) as t (id) cross join lateral (
         select min(w.number + 0) as number from ${this.#table} w where w.run_id = $1 and w.target_id = t.id and w.number + 0 < $3
       ) w where w.number is not null`,
      [runId, ids, before],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}
