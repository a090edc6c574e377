import { createHash, createSign, type KeyObject } from 'node:crypto';
import { integer, NULL, octets, oid, sequence, setOf, tagged } from './der.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
} as const;
/** Context-specific tags of RFC 5652: [0] explicit content, [0] implicit certificates and signed attributes. */
const CONTEXT_0 = 0xa0;

export interface Certified {
  readonly key: KeyObject;
  /** Whole certificates, that of the key first, then those above it. */
  readonly chain: readonly Buffer[];
  /** Issuer and serial number of the first, as its bytes say them. */
  readonly issuer: Buffer;
  readonly serialNumber: Buffer;
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const attribute = (type: string, value: Buffer): Buffer => sequence(oid(type), setOf(value));

/**
 * What is signed: kind and digest of the document and the certificate itself, so that no other can be put in its place (ETSI EN
 * 319 142-1, 6.3: baseline B-B). The time of signing stands in the PDF instead, as the norm wants it.
 */
function attributesOf(digest: Buffer, certificate: Buffer): Buffer {
  const essCertId = sequence(octets(sha256(certificate)));
  return setOf(
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(essCertId))),
  );
}

/** The detached signature of a document (RFC 5652, SignedData) as DER. */
export function cmsOf(document: Buffer, { key, chain, issuer, serialNumber }: Certified): Buffer {
  const [certificate] = chain;
  if (!certificate) throw new Error('a key without a certificate signs nothing');
  const attributes = attributesOf(sha256(document), certificate);
  const signature = createSign('sha256').update(attributes).sign(key);
  // Inside the structure the same bytes carry the tag of their place (RFC 5652, 5.4).
  const placed = Buffer.concat([Buffer.from([CONTEXT_0]), attributes.subarray(1)]);
  const digestAlgorithm = sequence(oid(OID.sha256), NULL);
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serialNumber),
    digestAlgorithm,
    placed,
    sequence(oid(OID.sha256WithRsa), NULL),
    octets(signature),
  );
  const signedData = sequence(
    integer(1),
    setOf(digestAlgorithm),
    sequence(oid(OID.data)),
    tagged(CONTEXT_0, ...chain),
    setOf(signerInfo),
  );
  return sequence(oid(OID.signedData), tagged(CONTEXT_0, signedData));
}
