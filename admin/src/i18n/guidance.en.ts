/** Words of guidance below the law. */
export const guidanceLabels = {
  AwardGuidance: {
    name: 'Guidance on awards |||| Guidance on awards',
    fields: {
      additions: 'What it adds',
      isVerified: 'Verified',
      issuedOn: 'Date',
      number: 'Number',
      regime: 'Regime',
      title: 'Name',
    },
  },
  GuidanceAddition: {
    name: 'Requirement of a guidance |||| Requirements of a guidance',
    fields: { clause: 'Clause', effect: 'Beside the law', formCode: 'Form or title' },
  },
};

export const guidanceEnums = { GuidanceEffect: { ADDS: 'Adds to the law', SPECIALISES: 'Specialises the law' } };

export const guidance = {
  title: 'Guidance for the awards of the movement',
  why: 'Guidance can only add to what the law asks or say it more closely, never ask for less. Nothing is decided by a text that is not at hand.',
  named: '%{number} of %{day}: %{title}',
  unseen: 'text not at hand',
};
