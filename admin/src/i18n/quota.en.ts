/** Words of quotas: how many of a form a unit may have in a year. */
export const quotaLabels = {
  AwardQuota: {
    name: 'Quota of awards |||| Quotas of awards',
    fields: {
      awardFormId: 'Form or title',
      documentDate: 'Date of the document',
      documentNumber: 'Number of the document',
      form: 'Form or title',
      isVerified: 'Verified',
      note: 'Note',
      organisation: 'Unit',
      organisationId: 'Unit',
      placeCount: 'Places',
      year: 'Year of the achievement',
    },
  },
  QuotaUsePage: { name: 'Page of quotas |||| Pages of quotas', fields: { items: 'Quotas', totalCount: 'In all' } },
  QuotaUse: {
    name: 'Use of a quota |||| Use of quotas',
    fields: {
      awardCount: 'Awarded',
      baseCount: 'What the ratio is of',
      form: 'Form or title',
      isRounded: 'Rounding is known',
      isVerified: 'Verified',
      leftCount: 'Left',
      nomineeCount: 'Proposed',
      organisation: 'Unit',
      percent: 'Ratio (%)',
      placeCount: 'Places',
      source: 'Basis',
      year: 'Year',
    },
  },
};

export const quota = {
  title: 'Quotas of awards',
  year: 'Year of the achievement',
  register: 'Register of the province’s quotas',
  why: 'Counted with all units below: what was awarded, and who is proposed in dossiers that were handed in. A quota without a confirming document rules nobody out; equals at the last place are for the Board to decide.',
  used: 'Used',
  of: '%{used} of %{places}',
  over: '%{count} too many',
  province: 'The whole province',
  basis: 'Basis',
  ratio: '%{percent} % of %{base}',
  unrounded: 'rounding not known',
};

export const quotaViolations = {
  QUOTA: 'Quota of %{form} for %{year}: %{used} of %{limit} used',
  QUOTA_OF_PROVINCE: 'Quota of %{form} for %{year} in the whole province: %{used} of %{limit} used',
};
