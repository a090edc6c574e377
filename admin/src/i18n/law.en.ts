/** Words of the law as the product has it: regimes, and what is left to the province. */
export const lawLabels = {
  FormEligibility: { name: 'Eligibility by form |||| Eligibility by form', fields: { form: 'Form', result: 'Result' } },
  EligiblePerson: { name: 'Eligible person |||| Eligible persons', fields: { result: 'Result' } },
  EligiblePersonStep: {
    name: 'Step of a search |||| Steps of a search',
    fields: {
      endCursor: 'Reached',
      examinedCount: 'Looked at',
      failCount: 'Not eligible',
      hasNextPage: 'More to come',
      items: 'Persons',
      passCount: 'Eligible',
      reviewCount: 'To be judged',
    },
  },
  LawRegime: {
    name: 'Regime |||| Regimes',
    fields: {
      formCodes: 'Forms with a standard',
      inForceFrom: 'In force from',
      inForceTo: 'In force until',
      title: 'Name',
      transition: 'Transition',
      transitionText: 'Text of the transition',
    },
  },
  LawSetting: {
    name: 'Left to the province |||| Left to the province',
    fields: {
      documentDate: 'Date of the document',
      documentNumber: 'Number of the confirming document',
      title: 'Subject',
      titleEn: 'English name',
      value: 'Value',
    },
  },
};

export const lawEnums = {
  LawSettingKind: {
    COUNT: 'Count',
    DAYS: 'Days',
    FLAG: 'Yes or no',
    MONEY: 'Money',
    PERCENT: 'Share',
    TEXT: 'Text',
  },
};

export const law = {
  title: 'Law and regulations',
  on: 'On the day',
  why: 'A dossier keeps the rules of the day on which the Board received it. A value marked as not verified has no confirming document, so nothing is decided by it.',
  regimes: 'Regimes of the law',
  holds: 'in force',
  inForce: 'Days of force',
  document: 'Document',
  instrumentsOn: 'Instruments in force on that day',
  onlyOpen: 'Only what is not verified',
  notSet: 'not set',
  days: 'days',
  money: 'VND',
  roundNearest: 'rounded to the nearest',
  roundDown: 'rounded down',
  roundUp: 'rounded up',
  confirm: 'Confirm',
  confirmWhy: 'Confirm only what you saw in the document: its number, its day and the value that it names.',
  change: 'New value',
  changeWhy:
    'The new value holds from the day below; the one before ends on the day before and stays for older dossiers.',
};

export const eligible = {
  card: 'Eligible for what, and why',
  cardWhy:
    'By merit of the year of the day and under the regime of that day; only forms that the regime has a standard of.',
  title: 'Who is eligible',
  why: 'Looks at everybody in your sight, by merit for the year of the chosen day and under the rules of that day. “Needs review” means that evidence is missing or that people have to judge.',
  form: 'Form or title',
  on: 'On the day',
  unit: 'Unit with all below it; empty: everybody',
  withReview: 'Name those who need review, too',
  start: 'Search',
  stop: 'Stop',
  found: 'Persons found',
};

export const lawViolations = {
  ALREADY_CONFIRMED: 'This value is confirmed already; set a new one from a day on.',
  DOCUMENT_REQUIRED: 'What is marked as verified names the number and the day of its document.',
  INTEGRITY_HOLD:
    'Under disciplinary proceedings, inspection, complaint or a report not concluded yet: not considered for an award.',
  NO_STANDARD: 'The rules of that day have no standard of the form for individuals.',
  WRONG_VALUE: 'The value is not of this kind.',
};
