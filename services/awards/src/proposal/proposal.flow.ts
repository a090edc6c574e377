/** The way of a proposal as a table: which office may move it from where to where. */
export const PROPOSAL_STATES = [
  'DRAFT',
  'SUBMITTED',
  'CLUSTER_REVIEWED',
  'BOARD_REVIEW',
  'DECIDED',
  'RETURNED',
  'WITHDRAWN',
] as const;
export type State = (typeof PROPOSAL_STATES)[number];
export const FINAL: readonly State[] = ['DECIDED', 'WITHDRAWN'];

/** UNIT: an officer of the proposing unit; CLUSTER: the leader of its cluster; BOARD: the provincial Board; SIGNATURE: the signing of a decision. */
export type Office = 'UNIT' | 'CLUSTER' | 'BOARD' | 'SIGNATURE';
export interface Step {
  readonly by: Readonly<Partial<Record<Office, readonly State[]>>>;
  /** Null: the state stays. */
  readonly to: State | null;
  readonly needs?: 'REASON' | 'NOMINEES';
}

const OPEN = ['DRAFT', 'RETURNED'] as const;
const UNTIL_DECIDED = [...OPEN, 'SUBMITTED', 'CLUSTER_REVIEWED', 'BOARD_REVIEW'] as const;
export const PROPOSAL_FLOW = {
  UPDATE: { by: { UNIT: OPEN, BOARD: OPEN }, to: null },
  ADD_NOMINEE: { by: { UNIT: OPEN, BOARD: OPEN }, to: null },
  CONFIRM: { by: { UNIT: OPEN, BOARD: UNTIL_DECIDED }, to: null },
  ADD_EVIDENCE: { by: { UNIT: OPEN, BOARD: UNTIL_DECIDED }, to: null },
  SPLIT: { by: { UNIT: OPEN, BOARD: [...OPEN, 'BOARD_REVIEW'] }, to: null },
  MERGE: { by: { UNIT: OPEN, BOARD: [...OPEN, 'BOARD_REVIEW'] }, to: null },
  SUBMIT: { by: { UNIT: OPEN, BOARD: OPEN }, to: 'SUBMITTED', needs: 'NOMINEES' },
  ENDORSE: { by: { CLUSTER: ['SUBMITTED'] }, to: 'CLUSTER_REVIEWED' },
  ACCEPT: { by: { BOARD: ['SUBMITTED', 'CLUSTER_REVIEWED'] }, to: 'BOARD_REVIEW' },
  RETURN: {
    by: { CLUSTER: ['SUBMITTED'], BOARD: ['SUBMITTED', 'CLUSTER_REVIEWED', 'BOARD_REVIEW'] },
    to: 'RETURNED',
    needs: 'REASON',
  },
  WITHDRAW: { by: { UNIT: [...OPEN, 'SUBMITTED', 'CLUSTER_REVIEWED'] }, to: 'WITHDRAWN' },
  OVERRIDE_REGIME: { by: { BOARD: ['BOARD_REVIEW'] }, to: null, needs: 'REASON' },
  DECLINE_NOMINEE: { by: { BOARD: ['BOARD_REVIEW'] }, to: null, needs: 'REASON' },
  DECIDE: { by: { SIGNATURE: ['BOARD_REVIEW'] }, to: 'DECIDED' },
} as const satisfies Readonly<Record<string, Step>>;

export type ProposalAction = keyof typeof PROPOSAL_FLOW;
export const PROPOSAL_ACTIONS = Object.keys(PROPOSAL_FLOW) as ProposalAction[];
