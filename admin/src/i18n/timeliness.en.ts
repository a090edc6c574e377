/** Words of how soon and how fairly awards are given. */
export const timelinessLabels = {
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
  by: 'Shown by',
  year: 'Year of the decision',
  allYears: 'All years',
  allCampaigns: 'All campaigns and other awards',
  outside: 'Outside every cluster',
  medianDaysToAward: 'Achievement to award, median (days)',
  p90DaysToAward: '90 % of awards within (days)',
  medianDaysToDecision: 'Submission to decision, median (working days)',
};
