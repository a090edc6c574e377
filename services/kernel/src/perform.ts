import type { GraphQLResolveInfo } from 'graphql';
import type { ClassType } from 'type-graphql';
import type { Row } from './columns.ts';
import type { Context } from './context.ts';
import { conflict, forbidden, notFound, refuse, type Violation } from './errors.ts';
import { isId } from './ids.ts';
import { lock, type Transaction, update, write } from './write.ts';

/** One action of an office on one row: who may, what the rules say, what changes. */
export interface Action<T extends Row> {
  readonly entity: ClassType<T>;
  readonly may: (row: T, ctx: Context) => boolean | Promise<boolean>;
  /** All violations of the rules; none means the action is lawful. */
  readonly check?: (row: T, tx: Transaction) => Promise<readonly Violation[]> | readonly Violation[];
  /** The changes of the row itself; side rows are written through the transaction. */
  readonly apply: (row: T, tx: Transaction) => Promise<Partial<T>> | Partial<T>;
}
export interface Target {
  readonly id: string;
  readonly version: number;
}

/** The same inside a transaction that is open already, such as an import's: row lock, access, version, rules, write. */
export async function performIn<T extends Row>(tx: Transaction, target: Target, action: Action<T>): Promise<string> {
  if (!isId(target.id)) throw notFound();
  const row = await lock(tx, action.entity, target.id);
  if (!(await action.may(row, tx.ctx))) throw forbidden();
  if (row.version !== target.version) throw conflict(row.version);
  refuse((await action.check?.(row, tx)) ?? []);
  await update(tx, action.entity, target, await action.apply(row, tx));
  return target.id;
}

/**
 * The one way to change the state of a row: transaction, row lock in the caller's scope, access, version, rules, write.
 * The audit trigger writes the history.
 */
export const perform = <T extends Row>(
  ctx: Context,
  call: { info: GraphQLResolveInfo; args: unknown; target: Target },
  action: Action<T>,
): Promise<T> => write(ctx, { ...call, entity: action.entity }, (tx) => performIn(tx, call.target, action));
