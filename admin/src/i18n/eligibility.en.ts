/** Words of the law: why somebody is or is not eligible. */
export const eligibilityLabels = {
  Eligibility: {
    name: 'Eligibility',
    fields: {
      always: 'All must hold',
      cases: 'One suffices',
      general: 'For every form',
      regime: 'Regime',
      regimeTitle: 'Law that applies',
      result: 'Result',
    },
  },
  LawClause: {
    name: 'Clause',
    fields: { clause: 'Article, clause, point', instrument: 'Instrument' },
  },
  StandardCaseFindings: {
    name: 'Case',
    fields: { clause: 'Clause', findings: 'Requirements', result: 'Result' },
  },
  StandardFinding: {
    name: 'Requirement',
    fields: {
      clause: 'Clause',
      of: 'One of',
      params: 'Figures',
      result: 'Result',
      sources: 'Rests on',
    },
  },
};

export const eligibilityEnums = {
  ServiceBand: {
    KEY4: 'The four key leaders',
    LEAD: 'Senior leaders',
    DAITUONG: 'General',
    THUONGTUONG: 'Colonel general',
    MIN: 'Minister, provincial Party secretary',
    VMIN: 'Vice minister, provincial chairperson',
    DG: 'Director general',
    DDG: 'Deputy director general, provincial vice chairperson',
    HEAD: 'Head of department',
    DHEAD: 'Deputy head of department',
  },
  RegimeCode: {
    RS_2021: 'Law 2003, Decree 91/2017',
    RS_2024: 'Law 2022, Decree 98/2023',
    RS_2025: 'Law 2022, Decree 152/2025',
    RS_2026: 'Law 06/2026 (text not at hand)',
  },
};

export const eligibility = {
  why: 'Why',
  title: 'Why, or why not',
  none: 'This regime has no standard of the form for the subject; the Board judges by the rules of the province.',
  article: 'article %{article}',
  clause: ', clause %{clause}',
  point: ', point %{point}',
  unverified: 'not verified',
  set: 'as the province has set',
  notSet: 'not set or not confirmed by the province',
  sources: 'Rests on: %{list}',
  confirm: 'Record from the file',
  confirmWhy: 'Record what the minutes, report or certificate in the file say.',
  isMet: 'The file says it is met',
  source: 'Paper (number, day)',
  kinds: { L: 'Law %{number}', ND: 'Decree %{number}', TT: 'Circular %{number}' },
  instruments: {
    L2003: 'Law 15/2003/QH11',
    L2022: 'Law 06/2022/QH15',
    L2026: 'Law 06/2026/QH16',
    ND91: 'Decree 91/2017/NĐ-CP',
    ND98: 'Decree 98/2023/NĐ-CP',
    ND152: 'Decree 152/2025/NĐ-CP',
    ND129: 'Decree 129/2025/NĐ-CP',
    TT12: 'Circular 12/2019/TT-BNV',
    TT01: 'Circular 01/2024/TT-BNV',
    TT15: 'Circular 15/2025/TT-BNV',
  },
  finding: {
    AFTER_DISCIPLINE: 'Achievements count from the end of discipline only',
    AGE_OF_UNIT: 'At least %{years} years old',
    ANY_OF: 'One of the following',
    CLUSTER_RANK: 'Leads its cluster in %{year}',
    COMPLETION_STREAK: 'Tasks completed at level “%{level}” or better for %{years} years in a row (%{from}–%{to})',
    INITIATIVE: '%{count} recognised initiatives or research (%{reach}); the register has %{found}',
    INTEGRITY_HOLD: 'Not under disciplinary proceedings, inspection or complaint',
    MOVEMENT_RESULT: 'Voted outstanding in a movement',
    NO_DISCIPLINE: 'Not disciplined by a warning or more',
    NOT_AWARDED: 'No award for long service so far',
    ONE_ACHIEVEMENT: 'One achievement, one award',
    POSITION_YEARS:
      'Time in posts: %{months} months in the band of %{band}, which gives %{reached}; this point gives %{wanted}',
    POSITION_YEARS_NONE: 'Time in posts for %{wanted}: no post in the register was held long enough',
    PRIOR_AWARD: 'Was awarded: %{wanted}; the register has %{found}',
    UNIT_COMPLETED: '%{percent} % of the members completed their tasks',
    UNIT_MIN_COUNT: 'At least %{count} %{form}',
    UNIT_RATIO: 'Share of %{form}: %{percent} %',
  },
};
