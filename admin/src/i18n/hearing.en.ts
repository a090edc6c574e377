/** Words of what others say of a dossier: bodies that are asked, the people, the council. */
export const hearingLabels = {
  Consultation: {
    name: 'Consultation |||| Consultations',
    fields: {
      answer: 'Opinion',
      answerText: 'What it says',
      answeredOn: 'Recorded on',
      bodyName: 'Body asked',
      documentNumber: 'Number of the answer',
      documentOn: 'Date of the answer',
      dueOn: 'Due on',
      file: 'File of the answer',
      isOpen: 'Not answered',
      letterNumber: 'Number of the letter',
      letterOn: 'Date of the letter',
      nomineeId: 'Asked about',
      proposal: 'Dossier',
      question: 'Question',
      regimeCode: 'Rules',
      standing: 'Standing',
      subjects: 'Whom it is about',
      withdrawnOn: 'Taken back on',
      withdrawnReason: 'Why it was taken back',
    },
  },
  ConsultedSubject: {
    name: 'Subject of a consultation',
    fields: {
      achievementSummary: 'Achievement',
      formName: 'Form',
      nomineeId: 'Nominee',
      subjectName: 'Name',
      unitName: 'Unit',
    },
  },
} as const;

export const hearingEnums = {
  ConsultationAnswer: { AGREE: 'Agrees', DISAGREE: 'Does not agree', COMMENT: 'Comments' },
  ConsultationStanding: {
    WAITING: 'Waiting',
    LATE: 'Late',
    SILENT: 'Late, taken as consent',
    ANSWERED: 'Answered',
    WITHDRAWN: 'Taken back',
  },
} as const;

export const hearingViolations = {
  OPINIONS_OPEN: '%{count} bodies have not answered yet.',
  STEP_NOT_OPEN: 'This step of the review path is not open.',
};

export const consultation = {
  title: 'Consultation',
  ask: 'Ask for an opinion',
  askWhy: 'The time runs in working days from the date of the letter and is never extended.',
  bodyHint: 'A body outside the register, such as the Ministry of Public Security; empty when a unit is chosen.',
  answer: 'Record the answer',
};
