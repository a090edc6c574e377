/** Words of the review path of a dossier: its steps, the appraisal, what stands between it and the decision. */
export const reviewLabels = {
  Appraisal: {
    name: 'Appraisal',
    fields: {
      appraisedOn: 'Appraised on',
      clause: 'Clause',
      nomineeId: 'Nominee',
      note: 'Finding',
      proposalId: 'Dossier',
      result: 'Result',
    },
  },
  PathMeasure: {
    name: 'Time or ratio',
    fields: { value: 'Value' },
  },
  PathStep: {
    name: 'Step by law',
    fields: {
      by: 'Who acts',
      byEn: 'Who acts (English)',
      days: 'Working days',
      isNeeded: 'Is needed',
      threshold: 'Yes votes in percent of all members',
      title: 'Step',
      titleEn: 'Step (English)',
      why: 'Why',
      whyEn: 'Why (English)',
    },
  },
  ReviewPath: {
    name: 'Review path',
    fields: { steps: 'Steps' },
  },
  ReviewStep: {
    name: 'Review step',
    fields: {
      dayCount: 'Working days',
      documentNumber: 'Document number',
      documentOn: 'Document day',
      doneByName: 'Recorded by',
      doneOn: 'Done on',
      dueOn: 'Due on',
      openedOn: 'Opened on',
      outcome: 'Outcome',
      proposalId: 'Dossier',
      why: 'Why',
      whyEn: 'Why (English)',
    },
  },
};

export const reviewEnums = {
  AppraisalResult: {
    DOES_NOT: 'Does not meet the standard',
    MEETS: 'Meets the standard',
    NEEDS_SUPPLEMENT: 'Must be supplemented',
  },
  ReviewStepKind: {
    APPRAISAL: 'Appraisal',
    CLUSTER: 'Cluster or managing body',
    CONSULTATION: 'Consultation',
    COUNCIL: 'Council',
    DECISION: 'Decision',
    PUBLIC_NOTICE: 'Public notice',
    SUBMISSION_LETTER: 'Submission letter',
    UNIT_REVIEW: 'Review of the unit',
  },
  ReviewStepState: {
    DONE: 'Done',
    OPEN: 'Open',
    SKIPPED: 'Skipped',
    WAITING: 'Waiting',
  },
};

export const reviewViolations = {
  APPRAISED_AGAINST: 'The appraisal has not found that the standard is met.',
  COUNCIL_AGAINST: 'The council did not approve.',
  NOBODY_WAITS: 'Nobody waits for a result.',
  STEP_FIXED_BY_LAW: 'The law asks for this step; it cannot be left out.',
  STEP_OPEN: 'The step “%{step}” of the review path is not over.',
};

export const review = {
  title: 'Review path',
  appraise: 'Record the appraisal',
  complete: 'Record how the step ended',
  who: 'For whom',
  unverified: 'not verified',
  isNotRequired: 'The province does not ask for this step',
  due: 'due %{day}',
  done: 'done on %{day}',
  by: 'recorded by %{name}',
};
