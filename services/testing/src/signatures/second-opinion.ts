import forge from 'node-forge';
import { parted } from './verify.ts';

/** CMS as forge names its parts; its types leave them out. */
interface Captured {
  readonly certificates: readonly forge.pki.Certificate[];
  readonly rawCapture: {
    readonly authenticatedAttributes: readonly forge.asn1.Asn1[];
    readonly signature: string;
  };
}
const MESSAGE_DIGEST = forge.pki.oids.messageDigest;

function digestIn(attributes: readonly forge.asn1.Asn1[]): string | null {
  for (const attribute of attributes) {
    const [name, values] = attribute.value as [forge.asn1.Asn1, forge.asn1.Asn1];
    if (forge.asn1.derToOid(name.value as string) !== MESSAGE_DIGEST) continue;
    return ((values.value as forge.asn1.Asn1[])[0]?.value as string) ?? null;
  }
  return null;
}

/** A value that another key made has no padding that could be read; forge says so by throwing. */
function isIssued(own: forge.pki.Certificate, authority: string): boolean {
  try {
    return forge.pki.certificateFromPem(authority).verify(own);
  } catch {
    return false;
  }
}

const sha256 = (bytes: string) => forge.md.sha256.create().update(bytes);

/**
 * Whether a signed PDF holds, by RSA and SHA-256 in plain JavaScript: the signer has its arithmetic from OpenSSL, so an
 * error of either would show. The certificate must come from the authority, given as PEM.
 */
export function isAccepted(pdf: Buffer, authority: string): boolean {
  const { signed, signature } = parted(pdf);
  const message = forge.pkcs7.messageFromAsn1(forge.asn1.fromDer(signature.toString('binary'))) as unknown as Captured;
  const { authenticatedAttributes, signature: value } = message.rawCapture;
  const [own] = message.certificates;
  if (!own || digestIn(authenticatedAttributes) !== sha256(signed.toString('binary')).digest().getBytes()) return false;
  const asSet = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, [...authenticatedAttributes]);
  const isSigned = (own.publicKey as forge.pki.rsa.PublicKey).verify(
    sha256(forge.asn1.toDer(asSet).getBytes()).digest().getBytes(),
    value,
  );
  return isSigned && isIssued(own, authority);
}
