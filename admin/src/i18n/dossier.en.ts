/** The papers of a dossier. */
export const dossierLabels = {
  Evidence: {
    name: 'Paper of the dossier |||| Papers of the dossier',
    fields: {
      documentDate: 'Date of the document',
      documentNumber: 'Number of the document',
      file: 'File',
      fileId: 'File',
      kind: 'Kind of paper',
      nomineeId: 'Of the nominee',
      note: 'Note',
      proposalId: 'Proposal',
    },
  },
  ChecklistItem: {
    name: 'Line of the checklist |||| Lines of the checklist',
    fields: {
      clauses: 'Clauses',
      isAlways: 'Always needed',
      isBlocking: 'Keeps it from being submitted',
      isPerNominee: 'For each nominee',
      kind: 'Kind of paper',
      lackingNomineeIds: 'Lacking for',
    },
  },
};

export const dossierEnums = {
  EvidenceKind: {
    ACHIEVEMENT_REPORT: 'Achievement report',
    ACHIEVEMENT_SUMMARY: 'Achievement summary',
    CERTIFICATION: 'Certification',
    MINUTES: 'Minutes of the review',
    OPINION: 'Opinion of the body concerned',
    OTHER: 'Other paper',
    SUBMISSION_LETTER: 'Submission letter',
  },
  SimplifiedGround: {
    CLEAR_MERIT: 'The merit is clear',
    FOUND_BY_HEAD: 'Found by the head of the body',
    POLITICAL_TASK: 'Serves a political task, timely encouragement',
    SERVICE_SENIORITY_FOREIGN: 'Lifetime service, seniority, foreign relations',
    STATE_SECRET: 'The achievement is a state secret',
    SUDDEN_ACHIEVEMENT: 'Sudden outstanding achievement, bravery',
  },
};

export const dossier = {
  title: 'Checklist and papers',
  add: 'Add a paper',
  wholeDossier: 'The whole dossier',
  held: 'Papers at hand',
  none: 'No paper yet.',
  asked: 'What the law asks for',
  claimed: 'where the report claims it',
  complete: 'Complete',
  lacking: 'Lacking',
  lackingOf: 'Lacking for %{count} nominee |||| Lacking for %{count} nominees',
  remind: 'To be added',
  numbered: 'No. %{number} of %{day}',
  empty: 'The checklist appears once there is a nominee.',
};
