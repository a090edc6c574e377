/** The path of one item of a sheet: self score, check, explanation, second check, final score. */
export const SCORE_STATES = ['DRAFT', 'SUBMITTED', 'CHECKED', 'EXPLAINED', 'RECHECKED', 'FINAL'] as const;
export type ScoreState = (typeof SCORE_STATES)[number];
export const SCORE_ACTIONS = [
  'SUBMIT',
  'RETURN',
  'CHECK',
  'AGREE',
  'EXPLAIN',
  'RECHECK',
  'FINALISE',
  'REOPEN',
] as const;
export type ScoreAction = (typeof SCORE_ACTIONS)[number];

export interface ScoreStep {
  readonly from: readonly ScoreState[];
  readonly to: ScoreState;
  /** UNIT: officers of the unit; REVIEWER: the leader of the cluster; the Board is both. BOARD: the Board alone. */
  readonly by: 'UNIT' | 'REVIEWER' | 'BOARD';
  /** Where the text of the step is kept, and whether it may be left out. */
  readonly text: 'checkReason' | 'explanation' | 'recheckReason' | 'reopenReason' | null;
  /** IF_CHANGED: needed where the points differ from those before. */
  readonly needsText: boolean | 'IF_CHANGED';
  /** Where the points of the step are kept; null: it gives none. */
  readonly points: 'checkedPoints' | 'recheckedPoints' | null;
  /** The day of the year by which the step is done. */
  readonly dueBy: 'selfScoreBy' | 'checkBy' | 'explainBy' | 'finalBy' | null;
}
export const SCORE_FLOW: Readonly<Record<ScoreAction, ScoreStep>> = {
  SUBMIT: {
    from: ['DRAFT'],
    to: 'SUBMITTED',
    by: 'UNIT',
    text: null,
    needsText: false,
    points: null,
    dueBy: 'selfScoreBy',
  },
  RETURN: {
    from: ['SUBMITTED'],
    to: 'DRAFT',
    by: 'REVIEWER',
    text: 'checkReason',
    needsText: true,
    points: null,
    dueBy: null,
  },
  CHECK: {
    ...{ from: ['SUBMITTED', 'CHECKED'], to: 'CHECKED', by: 'REVIEWER', text: 'checkReason', needsText: 'IF_CHANGED' },
    ...{ points: 'checkedPoints', dueBy: 'checkBy' },
  },
  AGREE: {
    from: ['CHECKED', 'RECHECKED'],
    to: 'FINAL',
    by: 'UNIT',
    text: null,
    needsText: false,
    points: null,
    dueBy: 'explainBy',
  },
  EXPLAIN: {
    from: ['CHECKED'],
    to: 'EXPLAINED',
    by: 'UNIT',
    text: 'explanation',
    needsText: true,
    points: null,
    dueBy: 'explainBy',
  },
  RECHECK: {
    ...{ from: ['EXPLAINED'], to: 'RECHECKED', by: 'REVIEWER', text: 'recheckReason', needsText: true },
    ...{ points: 'recheckedPoints', dueBy: 'finalBy' },
  },
  FINALISE: {
    from: ['CHECKED', 'RECHECKED'],
    to: 'FINAL',
    by: 'REVIEWER',
    text: null,
    needsText: false,
    points: null,
    dueBy: 'finalBy',
  },
  REOPEN: {
    from: ['FINAL'],
    to: 'EXPLAINED',
    by: 'BOARD',
    text: 'reopenReason',
    needsText: true,
    points: null,
    dueBy: null,
  },
};
