/** Words of how soon and how fairly awards are given. */
export const timelinessLabels = {
  AwardFairness: {
    name: 'To whom awards go |||| To whom awards go',
    fields: {
      awardCount: 'Individual awards',
      directWorker: 'Direct workers',
      form: 'Form',
      frontline: 'Front line',
      women: 'Women',
    },
  },
  AwardShare: {
    name: 'Share of awards |||| Shares of awards',
    fields: { count: 'People', known: 'Awards of which it is known' },
  },
  CommendationFairness: {
    name: 'Fair commendation |||| Fair commendation',
    fields: { clusters: 'Clusters', province: 'The whole province' },
  },
  CommendationTimeliness: {
    name: 'Timely commendation |||| Timely commendation',
    fields: { rows: 'Rows', total: 'All' },
  },
  Timeliness: {
    name: 'Days from achievement to award |||| Days from achievement to award',
    fields: {
      awardCount: 'Awards',
      datedCount: 'With a dated achievement',
      form: 'Form',
      medianDays: 'Median (days)',
      p90Days: '90 % within (days)',
    },
  },
};

export const timelinessEnums = {
  TimelinessGrouping: { CLUSTER: 'Cluster', CLUSTER_AND_FORM: 'Cluster and form', FORM: 'Form' },
};

export const timeliness = {
  title: 'Timeliness and fairness',
  timely: 'Timely commendation',
  why: 'Calendar days from the end of the achievement to the day the decision was signed, of awards that stand. The cluster is where the unit stood on that day.',
  dated: '%{dated} of %{count} awards say when the achievement was.',
  fair: 'Fair commendation',
  fairWhy:
    'Individual awards that stand, of decisions of %{year}: how many went to the front line, to direct workers and to women. A number that is very small, or that would give away a small one of units you do not see, is not told.',
  untold: 'not told',
  allForms: 'All forms',
  province: 'The whole province',
  by: 'Shown by',
  year: 'Year of the decision',
  allYears: 'All years',
  allCampaigns: 'All campaigns and other awards',
  outside: 'Outside every cluster',
  medianDaysToAward: 'Achievement to award, median (days)',
  p90DaysToAward: '90 % of awards within (days)',
  medianDaysToDecision: 'Submission to decision, median (working days)',
};
