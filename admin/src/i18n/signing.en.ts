/** Words of signed files, digital signatures, corrections and the delivery of decisions. */
export const signingLabels = {
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
