/** A correction of an accepted value: the unit proposes, the reviewer approves or refuses, the unit may take it back before. */
export const CORRECTION_STATES = ['PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];
export type CorrectionAction = 'APPROVE' | 'REFUSE' | 'WITHDRAW';

export interface CorrectionStep {
  readonly by: 'REVIEWER' | 'UNIT';
  readonly to: CorrectionState;
  readonly needsReason: boolean;
  readonly needsReport: boolean;
}
export const CORRECTION_FLOW: Readonly<Record<CorrectionAction, CorrectionStep>> = {
  /** Only what is accepted is corrected; a report that went back is changed by saving it. */
  APPROVE: { by: 'REVIEWER', to: 'APPROVED', needsReason: false, needsReport: true },
  REFUSE: { by: 'REVIEWER', to: 'REFUSED', needsReason: true, needsReport: false },
  WITHDRAW: { by: 'UNIT', to: 'WITHDRAWN', needsReason: false, needsReport: false },
};
