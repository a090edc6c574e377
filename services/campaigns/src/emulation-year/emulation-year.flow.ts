/** The year of a cluster, from its plan to its year-end meeting. Every step is the leader's or the Board's. */
export const EMULATION_YEAR_STATES = ['PLANNED', 'PLEDGING', 'RUNNING', 'SCORING', 'MEETING', 'CLOSED'] as const;
export type EmulationYearState = (typeof EMULATION_YEAR_STATES)[number];
export type EmulationYearAction =
  | 'UPDATE'
  | 'OPEN_PLEDGE'
  | 'START'
  | 'RECORD_REVIEW'
  | 'OPEN_SCORING'
  | 'CALL_MEETING'
  | 'CLOSE';

interface Step {
  readonly from: readonly EmulationYearState[];
  readonly to: EmulationYearState | null;
}
export const EMULATION_YEAR_FLOW: Readonly<Record<EmulationYearAction, Step>> = {
  UPDATE: { from: ['PLANNED', 'PLEDGING', 'RUNNING'], to: null },
  OPEN_PLEDGE: { from: ['PLANNED'], to: 'PLEDGING' },
  START: { from: ['PLEDGING'], to: 'RUNNING' },
  RECORD_REVIEW: { from: ['RUNNING'], to: null },
  OPEN_SCORING: { from: ['RUNNING'], to: 'SCORING' },
  CALL_MEETING: { from: ['SCORING'], to: 'MEETING' },
  CLOSE: { from: ['MEETING'], to: 'CLOSED' },
};
