import { appendAnchors, cutAnchors, readAnchors } from './anchor.ts';
import { lastSeal, type Query, sealsAfter, sourcesOf } from './seal.store.ts';

export interface Settled {
  readonly source: string;
  /** anchors of seals that are no more: set aside, as the numbers will be given anew */
  readonly laterCount: number;
  /** seals newer than the copy of the anchors: anchored by what the restored database says of them */
  readonly unknownCount: number;
}

/** After a restore the chain ends where the database does, and the copy of its anchors a little before or after. */
export async function settleAnchors(query: Query, dataDir: string): Promise<Settled[]> {
  const settled: Settled[] = [];
  for (const source of await sourcesOf(query)) {
    const last = (await lastSeal(query, source))?.number ?? 0;
    const laterCount = await cutAnchors(dataDir, source, last);
    const known = Math.max(0, ...(await readAnchors(dataDir, source)).keys());
    settled.push({ source, laterCount, unknownCount: last - known });
    for (let after = known; ; ) {
      const seals = await sealsAfter(query, source, after);
      if (seals.length === 0) break;
      await appendAnchors(dataDir, source, seals);
      after = seals.at(-1)?.number ?? after;
    }
  }
  return settled;
}
