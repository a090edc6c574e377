import type { KeyObject } from 'node:crypto';
import { isSigned, LEAF_BYTES, rootOf, type Seal } from '../seal/chain.ts';
import type { Finding } from './finding.types.ts';

/** What a seal says of rows against what the rows are; two rows whose places were exchanged are both altered. */
export function compareRows(seal: Seal, rows: ReadonlyMap<string, Buffer>): Finding[] {
  const { source } = seal;
  const findings: Finding[] = [];
  for (const [index, of] of seal.ids.entries()) {
    const leaf = rows.get(of);
    const sealed = seal.leaves.subarray(index * LEAF_BYTES, (index + 1) * LEAF_BYTES);
    if (leaf === undefined) findings.push({ kind: 'ROW_DELETED', source, of });
    else if (!leaf.equals(sealed)) findings.push({ kind: 'ROW_ALTERED', source, of });
  }
  const sealed = new Set(seal.ids);
  for (const of of rows.keys()) if (!sealed.has(of)) findings.push({ kind: 'ROW_INSERTED', source, of });
  return findings;
}

/** A seal in its chain: after the one before it, whole, and made with our key. */
export function compareSeal(
  seal: Seal,
  before: { readonly number: number; readonly root: Buffer },
  { key, anchorRoot }: { readonly key: KeyObject; readonly anchorRoot: string | undefined },
): Finding[] {
  const { source, number } = seal;
  const found = (kind: Finding['kind'], of: number): Finding => ({ kind, source, of: String(of) });
  const missing = Array.from({ length: Math.max(0, number - before.number - 1) }, (_, index) =>
    found('SEAL_MISSING', before.number + 1 + index),
  );
  const isWhole = rootOf(seal, before.root).equals(seal.root);
  const isOurs = isSigned(seal.root, seal.signature, key);
  return [
    ...missing,
    ...(isWhole || missing.length > 0 ? [] : [found('SEAL_ALTERED', number)]),
    ...(isOurs ? [] : [found('SEAL_NOT_OURS', number)]),
    ...(anchorRoot === undefined ? [found('ANCHOR_MISSING', number)] : []),
    ...(anchorRoot === undefined || anchorRoot === seal.root.toString('hex') ? [] : [found('ANCHOR_DIFFERS', number)]),
  ];
}
