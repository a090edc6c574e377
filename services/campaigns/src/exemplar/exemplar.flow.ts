/** From discovery to replication: section IV.2 of the plan; action -> from, to, by whom. */
export const EXEMPLAR_STATES = ['DISCOVERED', 'NURTURED', 'COMMENDED', 'REPLICATED'] as const;
export type ExemplarState = (typeof EXEMPLAR_STATES)[number];
export type ExemplarAction =
  | 'UPDATE'
  | 'NURTURE'
  | 'PROPOSE'
  | 'COMMEND'
  | 'REPLICATE'
  | 'WITHDRAW'
  | 'PUBLISH'
  | 'UNPUBLISH';

export interface Step {
  readonly from: readonly ExemplarState[];
  /** null: the state stays. */
  readonly to: ExemplarState | null;
  /** UNIT: officers of the exemplar's unit, and the Board. */
  readonly by: 'UNIT' | 'BOARD';
  readonly needs: 'NOTHING' | 'DECISION' | 'REPLICATION' | 'REASON';
}

export const EXEMPLAR_FLOW: Readonly<Record<ExemplarAction, Step>> = {
  UPDATE: { from: EXEMPLAR_STATES, to: null, by: 'UNIT', needs: 'NOTHING' },
  NURTURE: { from: ['DISCOVERED'], to: 'NURTURED', by: 'UNIT', needs: 'NOTHING' },
  PROPOSE: { from: ['DISCOVERED', 'NURTURED'], to: null, by: 'UNIT', needs: 'NOTHING' },
  COMMEND: { from: ['DISCOVERED', 'NURTURED'], to: 'COMMENDED', by: 'UNIT', needs: 'DECISION' },
  REPLICATE: { from: ['COMMENDED'], to: 'REPLICATED', by: 'UNIT', needs: 'REPLICATION' },
  WITHDRAW: { from: ['COMMENDED', 'REPLICATED'], to: 'NURTURED', by: 'BOARD', needs: 'REASON' },
  PUBLISH: { from: ['COMMENDED', 'REPLICATED'], to: null, by: 'BOARD', needs: 'NOTHING' },
  UNPUBLISH: { from: EXEMPLAR_STATES, to: null, by: 'BOARD', needs: 'NOTHING' },
};

/** States in which every unit may read an exemplar and learn from it. */
export const SHARED: readonly ExemplarState[] = ['COMMENDED', 'REPLICATED'];
