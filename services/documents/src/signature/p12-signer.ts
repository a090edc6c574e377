import { createPrivateKey, type KeyObject } from 'node:crypto';
import { createRequire } from 'node:module';
import type forge from 'node-forge';
import { type Certified, cmsOf } from './cms.ts';
import { prepare, signedPart, withSignature } from './pdf-update.ts';
import { type Signer, SignerFailure, type SignerIdentity } from './signer.types.ts';

/** Besides the certificates: attributes, algorithms and a signature of up to 1,024 bytes (RSA 8192). */
const ROOM_BESIDE_CERTIFICATES = 3_000;

/** Read with the first key and not at the start. */
const library = (): typeof forge => createRequire(import.meta.url)('node-forge');

type Asn1 = forge.asn1.Asn1;
const bytesOf = (value: Asn1): Buffer => Buffer.from(library().asn1.toDer(value).getBytes(), 'binary');

function bagsOf(p12: Buffer, password: string) {
  const { asn1, pki, pkcs12 } = library();
  try {
    const parsed = pkcs12.pkcs12FromAsn1(asn1.fromDer(p12.toString('binary')), password);
    const { pkcs8ShroudedKeyBag: shrouded = '', keyBag = '', certBag = '' } = pki.oids;
    const all = (type: string) => parsed.getBags({ bagType: type })[type] ?? [];
    return { keys: [...all(shrouded), ...all(keyBag)], certificates: all(certBag) };
  } catch {
    // What the library says may hold parts of the file.
    throw new SignerFailure('the PKCS#12 file cannot be read: wrong password, or no RSA key');
  }
}

/** A key alone opens nothing: its certificate is the one with the same modulus. */
function ownOf(certificates: readonly forge.pki.Certificate[], key: forge.pki.rsa.PrivateKey): forge.pki.Certificate {
  const own = certificates.find(({ publicKey }) => (publicKey as forge.pki.rsa.PublicKey).n.equals(key.n));
  if (!own) throw new SignerFailure('the PKCS#12 file has no certificate of its key');
  return own;
}

const nameOf = (attributes: forge.pki.Certificate['subject']): string =>
  String(attributes.getField('CN')?.value ?? attributes.attributes.at(-1)?.value ?? '');
const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

function identityOf(own: forge.pki.Certificate): SignerIdentity {
  return {
    subject: utf8(nameOf(own.subject)),
    issuer: utf8(nameOf(own.issuer)),
    serialNumber: own.serialNumber,
    validFrom: own.validity.notBefore,
    validTo: own.validity.notAfter,
  };
}

/** TBSCertificate: [0] version, serial number, algorithm, issuer (RFC 5280, 4.1). */
function certifiedOf(own: forge.pki.Certificate, chain: readonly forge.pki.Certificate[], key: KeyObject): Certified {
  const { pki } = library();
  const all = chain.map((one) => pki.certificateToAsn1(one));
  const [tbs] = pki.certificateToAsn1(own).value as Asn1[];
  const [, serialNumber, , issuer] = (tbs?.value ?? []) as Asn1[];
  if (!serialNumber || !issuer) throw new SignerFailure('the certificate cannot be read');
  return { key, chain: all.map(bytesOf), issuer: bytesOf(issuer), serialNumber: bytesOf(serialNumber) };
}

/** Signs with a key from a PKCS#12 file (PAdES, baseline B-B). A token or a remote service is another `Signer`. */
export function p12Signer(p12: Buffer, password: string): Signer {
  const { keys, certificates } = bagsOf(p12, password);
  const key = keys[0]?.key as forge.pki.rsa.PrivateKey | undefined;
  if (!key) throw new SignerFailure('the PKCS#12 file has no RSA key');
  const known = certificates.flatMap(({ cert }) => (cert ? [cert] : []));
  const own = ownOf(known, key);
  const chain = [own, ...known.filter((one) => one !== own)];
  const certified = certifiedOf(own, chain, createPrivateKey(library().pki.privateKeyToPem(key)));
  const identity = identityOf(own);
  const room = certified.chain.reduce((sum, one) => sum + one.length, ROOM_BESIDE_CERTIFICATES);
  return {
    identity,
    sign: async (pdf, notes) => {
      const { signedAt } = notes;
      if (signedAt < identity.validFrom || signedAt > identity.validTo)
        throw new SignerFailure('the certificate is not valid at this time');
      const prepared = prepare(pdf, notes, { name: identity.subject, room });
      return withSignature(prepared, cmsOf(signedPart(prepared), certified));
    },
  };
}
