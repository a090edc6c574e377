/** What the law leaves to the province, or what no text that was seen confirms: a value that stands until the Board confirms its own. */
export interface Setting {
  readonly value: number;
  readonly isVerified: boolean;
}
export type SettingCode =
  | 'APPRAISAL_DAYS'
  | 'APPRAISAL_DAYS_SIMPLIFIED'
  | 'NOTICE_DAYS'
  | 'CONSULTATION_DAYS'
  | 'COUNCIL_QUORUM_PERCENT'
  | 'BALLOT_PERCENT_STATE'
  | 'BALLOT_PERCENT_CSTDT'
  | 'BALLOT_PERCENT_PROVINCE'
  | 'FRESHNESS_MONTHS';
export type Settings = Readonly<Record<SettingCode, Setting>>;

const open = (value: number): Setting => ({ value, isVerified: false });

/** Working days, percentages and months as provinces practise them; none of them is law. */
export const DEFAULT_SETTINGS: Settings = {
  APPRAISAL_DAYS: open(25),
  APPRAISAL_DAYS_SIMPLIFIED: open(5),
  NOTICE_DAYS: open(10),
  CONSULTATION_DAYS: open(10),
  COUNCIL_QUORUM_PERCENT: open(66.6),
  BALLOT_PERCENT_STATE: open(80),
  BALLOT_PERCENT_CSTDT: open(90),
  BALLOT_PERCENT_PROVINCE: open(80),
  FRESHNESS_MONTHS: open(6),
};
