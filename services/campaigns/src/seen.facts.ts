import { type Condition, conjunction, isId, type Row, readRuleOf, type Transaction, tableOf } from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';

/** True when the caller may see the row: nothing may point to what is out of reach. */
export async function isSeen<T extends Row>(tx: Transaction, entity: ClassType<T>, id: unknown): Promise<boolean> {
  if (!isId(id)) return false;
  const conditions: Condition[] = [{ sql: 'r.id = ?::uuid', values: [id] }, readRuleOf(entity).scope(tx.ctx.actor)];
  const { text, values } = conjunction(conditions);
  return (await tx.query(`select 1 from ${tableOf(entity)} r where ${text}`, values)).length > 0;
}
