/** Why dossiers were sent back: what units learn from. */
export const returns = {
  title: 'Reasons of returns',
  why: 'A return may name several reasons of the list. You see dossiers of your own unit, cluster or bloc; the Board sees the province.',
  by: 'By',
  REASON: 'Reason and clause',
  UNIT: 'Unit',
  FORM: 'Form',
  from: 'Returned from',
  to: 'Until',
  total: '%{count} reasons in this time.',
  none: 'No dossier was returned for a reason of the list in this time.',
  whole: 'The whole dossier',
  clause: 'Clause',
  most: 'Only the 5,000 most frequent rows are counted; choose a shorter time.',
};
