import type { Seal } from './chain.ts';

/** One statement with its values, on a connection that may read the seals. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Rows a seal covers at most; some 400 kB of ids and hashes. */
export const SEAL_SIZE = 10_000;
/** Seals read in one go. */
const SEALS_AT_ONCE = 50;

const COLUMNS = `source, number, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt",
  ids::text[] as ids, leaves, root, signature`;

export async function sourcesOf(query: Query): Promise<string[]> {
  const rows = await query('select source from sealing.sources() source');
  return rows.map(({ source }) => String(source));
}

export async function lastSeal(query: Query, source: string): Promise<Seal | null> {
  const rows = await query(`select ${COLUMNS} from sealing.seal where source = $1 order by number desc limit 1`, [
    source,
  ]);
  return (rows[0] as unknown as Seal | undefined) ?? null;
}

/** The seals after a number, some at a time, so that a long chain is never in memory. */
export async function sealsAfter(query: Query, source: string, number: number): Promise<Seal[]> {
  const text = `select ${COLUMNS} from sealing.seal where source = $1 and number > $2 order by number limit $3`;
  return (await query(text, [source, number, SEALS_AT_ONCE])) as unknown as Seal[];
}

export async function insertSeal(query: Query, seal: Seal): Promise<void> {
  await query(
    `insert into sealing.seal (source, number, sealed_at, ids, leaves, root, signature)
     values ($1, $2, $3, $4::bigint[], $5, $6, $7)`,
    [seal.source, seal.number, seal.sealedAt, seal.ids, seal.leaves, seal.root, seal.signature],
  );
}

export interface Leaf {
  readonly id: string;
  readonly leaf: Buffer;
}

/** Hashes of the audit rows with after < id <= upTo. */
export async function leavesOf(
  query: Query,
  source: string,
  range: { readonly after: string; readonly upTo: string; readonly atMost: number | null },
): Promise<Leaf[]> {
  const text = 'select id::text as id, leaf from sealing.leaves($1, $2, $3, $4)';
  return (await query(text, [source, range.after, range.upTo, range.atMost])) as unknown as Leaf[];
}
