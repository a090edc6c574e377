import { readFileSync } from 'node:fs';
import { type Context, createContext, newId, type Runtime, SYSTEM, type Transaction, transact } from '@tdkt/kernel';
import { parse } from 'csv-parse/sync';

/** Tables that every service has beside its own: remembered writes (Idempotency-Key) and loads done; for migrations. */
export const serviceTables = (schema: string): string => `
create table ${schema}.idempotency (
  account_id text not null,
  key text not null,
  path text not null,
  request_hash text not null,
  result_id uuid,
  created_at timestamptz not null default now(),
  primary key (account_id, key, path)
);
create index idempotency_created_at_idx on ${schema}.idempotency (created_at);
create table ${schema}.data_load (name text primary key, loaded_at timestamptz not null default now());
`;

/** A context that acts for the system: loads and jobs, never a request. */
export const asSystem = (runtime: Runtime): Context =>
  createContext(runtime, { actor: SYSTEM, requestId: newId(), language: 'vi', idempotencyKey: null });

/** Runs a load once in the life of a database, whole or not at all: a kill in the midst leaves nothing behind. */
export async function loadOnce(
  runtime: Runtime,
  load: { schema: string; name: string },
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await transact(asSystem(runtime), async (tx) => {
    const mine = await tx.query(
      `insert into ${load.schema}.data_load (name) values ($1) on conflict do nothing returning 1`,
      [load.name],
    );
    if (mine.length > 0) await work(tx);
  });
}

/** Rows of a CSV file with a header, all values as text. */
export function readTable(file: URL): Record<string, string>[] {
  return parse(readFileSync(file, 'utf8'), { columns: true, bom: true, skip_empty_lines: true }) as Record<
    string,
    string
  >[];
}
