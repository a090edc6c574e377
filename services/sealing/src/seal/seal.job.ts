import type { KeyObject } from 'node:crypto';
import type { Job, Runtime } from '@tdkt/kernel';
import type { EntityManager } from 'typeorm';
import { appendAnchors, readAnchors } from './anchor.ts';
import { GENESIS, rootOf, type Seal, sealingKey, signRoot } from './chain.ts';
import { insertSeal, lastSeal, leavesOf, type Query, SEAL_SIZE, sealsAfter, sourcesOf } from './seal.store.ts';

/** The rest waits for the next run: a first sealing of a large audit is not one long transaction. */
const SEALS_PER_RUN = 20;
/** Any number that no other lock of the product has. */
const TURN = 7_240_032;

/** Number of the last seal of each source that is known to be anchored. */
const anchored = new WeakMap<Runtime, Map<string, number>>();

/**
 * Seals what can no longer change: rows up to the mark, once every transaction that ran when the mark was set has ended.
 * Ids are drawn in order, but rows become visible when their transaction ends; without the wait a slow one would come
 * in behind a seal and look like a forgery. Answers how many rows were sealed.
 */
export async function sealAudits(runtime: Runtime): Promise<number> {
  const key = sealingKey(runtime.secret);
  const query: Query = (text, values) => runtime.dataSource.query(text, values?.slice());
  let rowCount = 0;
  for (const source of await sourcesOf(query)) {
    const seals = await runtime.dataSource.transaction((manager) => sealSource(manager, source, key));
    rowCount += seals.reduce((sum, { ids }) => sum + ids.length, 0);
    await anchor(runtime, query, source);
  }
  return rowCount;
}

/** What an earlier run sealed and could not anchor any more is made up for. */
async function anchor(runtime: Runtime, query: Query, source: string): Promise<void> {
  const { dataDir } = runtime.config;
  const known = anchored.get(runtime) ?? new Map<string, number>();
  anchored.set(runtime, known);
  let last = known.get(source) ?? Math.max(0, ...(await readAnchors(dataDir, source)).keys());
  for (;;) {
    const seals = await sealsAfter(query, source, last);
    if (seals.length === 0) break;
    await appendAnchors(dataDir, source, seals);
    last = seals.at(-1)?.number ?? last;
  }
  known.set(source, last);
}

async function sealSource(manager: EntityManager, source: string, key: KeyObject): Promise<Seal[]> {
  const query: Query = (text, values) => manager.query(text, values?.slice());
  // Two sealers take turns; the role has no right to lock a table that it may not change.
  await query('select pg_advisory_xact_lock($1)', [TURN]);
  const last = await lastSeal(query, source);
  const upTo = await settledUpTo(query, source);
  const made: Seal[] = [];
  for (let previous = last; upTo !== null && made.length < SEALS_PER_RUN; ) {
    const seal = await nextSeal(query, { source, upTo, previous, key });
    if (seal === null) break;
    await insertSeal(query, seal);
    made.push(seal);
    previous = seal;
  }
  await setMark(query, source, (made.at(-1) ?? last)?.ids.at(-1) ?? '0');
  return made;
}

/** The mark, if nothing that ran when it was set is running any more. */
async function settledUpTo(query: Query, source: string): Promise<string | null> {
  const rows = await query(
    `select up_to::text as up_to from sealing.mark
     where source = $1 and horizon <= pg_snapshot_xmin(pg_current_snapshot())`,
    [source],
  );
  return rows[0] ? String(rows[0].up_to) : null;
}

async function nextSeal(
  query: Query,
  at: { source: string; upTo: string; previous: Seal | null; key: KeyObject },
): Promise<Seal | null> {
  const { source, upTo, previous, key } = at;
  const leaves = await leavesOf(query, source, { after: previous?.ids.at(-1) ?? '0', upTo, atMost: SEAL_SIZE });
  if (leaves.length === 0) return null;
  const body = {
    ...{ source, number: (previous?.number ?? 0) + 1, sealedAt: new Date().toISOString() },
    ...{ ids: leaves.map(({ id }) => id), leaves: Buffer.concat(leaves.map(({ leaf }) => leaf)) },
  };
  const root = rootOf(body, previous?.root ?? GENESIS);
  return { ...body, root, signature: signRoot(root, key) };
}

/** A mark that still waits stays: a new one each time would never be reached under steady writing. */
async function setMark(query: Query, source: string, sealedUpTo: string): Promise<void> {
  await query(
    `insert into sealing.mark as m (source, up_to, horizon)
     select $1, newest, pg_snapshot_xmax(pg_current_snapshot()) from sealing.newest($1) newest where newest > $2
     on conflict (source) do update set up_to = excluded.up_to, horizon = excluded.horizon where m.up_to <= $2`,
    [source, sealedUpTo],
  );
}

/** A row waits for at most two runs: one that marks it and one that seals it. */
export const sealJob: Job = {
  name: 'sealing of the audits',
  everySeconds: 4,
  run: async (runtime) => {
    await sealAudits(runtime);
  },
};
