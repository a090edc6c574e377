import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';

/** A batch of audit rows, as it stands in sealing.seal. */
export interface Seal {
  /** Schema of the audit. */
  readonly source: string;
  /** From 1, without gaps in a source. */
  readonly number: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly sealedAt: string;
  /** Ids of the rows, ascending, in decimal. */
  readonly ids: readonly string[];
  /** SHA-256 of each row, one after the other. */
  readonly leaves: Buffer;
  readonly root: Buffer;
  readonly signature: Buffer;
}

export const LEAF_BYTES = 32;
/** What the first seal of a source follows. */
export const GENESIS: Buffer = Buffer.alloc(LEAF_BYTES);

/** The root of a seal covers everything it says and the root before it, so that none can be exchanged alone. */
export function rootOf(seal: Omit<Seal, 'root' | 'signature'>, previous: Buffer): Buffer {
  const head = ['tdkt seal 1', seal.source, seal.number, seal.sealedAt, previous.toString('hex'), seal.ids.join(',')];
  return createHash('sha256')
    .update(`${head.join('\n')}\n`)
    .update(seal.leaves)
    .digest();
}

/** PKCS #8 of an Ed25519 key up to its 32 bytes (RFC 8410 section 7). */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signing key follows from SECRET, which the database never holds. */
export function sealingKey(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'tdkt', 'audit seal', 32));
  return createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: 'der', type: 'pkcs8' });
}

export const signRoot = (root: Buffer, key: KeyObject): Buffer => sign(null, root, key);

export const isSigned = (root: Buffer, signature: Buffer, key: KeyObject): boolean =>
  verify(null, root, createPublicKey(key), signature);
