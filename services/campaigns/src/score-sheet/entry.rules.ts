import type { Violation } from '@tdkt/kernel';
import { type Exact, exact, exactOf } from '../criterion/exact.rules.ts';
import { type Formula, mostOf } from '../criterion/formula.rules.ts';
import { SCORE_ACTIONS, SCORE_FLOW, type ScoreAction, type ScoreState } from './entry.flow.ts';

export type Standing = Readonly<Record<'UNIT' | 'REVIEWER' | 'BOARD', boolean>>;
type Figure = number | string | null;

export interface EntryFacts {
  readonly state: ScoreState;
  readonly selfPoints: Figure;
  readonly checkedPoints: Figure;
  readonly recheckedPoints: Figure;
  readonly finalPoints: Figure;
}
/** The points that count now: those of the last who spoke. */
export const countedPoints = (entry: Omit<EntryFacts, 'state'>): Exact =>
  exact(entry.finalPoints ?? entry.recheckedPoints ?? entry.checkedPoints ?? entry.selfPoints ?? 0);

export interface StepGiven {
  readonly points?: number | null;
  readonly text?: string | null;
}
export interface StepFacts extends EntryFacts {
  readonly formula: Formula;
  readonly today: string;
  readonly explainBy: string | null;
}

function checkPoints(action: ScoreAction, facts: StepFacts, given: StepGiven): Violation[] {
  if (SCORE_FLOW[action].points === null)
    return given.points == null ? [] : [{ code: 'NOT_ALLOWED', path: ['points'] }];
  if (given.points == null) return [];
  const points = exactOf(given.points);
  if (points === null || points % exact('0.01') !== 0n) return [{ code: 'TOO_PRECISE', path: ['points'] }];
  return points < 0n || points > mostOf(facts.formula) ? [{ code: 'OUT_OF_RANGE', path: ['points'] }] : [];
}

const isChanged = (facts: StepFacts, { points }: StepGiven): boolean =>
  points != null && exactOf(points) !== exact(facts.selfPoints ?? 0);

/** All that stands in the way of a step on one item. */
export function checkStep(action: ScoreAction, facts: StepFacts, given: StepGiven): Violation[] {
  const { from, needsText } = SCORE_FLOW[action];
  if (!from.includes(facts.state)) return [{ code: 'WRONG_STATE', path: ['state'], params: { state: facts.state } }];
  const needs = needsText === 'IF_CHANGED' ? isChanged(facts, given) : needsText;
  // The unit may explain until its day is over; nobody makes the first check final before.
  const isEarly =
    action === 'FINALISE' && facts.state === 'CHECKED' && facts.explainBy !== null && facts.today <= facts.explainBy;
  return [
    ...checkPoints(action, facts, given),
    ...(needs && !given.text?.trim() ? [{ code: 'REQUIRED', path: ['text'] }] : []),
    ...(isEarly ? [{ code: 'EXPLANATION_OPEN', path: ['state'], params: { to: facts.explainBy ?? '' } }] : []),
  ];
}

export const actionsFor = (state: ScoreState, standing: Standing): ScoreAction[] =>
  SCORE_ACTIONS.filter((action) => SCORE_FLOW[action].from.includes(state) && standing[SCORE_FLOW[action].by]);
