/** Words of the choice of rules for a dossier. */
export const regimeLabels = {
  DifferenceSide: {
    name: 'Answer of one set of rules |||| Answers of one set of rules',
    fields: { clause: 'Clause', params: 'Figures', result: 'Result' },
  },
  RegimeComparison: {
    name: 'Comparison of two regimes |||| Comparisons of two regimes',
    fields: { after: 'Rules chosen', before: 'Rules of the reception', differences: 'What differs' },
  },
  RegimeDifference: {
    name: 'Difference |||| Differences',
    fields: { after: 'Rules chosen', before: 'Rules of the reception', code: 'Requirement' },
  },
};

export const regime = {
  title: 'Rules that apply',
  choose: 'Choose other rules',
  why: 'A more favourable new rule applies only where a document allows it: name its number, its day and the reason. You can compare before you choose.',
  compareWith: 'Compare with',
  regime: 'Regime',
  reason: 'Reason',
  documentNumber: 'Number of the document',
  documentDate: 'Date of the document',
  chosen: 'Chosen by the Board on %{day} by %{document}: %{reason}',
  same: 'Both give the same answers.',
  none: 'One of the two has no standard of this form.',
  notAsked: 'not asked for',
};

export const regimeViolations = {
  REGIME_NOT_OPEN: 'Only rules in force now or at any time since the reception can be chosen.',
  SAME_REGIME: 'The dossier has these rules already.',
};
