/** Words of revocation: grounds, what is recalled, what rested on it, restoration. */
export const revocationLabels = {
  Revocation: {
    name: 'Revocation |||| Revocations',
    fields: {
      award: 'Award',
      awardedOn: 'Awarded on',
      bonusRecalled: 'Money to be returned',
      bonusReturnedOn: 'Money returned on',
      conclusion: 'Conclusion, decision, judgment',
      conclusionFile: 'File of the conclusion',
      decision: 'Decision of revocation',
      dueOn: 'Due back',
      explanation: 'What was found',
      ground: 'Ground',
      isItemRecalled: 'Item recalled',
      isLate: 'Overdue',
      isOutstanding: 'Not all returned',
      itemReturnedOn: 'Item returned on',
      legalBasis: 'Legal basis',
      receivedOn: 'Decision received on',
      restorationBasis: 'Basis of the restoration',
      restorationDecision: 'Decision of restoration',
      restoredOn: 'Restored from',
      returnNote: 'Note on the return',
      revokedOn: 'Revoked from',
      subjectName: 'Subject',
    },
  },
  RevocationEffect: {
    name: 'Effect of a revocation |||| Effects of revocations',
    fields: {
      award: 'Later award',
      clauses: 'Points that rested on the revoked award',
      form: 'Form',
      awardFormId: 'Form',
      nomineeId: 'Nominee',
      organisationId: 'Unit',
      outcomeAfter: 'Without the revoked award',
      outcomeBefore: 'With the award',
      personId: 'Person',
      proposal: 'Open dossier',
      reason: 'Reason',
      revocation: 'Revocation',
      settledOn: 'Settled on',
      settlement: 'What the Board says',
      subjectName: 'Subject',
    },
  },
} as const;

export const revocationEnums = {
  AwardStatus: { VALID: 'Stands', REVOKED: 'Revoked', RESTORED: 'Restored' },
  DecisionKind: {
    COMMENDATION: 'Commendation',
    REVOCATION: 'Revocation',
    RESTORATION: 'Restoration',
    CORRECTION: 'Correction',
  },
  EffectSettlement: { OPEN: 'Open', KEPT: 'Kept', REVIEW: 'Looked at again', LAPSED: 'Lapsed by restoration' },
  RevocationGround: {
    FRAUDULENT_DECLARATION: 'Fraudulent declaration of merit',
    FALSE_INFORMATION: 'False information or forged papers',
    UNLAWFUL_APPRAISAL: 'Appraisal or proposal against the law',
    VIOLATION_FOUND: 'A violation found within the achievement period',
    STATE_HONOUR_STRIPPED: 'State honour stripped',
    OTHER: 'Another ground, with its legal basis',
  },
} as const;

export const revocationViolations = {
  ALREADY_REVOKED: 'This award is revoked already.',
  BEFORE_AWARD: 'Must not be before the award of %{day}.',
  BEFORE_REVOCATION: 'Must not be before the revocation of %{day}.',
  EMPTY_LIST: 'The list of the decision is empty.',
  GROUND_NOT_IN_FORCE: 'On the day of the decision the law has no such ground.',
  NOT_REVOKED: 'This award is not revoked.',
  NOT_THE_ISSUER: 'Only whoever may award may revoke (Law 2022, art. 93.8).',
  WRONG_KIND: 'A decision of this kind has no such list.',
};

export const revocation = {
  revoke: 'Revoke',
  revokeWhy:
    'Drafts a decision of revocation; the award loses its force when that is signed. The record of the award stays as it is.',
  restore: 'Restore',
  restoreWhy: 'Drafts a decision of restoration; the award stands again when that is signed.',
  recordRevocation: 'Add an award to revoke',
  recordRestoration: 'Add an award to restore',
  remove: 'Take off the list',
  recordReturn: 'Record the return',
  recordReturnWhy:
    'Decisions from 1 July 2025: due within 15 working days from receiving the decision (Decree 152/2025, art. 58). No term was found in earlier texts: enter the one of the decision.',
  settle: 'Settle',
  basisHint: 'For another ground only; the others are cited as the law says.',
  isBonusRecalled: 'Money recalled',
  restorations: 'To be restored',
};
