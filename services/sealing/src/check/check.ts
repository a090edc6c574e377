import type { KeyObject } from 'node:crypto';
import { type Anchor, readAnchors } from '../seal/anchor.ts';
import { GENESIS, type Seal, sealingKey } from '../seal/chain.ts';
import { leavesOf, type Query, sealsAfter, sourcesOf } from '../seal/seal.store.ts';
import { compareRows, compareSeal } from './compare.ts';
import type { Finding } from './finding.types.ts';

export interface SourceCheck {
  readonly source: string;
  readonly sealCount: number;
  readonly rowCount: number;
  /** Rows behind the last seal; they are not protected yet. */
  readonly openCount: number;
  readonly findings: readonly Finding[];
}

interface Ground {
  /** As the owner of the database or as the role of the service. */
  readonly query: Query;
  readonly secret: string;
  /** Where the anchors are, or a copy of them. */
  readonly anchorDir: string;
}

/** Compares every audit with its seals and the seals with their anchors; memory does not grow with their number. */
export async function checkAudits(ground: Ground): Promise<SourceCheck[]> {
  const checks: SourceCheck[] = [];
  for (const source of await sourcesOf(ground.query)) checks.push(await checkSource(source, ground));
  return checks;
}

async function checkSource(source: string, { query, secret, anchorDir }: Ground): Promise<SourceCheck> {
  const anchors = await readAnchors(anchorDir, source);
  const walk = new Walk(query, sealingKey(secret), anchors);
  for (let seals = await sealsAfter(query, source, 0); seals.length > 0; ) {
    for (const seal of seals) await walk.pass(seal);
    seals = await sealsAfter(query, source, walk.number);
  }
  const lost = [...anchors.keys()].filter((number) => number > walk.number);
  const findings = [...walk.findings, ...lost.map((of) => ({ kind: 'SEAL_MISSING', source, of: String(of) }) as const)];
  const open = await query('select count(*)::int as n from sealing.leaves($1, $2, $3, null)', [
    ...[source, walk.lastId, '9223372036854775807'],
  ]);
  const { number: sealCount, rowCount } = walk;
  return { source, sealCount, rowCount, openCount: Number(open[0]?.n ?? 0), findings };
}

/** Goes from seal to seal. */
class Walk {
  readonly findings: Finding[] = [];
  number = 0;
  rowCount = 0;
  lastId = '0';
  #root = GENESIS;

  constructor(
    private readonly query: Query,
    private readonly key: KeyObject,
    private readonly anchors: ReadonlyMap<number, Anchor>,
  ) {}

  async pass(seal: Seal): Promise<void> {
    const anchorRoot = this.anchors.get(seal.number)?.root;
    this.findings.push(...compareSeal(seal, { number: this.number, root: this.#root }, { key: this.key, anchorRoot }));
    const upTo = seal.ids.at(-1) ?? this.lastId;
    // Rows of a seal that is missing are nobody's: they are not held against the seal after it.
    const follows = seal.number === this.number + 1;
    const after = follows ? this.lastId : String(BigInt(seal.ids[0] ?? '1') - 1n);
    const range = { after, upTo, atMost: null };
    const rows = await leavesOf(this.query, seal.source, range);
    this.findings.push(...compareRows(seal, new Map(rows.map(({ id, leaf }) => [id, leaf]))));
    this.number = seal.number;
    this.rowCount += seal.ids.length;
    this.lastId = upTo;
    this.#root = seal.root;
  }
}
