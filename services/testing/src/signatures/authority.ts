import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

export interface TrialKey {
  readonly p12: Buffer;
  readonly password: string;
  /** PEM. */
  readonly certificate: string;
  readonly authority: string;
}

interface Party {
  readonly name: string;
  readonly key: forge.pki.rsa.PrivateKey;
  readonly publicKey: forge.pki.rsa.PublicKey;
}
function party(name: string): Party {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return { name, key, publicKey: forge.pki.setRsaPublicKey(key.n, key.e) };
}

function certify(subject: Party, issuer: Party, { from, to }: { from: Date; to: Date }): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = subject.publicKey;
  certificate.serialNumber = `01${Math.floor(Math.random() * 0xffffff)
    .toString(16)
    .padStart(6, '0')}`;
  certificate.validity.notBefore = from;
  certificate.validity.notAfter = to;
  const named = ({ name }: Party) =>
    [
      { name: 'commonName', value: name, valueTagClass: forge.asn1.Type.UTF8 },
    ] as unknown as forge.pki.CertificateField[];
  certificate.setSubject(named(subject));
  certificate.setIssuer(named(issuer));
  certificate.setExtensions([{ name: 'basicConstraints', cA: subject === issuer }]);
  certificate.sign(issuer.key, forge.md.sha256.create());
  return certificate;
}

/** A key and its certificate under an authority of its own, made for one run of the tests and kept nowhere. */
export function trialKey(
  name: string,
  validity = { from: new Date('2020-01-01'), to: new Date('2035-01-01') },
): TrialKey {
  const [authority, holder] = [party('Cơ quan chứng thực thử'), party(name)];
  const above = certify(authority, authority, validity);
  const own = certify(holder, authority, validity);
  const password = 'only-for-this-run';
  const file = forge.pkcs12.toPkcs12Asn1(holder.key, [own, above], password, { algorithm: 'aes256' });
  return {
    p12: Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary'),
    password,
    certificate: forge.pki.certificateToPem(own),
    authority: forge.pki.certificateToPem(above),
  };
}
