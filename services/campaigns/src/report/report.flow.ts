/** The flow of a progress report: action -> from, to, by whom. */
export const REPORT_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export type ReportAction = 'SAVE' | 'SUBMIT' | 'RETURN' | 'ACCEPT' | 'CORRECT';

export interface Step {
  readonly from: readonly ReportState[];
  /** null: the state stays. */
  readonly to: ReportState | null;
  /** UNIT: officers of the reporting unit; REVIEWER: the leader of its cluster. The Board is both. */
  readonly by: 'UNIT' | 'REVIEWER' | 'EITHER';
  readonly needsReason: boolean;
}

export const REPORT_FLOW: Readonly<Record<ReportAction, Step>> = {
  SAVE: { from: ['DRAFT', 'RETURNED'], to: null, by: 'UNIT', needsReason: false },
  SUBMIT: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', by: 'UNIT', needsReason: false },
  RETURN: { from: ['SUBMITTED', 'ACCEPTED'], to: 'RETURNED', by: 'REVIEWER', needsReason: true },
  ACCEPT: { from: ['SUBMITTED'], to: 'ACCEPTED', by: 'REVIEWER', needsReason: false },
  CORRECT: { from: ['ACCEPTED'], to: null, by: 'EITHER', needsReason: true },
};

/** States in which a report counts. */
export const COUNTED: readonly ReportState[] = ['SUBMITTED', 'ACCEPTED'];
