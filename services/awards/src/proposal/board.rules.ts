/** Where a dossier stands on the board, and what may be done there. Pure. */
import {
  type Office,
  PROPOSAL_FLOW,
  PROPOSAL_STATES,
  type ProposalAction,
  type State,
  type Step,
} from './proposal.flow.ts';

export const BOARD_COLUMNS = [
  ...([
    'DRAFT',
    'RETURNED',
    'SUBMITTED',
    'CLUSTER_REVIEWED',
    'APPRAISAL',
    'COUNCIL',
    'SUBMISSION',
    'DECISION',
  ] as const),
] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** The moves that a card offers, the likeliest first. */
const MOVES: readonly ProposalAction[] = ['SUBMIT', 'ENDORSE', 'ACCEPT'];
export const nextOf = (actions: readonly string[]): ProposalAction | null =>
  MOVES.find((action) => actions.includes(action)) ?? null;

/** States in which one of the offices has something to do that moves the dossier on. */
export const statesOf = (offices: readonly Office[]): State[] =>
  PROPOSAL_STATES.filter((state) =>
    [...MOVES, 'DECLINE_NOMINEE' as const].some((action) => {
      const { by }: Step = PROPOSAL_FLOW[action];
      return offices.some((office) => by[office]?.includes(state));
    }),
  );
