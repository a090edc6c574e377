import { l2026, nd91Unseen, nd98, nd152 } from '../review/case.rules.ts';
import type { Clause, RegimeCode } from '../standard/standard.types.ts';

/** Who sent the letter: the province, or the ministry that appraises for the centre. */
export type Asker = 'PROVINCE' | 'MINISTRY';
/** What the province set for its own letters; null: nothing. */
export interface SilenceSetting {
  readonly value: unknown;
  readonly isVerified: boolean;
}
export interface Silence {
  readonly counts: boolean;
  readonly clause: Clause;
  readonly isVerified: boolean;
}

const CLAUSES: Readonly<Record<RegimeCode, Clause>> = {
  'RS-2021': nd91Unseen('?'),
  'RS-2024': nd98('?'),
  'RS-2025': nd152('34.6'),
  'RS-2026': l2026('?'),
};

/**
 * What it means that no answer came in time. Decree 152/2025, art. 34.6 lets the ministry alone go on without; of the letters of a
 * province no text that was seen says anything, so there it counts when the Board has confirmed a rule that says so.
 */
export function silenceMeans(asker: Asker, regime: RegimeCode, setting: SilenceSetting | null): Silence {
  const clause = CLAUSES[regime];
  if (asker === 'MINISTRY') return { counts: regime === 'RS-2025', clause, isVerified: regime === 'RS-2025' };
  const isConfirmed = setting?.isVerified === true;
  return { counts: isConfirmed && setting.value === true, clause, isVerified: isConfirmed };
}

export type OpinionStanding = 'WAITING' | 'LATE' | 'SILENT' | 'ANSWERED' | 'WITHDRAWN';
export interface OpinionFacts {
  readonly answer: string | null;
  readonly dueOn: string;
  readonly withdrawnOn: string | null;
  readonly today: string;
  readonly isSilenceCounted: boolean;
}
/** Where a request stands; the due day itself is still in time. */
export function standingOf({ answer, dueOn, withdrawnOn, today, isSilenceCounted }: OpinionFacts): OpinionStanding {
  if (answer !== null) return 'ANSWERED';
  if (withdrawnOn !== null) return 'WITHDRAWN';
  if (dueOn >= today) return 'WAITING';
  return isSilenceCounted ? 'SILENT' : 'LATE';
}
export const isSettled = (standing: OpinionStanding): boolean => standing !== 'WAITING' && standing !== 'LATE';

interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Other bodies are asked while the step is open, by a letter that has gone out. */
export function checkAsking(facts: {
  readonly stepState: string | null;
  readonly letterOn: string;
  readonly today: string;
}): Violation[] {
  const { stepState, letterOn, today } = facts;
  return [
    ...(stepState === 'OPEN' ? [] : [{ code: 'STEP_NOT_OPEN', params: { step: 'CONSULTATION' } }]),
    ...(letterOn > today ? [{ code: 'IN_FUTURE', path: ['letterOn'], params: { today } }] : []),
  ];
}

export interface AnswerFacts {
  readonly answer: string;
  readonly answerText: string | null;
  readonly documentNumber: string | null;
  readonly documentOn: string | null;
  readonly fileId: string | null;
  readonly letterOn: string;
  readonly today: string;
}
/** An opinion is given in writing: number and day, or the file; who does not simply agree says why. */
export function checkAnswer(facts: AnswerFacts): Violation[] {
  const { answer, answerText, documentNumber, documentOn, fileId, letterOn, today } = facts;
  return [
    ...((documentNumber && documentOn) || fileId ? [] : [{ code: 'EVIDENCE_UNNAMED', path: ['documentNumber'] }]),
    ...(documentOn && documentOn > today ? [{ code: 'IN_FUTURE', path: ['documentOn'], params: { today } }] : []),
    ...(documentOn && documentOn < letterOn
      ? [{ code: 'BEFORE_START', path: ['documentOn'], params: { from: letterOn } }]
      : []),
    ...(answer !== 'AGREE' && !answerText ? [{ code: 'REQUIRED', path: ['answerText'] }] : []),
  ];
}
