import type { Transaction } from '@tdkt/kernel';

/** Statements that only ask, and lock nothing. */
const ASKS = /^\s*select\b(?![\s\S]*\bfor\s+(update|share)\b)/i;

/**
 * A transaction that answers a question it has been asked before by itself: checks of a thousand rows of one campaign
 * ask for that campaign once. Lives for one batch, in which nothing is written before all checks are done.
 */
export function memoised(tx: Transaction): Transaction {
  const known = new Map<string, Promise<unknown[]>>();
  return {
    ctx: tx.ctx,
    manager: tx.manager,
    query: <T>(text: string, values: readonly unknown[] = []): Promise<T[]> => {
      if (!ASKS.test(text)) return tx.query<T>(text, values);
      const key = JSON.stringify([text, values]);
      const answer = known.get(key) ?? tx.query<T>(text, values);
      known.set(key, answer);
      return answer as Promise<T[]>;
    },
  };
}
