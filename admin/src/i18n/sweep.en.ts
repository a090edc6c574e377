/** Words of the search for who is eligible, which goes on in the background. */
export const sweepLabels = {
  EligibilitySweep: {
    name: 'Search for eligible persons |||| Searches for eligible persons',
    fields: {
      asOf: 'On the day',
      awardFormId: 'Form or title',
      form: 'Form or title',
      organisation: 'Unit',
      organisationId: 'Unit',
      progress: 'Progress',
      run: 'Background run',
      withReview: 'Keeps those who need review',
    },
  },
  SweepProgress: {
    name: 'Progress of a search |||| Progress of searches',
    fields: {
      examinedCount: 'Looked at',
      failCount: 'Not eligible',
      passCount: 'Eligible',
      reviewCount: 'To be judged',
      totalCount: 'In all',
    },
  },
  SweptPersonPage: {
    name: 'Page of a search |||| Pages of a search',
    fields: { items: 'Persons', totalCount: 'In all' },
  },
};

export const sweep = {
  examined: '%{count} of %{total} persons looked at: %{pass} eligible, %{review} to be judged, %{fail} not eligible.',
  failed: 'The search failed; please search again.',
  stopped: 'The search was stopped; the list names whom it had found by then.',
  counted:
    'Those who need review are only counted. To see them, switch on “Name those who need review, too” and search again.',
  kept: 'You may leave this page: the result is kept for 30 days, for you alone.',
  choose: 'Choose %{name}',
  chooseAll: 'Choose the whole page',
  chosen: '%{count} persons chosen',
  propose: 'Draft a proposal',
  proposeWhy: 'One draft proposal for the %{count} persons chosen. What each of them did can be changed afterwards.',
  unit: 'Proposing unit',
  summary: 'What the proposal is about',
  achievement: 'What they did, in common',
};
