import { createHash } from 'node:crypto';
import { watchStatements } from '@tdkt/database';
import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import type { ClassType } from 'type-graphql';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { settingOf } from './access.ts';
import { type ColumnSpec, columnsOf, type Row, tableOf } from './columns.ts';
import type { Context } from './context.ts';
import { conflict, fromDatabase, notFound, refuse, type Violation } from './errors.ts';
import { newId } from './ids.ts';
import { load } from './loaders.ts';
import { readRuleOf, standing } from './read-rule.ts';
import { conjunction } from './sql.ts';
import { composed } from './text.ts';

/** One open transaction, running for the caller: row-level security sees the same actor as reads do. */
export interface Transaction {
  readonly ctx: Context;
  readonly manager: EntityManager;
  query<T>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

/** Runs work in one READ COMMITTED transaction as the caller; what the database refuses becomes an error of the closed list. */
export async function transact<T>(ctx: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await ctx.runtime.dataSource.transaction('READ COMMITTED', async (manager) => {
      if (ctx.meter) watchStatements(manager, ctx.meter.sql);
      const query = <R>(text: string, values: readonly unknown[] = []) =>
        manager.query(text, [...values]) as Promise<R[]>;
      await query("select set_config('app.actor', $1, true)", [settingOf(ctx.actor, ctx.requestId)]);
      return work({ ctx, manager, query });
    });
  } catch (error) {
    throw fromDatabase(error);
  }
}

interface Remembered {
  readonly request_hash: string;
  readonly result_id: string;
}

/** Runs work once per account, Idempotency-Key and response path; a repeat gives the first result, other content is CONFLICT. */
async function once(
  tx: Transaction,
  schema: string,
  call: { info: GraphQLResolveInfo; args: unknown },
  work: () => Promise<string>,
): Promise<string> {
  const { idempotencyKey, actor } = tx.ctx;
  if (idempotencyKey === null) return work();
  const path = responsePathAsArray(call.info.path).join('.');
  const key = [actor.accountId ?? actor.kind, idempotencyKey, path];
  const hash = createHash('sha256')
    .update(JSON.stringify([call.info.fieldName, call.args]))
    .digest('hex');
  const table = `${schema}.idempotency`;
  const mine = await tx.query(
    `insert into ${table} (account_id, key, path, request_hash) values ($1, $2, $3, $4) on conflict do nothing returning 1`,
    [...key, hash],
  );
  const where = 'where account_id = $1 and key = $2 and path = $3';
  if (mine.length === 0) {
    const [before] = await tx.query<Remembered>(`select request_hash, result_id from ${table} ${where}`, key);
    if (before?.request_hash !== hash) throw conflict();
    return before.result_id;
  }
  const id = await work();
  await tx.query(`update ${table} set result_id = $4 ${where}`, [...key, id]);
  return id;
}

/**
 * The frame of every mutation that answers with a row: one transaction, remembered by Idempotency-Key, then the row as the caller sees it.
 * `work` gives the id of the row.
 */
export async function write<T extends Row>(
  ctx: Context,
  call: { info: GraphQLResolveInfo; args: unknown; entity: ClassType<T> },
  work: (tx: Transaction) => Promise<string>,
): Promise<T> {
  const schema = tableOf(call.entity).split('.')[0] as string;
  const id = await transact(ctx, (tx) => once(tx, schema, call, () => work(tx)));
  ctx.loaders.clear();
  const row = await load(ctx, call.entity, id);
  if (!row) throw notFound();
  return row;
}

function textViolations(spec: ColumnSpec, text: string): Violation[] {
  if (text === '' && !spec.nullable) return [{ code: 'REQUIRED', path: [spec.name] }];
  return text.length > spec.maxLength ? [{ code: 'TOO_LONG', path: [spec.name], params: { max: spec.maxLength } }] : [];
}

/** Text composed and without outer blanks; all that is missing or too long is told at once. */
export function clean<T extends object>(entity: ClassType<Row>, input: T): T {
  const violations: Violation[] = [];
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const cleaned = Object.fromEntries(given) as Record<string, unknown>;
  for (const spec of columnsOf(entity)) {
    const value = cleaned[spec.name];
    if (value === null && !spec.nullable) violations.push({ code: 'REQUIRED', path: [spec.name] });
    if (spec.kind === 'json') cleaned[spec.name] = composed(value);
    if (typeof value !== 'string' || spec.kind !== 'text') continue;
    const text = composed(value).trim();
    cleaned[spec.name] = text || (spec.nullable ? null : '');
    violations.push(...textViolations(spec, text));
  }
  refuse(violations);
  return cleaned as T;
}

/** Inserts a row with a new id and answers the id. */
export async function insert<T extends Row>(
  tx: Transaction,
  entity: ClassType<T>,
  values: Partial<T>,
): Promise<string> {
  const id = values.id ?? newId();
  const now = tx.ctx.runtime.clock.now();
  const row: ObjectLiteral = { version: 1, createdAt: now, updatedAt: now, ...values, id };
  await tx.manager.insert(entity as ClassType<ObjectLiteral>, row);
  return id;
}

const CHUNK = 500;

/** Inserts many rows of one entity; rows without an id get one. */
export async function insertAll<T extends Row>(
  tx: Transaction,
  entity: ClassType<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  const now = tx.ctx.runtime.clock.now();
  const stored = rows.map(
    (row): ObjectLiteral => ({ version: 1, createdAt: now, updatedAt: now, ...row, id: row.id ?? newId() }),
  );
  for (let at = 0; at < stored.length; at += CHUNK) {
    await tx.manager.insert(entity as ClassType<ObjectLiteral>, stored.slice(at, at + CHUNK));
  }
}

/** Updates one row if it still has the version; stale is CONFLICT with the current version, invisible is NOT_FOUND. */
export async function update<T extends Row>(
  tx: Transaction,
  entity: ClassType<T>,
  target: { id: string; version: number },
  changes: Partial<T>,
): Promise<void> {
  const set: ObjectLiteral = { ...changes, version: () => 'version + 1', updatedAt: tx.ctx.runtime.clock.now() };
  const done = await tx.manager
    .createQueryBuilder()
    .update(entity as ClassType<ObjectLiteral>)
    .set(set)
    .where('id = :id and version = :version', target)
    .execute();
  if (done.affected === 1) return;
  const [row] = await tx.query<{ version: number }>(`select version from ${tableOf(entity)} where id = $1`, [
    target.id,
  ]);
  throw row ? conflict(row.version) : notFound();
}

/** The row in the caller's scope, locked until the transaction ends; foreign and unknown are both NOT_FOUND. */
export async function lock<T extends Row>(tx: Transaction, entity: ClassType<T>, id: string): Promise<T> {
  const rule = readRuleOf(entity);
  const conditions = [{ sql: 'r.id = ?::uuid', values: [id] }, rule.scope(tx.ctx.actor), ...standing(rule)];
  const { text, values } = conjunction(conditions);
  const columns = ['id as "id"', ...columnsOf(entity).map((spec) => `${spec.column} as "${spec.name}"`)].map(
    (name) => `r.${name}`,
  );
  const [row] = await tx.query<object>(
    `select ${columns.join(', ')} from ${tableOf(entity)} r where ${text} for update of r`,
    values,
  );
  if (!row) throw notFound();
  return Object.assign(new entity(), row);
}
