import {
  type Context,
  conjunction,
  hydrate,
  type Row,
  selectList,
  settingOf,
  type Transaction,
  tableOf,
} from '@tdkt/kernel';
import { type ListArguments, planPage, RANK } from '@tdkt/registry';
import type { QueryRunner } from 'typeorm';
import { attachParts } from '../register/parts.ts';
import type { Register } from '../register/register.ts';

const CHUNK = 1_000;

/** A read-only transaction of the caller that lasts as long as somebody reads from it. */
async function openReading(ctx: Context): Promise<{ runner: QueryRunner; tx: Transaction }> {
  const runner = ctx.runtime.dataSource.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('set transaction read only');
    await runner.query("select set_config('app.actor', $1, true)", [settingOf(ctx.actor, ctx.requestId)]);
  } catch (error) {
    await runner.release();
    throw error;
  }
  const query = <R>(text: string, values: readonly unknown[] = []) => runner.query(text, [...values]) as Promise<R[]>;
  return { runner, tx: { ctx, manager: runner.manager, query } };
}

/** An export that has been opened: its rows may be read more than once, and are the same each time. */
export interface OpenExport {
  readonly tx: Transaction;
  rows(): AsyncGenerator<Row[]>;
  close(): Promise<void>;
}

/**
 * Every row that the list of the register would show, in its order, a chunk at a time: one statement under a cursor,
 * so that memory stays constant and all rows are of one moment. Runs for the caller, in both layers of the scope.
 */
export async function openExport(ctx: Context, register: Register, args: ListArguments): Promise<OpenExport> {
  const { entity } = register;
  const plan = planPage(ctx, entity, { ...args, page: null }, []);
  const { text: rank, values: ranked } = conjunction(plan.rank ? [plan.rank] : []);
  const { text: where, values } = conjunction(plan.conditions, ranked.length + 1);
  const columns = `${selectList(entity)}${plan.rank ? `, ${rank} as ${RANK}` : ''}`;
  const text = `select ${columns} from ${tableOf(entity)} r where ${where} order by ${plan.order}`;
  const { runner, tx } = await openReading(ctx);
  async function* rows(): AsyncGenerator<Row[]> {
    await tx.query(`declare exported no scroll cursor for ${text}`, [...ranked, ...values]);
    for (;;) {
      const chunk = await tx.query<Record<string, unknown>>(`fetch ${CHUNK} from exported`);
      if (chunk.length === 0) break;
      const found = hydrate(
        entity,
        chunk.map((row) => Object.values(row)),
      );
      await attachParts(tx, register, found);
      yield found;
    }
    await tx.query('close exported');
  }
  const close = async () => {
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  };
  return { tx, rows, close };
}
