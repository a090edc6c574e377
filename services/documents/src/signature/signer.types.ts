/** What a signature says besides the name of its certificate. */
export interface SignatureNotes {
  readonly reason: string;
  readonly location: string;
  readonly signedAt: Date;
}

/** Whose key signs, as the certificate says it. */
export interface SignerIdentity {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** Signs documents; where the key lies (a file, a token, a remote service) is its own business. */
export interface Signer {
  readonly identity: SignerIdentity;
  /** The same document with the signature behind it: every byte that was there stays. */
  sign(pdf: Buffer, notes: SignatureNotes): Promise<Buffer>;
}

/** The key cannot be used, or the document cannot be signed. Its text is for operators and holds no secret. */
export class SignerFailure extends Error {}
