/** Words of signed files, digital signatures, corrections and the delivery of decisions. */
export const signingLabels = {
  DigitalSigner: {
    name: 'Certificate of the server',
    fields: {
      issuer: 'Certified by',
      serialNumber: 'Serial number',
      subject: 'Holder',
    },
  },
  SignedFile: {
    name: 'Signed file',
    fields: {
      attachedOn: 'Attached on',
      decisionId: 'Decision',
      file: 'File',
      ordinal: 'Number',
      origin: 'Origin',
      reason: 'Why another one followed',
    },
  },
} as const;

export const signingEnums = {
  SignedFileOrigin: { UPLOADED: 'Uploaded', SIGNED_HERE: 'Signed on the server' },
} as const;

export const signing = {
  signHere: 'Sign digitally',
  signHereWhy:
    'The decision is written out as PDF and signed with the certificate of %{subject} (certified by %{issuer}, valid until %{validTo}).',
  title: 'Signed file',
  attach: 'Attach the signed file',
  attachAnother: 'Attach another signed file',
  attachWhy:
    'The scan with seal and signature, or the PDF that was signed. What is attached is never changed or removed.',
  choose: 'Choose a file (PDF, JPG, PNG)',
  none: 'No signed file yet.',
  extract: 'The signed file holds the whole list; units have the extract behind the PDF button.',
  times: 'Number %{ordinal}',
  earlier: 'Earlier ones',
} as const;

export const signingViolations = {
  NO_SIGNER: 'The server has no certificate to sign with, or cannot use it.',
  SIGNER_UNUSABLE: 'The certificate of the server cannot be used now (it may have expired).',
} as const;
