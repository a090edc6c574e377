/** Words of signed files, digital signatures, corrections and the delivery of decisions. */
export const signingLabels = {
  DecisionDelivery: {
    name: 'Received decision',
    fields: {
      acknowledgedBy: 'Acknowledged by',
      acknowledgedOn: 'Acknowledged on',
      decision: 'Decision',
      deliveredOn: 'Sent on',
      dueOn: 'Tell those commended by',
      isAcknowledged: 'Acknowledged',
      isLate: 'Not told in time',
      openedAt: 'Opened at',
      reason: 'Why it was sent',
      toldOn: 'Told on',
    },
  },
  AwardCorrection: {
    name: 'Correction of an award',
    fields: {
      award: 'Award',
      awardedOn: 'Awarded on',
      correctedOn: 'Corrected from',
      decision: 'Correcting decision',
      evidence: 'Paper that shows it',
      field: 'What was wrong',
      newText: 'Corrected to',
      oldText: 'As written',
      subjectName: 'Subject',
    },
  },
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
  DeliveryReason: {
    HONOUREES: 'Some on the list are of the unit',
    PROPOSED: 'It proposed them',
    INFORMED: 'For information',
  },
  CorrectedField: {
    SUBJECT_NAME: 'Name of the person or collective',
    UNIT_NAME: 'Unit',
    CITATION: 'Citation',
    CERTIFICATE_NUMBER: 'Number of the certificate',
    BIRTH_YEAR: 'Year of birth',
    OTHER: 'Something else',
  },
  SignedFileOrigin: { UPLOADED: 'Uploaded', SIGNED_HERE: 'Signed on the server' },
} as const;

export const signing = {
  deliver: 'Send the decision',
  deliverWhy: 'It goes to the units of those on the list and to who proposed them; who has it keeps it.',
  deliverAlso: 'Send it to others as well (finance, …)',
  openReceived: 'Open the decision',
  acknowledge: 'Acknowledge receipt',
  tell: 'Record the day of telling',
  correct: 'Correct',
  correctWhy:
    'Drafts a decision that corrects; the award stays as it was written. Once it is signed, issue certificates there to replace those with the mistake.',
  oldHint: 'Only for the year of birth and for something else; the rest is taken from the signed decision.',
  recordCorrection: 'Add a correction',
  removeCorrection: 'Take off the list',
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
  SAME_TEXT: 'The corrected text must differ from what was written.',
  NOT_THE_ISSUER_OF: 'Only who issued a decision may correct it.',
  NO_SIGNER: 'The server has no certificate to sign with, or cannot use it.',
  SIGNER_UNUSABLE: 'The certificate of the server cannot be used now (it may have expired).',
} as const;
