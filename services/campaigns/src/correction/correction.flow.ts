/** A correction of an accepted value: the unit proposes, the reviewer approves or refuses. */
export const CORRECTION_STATES = ['PROPOSED', 'APPROVED', 'REFUSED'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];
export type CorrectionAction = 'APPROVE' | 'REFUSE';

export const CORRECTION_FLOW: Readonly<
  Record<CorrectionAction, { to: CorrectionState; needsReason: boolean; needsReport: boolean }>
> = {
  /** Only what is accepted is corrected; a report that went back is changed by saving it. */
  APPROVE: { to: 'APPROVED', needsReason: false, needsReport: true },
  REFUSE: { to: 'REFUSED', needsReason: true, needsReport: false },
};
