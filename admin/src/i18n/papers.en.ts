/** Words of the documents of decisions and of certificates. */
export const paperLabels = {
  Certificate: {
    name: 'Certificate |||| Certificates',
    fields: {
      authority: 'Decided by',
      award: 'Award',
      awardId: 'Award',
      citation: 'Achievement',
      correctionDecision: 'Correcting decision',
      decidedOn: 'Decided on',
      decision: 'Decision',
      decisionId: 'Decision',
      decisionNumber: 'Decision number',
      formName: 'Form',
      honouree: 'Awarded to',
      issuedOn: 'Issued on',
      number: 'Number',
      personId: 'Person',
      replacedBy: 'Replaced by',
      replaces: 'Stands for',
      signerName: 'Signed by',
      signerPosition: 'Position of the signer',
      unitName: 'Unit',
    },
  },
};

export const papers = {
  word: 'Download Word',
  pdf: 'Download PDF',
  certificates: 'Print certificates',
};
