import { createHash, createVerify, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

type Asn1 = forge.asn1.Asn1;
const parts = (value: Asn1 | undefined): Asn1[] => (value?.value ?? []) as Asn1[];
const der = (value: Asn1): Buffer => Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary');
const raw = (value: Asn1 | undefined): Buffer => Buffer.from((value?.value ?? '') as string, 'binary');
const nameOf = (value: Asn1 | undefined): string => forge.asn1.derToOid(raw(value).toString('binary'));
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

export interface Parted {
  readonly signed: Buffer;
  readonly signature: Buffer;
  /** Bytes behind what is signed; a later change would stand there. */
  readonly behind: number;
}

/** What a reader of PDF takes: the two ranges, and the signature between them. */
export function parted(pdf: Buffer): Parted {
  const text = pdf.toString('latin1');
  const [, start = 0, first = 0, second = 0, last = 0] =
    /\/ByteRange \[(\d+) (\d+) +(\d+) +(\d+) *\]/.exec(text)?.map(Number) ?? [];
  const hex = text.slice(first + 1, second - 1);
  const padded = Buffer.from(hex, 'hex');
  const length = 4 + padded.readUInt16BE(2);
  return {
    signed: Buffer.concat([pdf.subarray(start, first), pdf.subarray(second, second + last)]),
    signature: padded.subarray(0, length),
    behind: pdf.length - (second + last),
  };
}

export interface Verdict {
  readonly isDigestRight: boolean;
  readonly isSignatureRight: boolean;
  readonly isCertificateBound: boolean;
  readonly certificates: readonly X509Certificate[];
}

/** Checks a signature by the letter of RFC 5652 and RFC 5035, with nothing of what made it. */
export function verdictOn(pdf: Buffer): Verdict {
  const { signed, signature } = parted(pdf);
  const [, content] = parts(forge.asn1.fromDer(signature.toString('binary')));
  const [, , , certificates, signers] = parts(parts(content)[0]);
  const chain = parts(certificates).map((one) => new X509Certificate(der(one)));
  const [, , , attributes, , value] = parts(parts(signers)[0]);
  const found = new Map(
    parts(attributes).map((one) => [nameOf(parts(one)[0]), parts(parts(one)[1])[0] as Asn1] as const),
  );
  const asSet = Buffer.concat([Buffer.from([0x31]), der(attributes as Asn1).subarray(1)]);
  const essHash = parts(parts(parts(found.get('1.2.840.113549.1.9.16.2.47'))[0])[0])[0];
  const [own] = chain;
  return {
    isDigestRight: raw(found.get('1.2.840.113549.1.9.4')).equals(sha256(signed)),
    isSignatureRight: own !== undefined && createVerify('sha256').update(asSet).verify(own.publicKey, raw(value)),
    isCertificateBound: own !== undefined && raw(essHash).equals(sha256(own.raw)),
    certificates: chain,
  };
}
