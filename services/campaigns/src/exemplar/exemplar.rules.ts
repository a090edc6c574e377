import type { Violation } from '@tdkt/kernel';
import { checkUrl } from '../url.rules.ts';
import { EXEMPLAR_FLOW, type ExemplarAction, type ExemplarState, type Step } from './exemplar.flow.ts';

export type Standing = Readonly<Record<Step['by'], boolean>>;

const names = Object.keys(EXEMPLAR_FLOW) as ExemplarAction[];

/** What somebody may do with an exemplar now. */
export const actionsFor = (state: ExemplarState, standing: Standing): ExemplarAction[] =>
  names.filter((name) => standing[EXEMPLAR_FLOW[name].by] && EXEMPLAR_FLOW[name].from.includes(state));

export interface StepFacts {
  readonly state: ExemplarState;
  readonly foundOn: string;
  readonly today: string;
  readonly decisionNumber?: string | null | undefined;
  readonly commendedOn?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** Other units that have taken the example up with a result. */
  readonly replicationCount?: number;
}

function checkDecision({ decisionNumber, commendedOn, foundOn, today }: StepFacts): Violation[] {
  return [
    ...(decisionNumber ? [] : [{ code: 'REQUIRED', path: ['decisionNumber'] }]),
    ...(commendedOn ? [] : [{ code: 'REQUIRED', path: ['commendedOn'] }]),
    ...(commendedOn && commendedOn > today ? [{ code: 'IN_FUTURE', path: ['commendedOn'] }] : []),
    ...(commendedOn && commendedOn < foundOn
      ? [{ code: 'BEFORE_START', path: ['commendedOn'], params: { from: foundOn } }]
      : []),
  ];
}

const CHECKS: Readonly<Record<Step['needs'], (facts: StepFacts) => Violation[]>> = {
  NOTHING: () => [],
  DECISION: checkDecision,
  REPLICATION: ({ replicationCount = 0 }) =>
    replicationCount > 0 ? [] : [{ code: 'NO_REPLICATION', path: ['state'] }],
  REASON: ({ reason }) => (reason?.trim() ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
};

export function checkStep(action: ExemplarAction, facts: StepFacts): Violation[] {
  const { from, needs } = EXEMPLAR_FLOW[action];
  if (!from.includes(facts.state)) return [{ code: 'WRONG_STATE', path: ['state'], params: { state: facts.state } }];
  return CHECKS[needs](facts);
}

/** A collective is no person; evidence is linked by an encrypted address. */
export function checkExemplar(facts: {
  kind: string;
  personId?: string | null | undefined;
  evidenceUrl?: string | null | undefined;
}): Violation[] {
  return [
    ...(facts.kind === 'COLLECTIVE' && facts.personId ? [{ code: 'NOT_ALLOWED', path: ['personId'] }] : []),
    ...checkUrl('evidenceUrl', facts.evidenceUrl),
  ];
}
