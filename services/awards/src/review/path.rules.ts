import type { Clause } from '../standard/standard.types.ts';
import { REVIEW_PATH } from './path.flow.ts';
import { type PathCase, type PathStep, STEP_KINDS, type StepKind } from './path.types.ts';
import type { Settings } from './settings.rules.ts';

interface Violation {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly clause?: string;
}

/** The whole path of one nominee, with the steps that it does not take and why. */
export const pathOf = (one: PathCase, settings: Settings): PathStep[] =>
  STEP_KINDS.map((kind) => {
    const { title, by, need, days, threshold } = REVIEW_PATH[kind];
    return {
      ...need(one),
      kind,
      title,
      by,
      days: days?.(one, settings) ?? null,
      threshold: threshold?.(one, settings) ?? null,
    };
  });

/** The path of a dossier: a step is taken when one of its nominees needs it, for the longest of their times. */
export function joinedPath(paths: readonly (readonly PathStep[])[]): PathStep[] {
  return STEP_KINDS.flatMap((kind) => {
    const steps = paths.flatMap((path) => path.filter((step) => step.kind === kind));
    const needed = steps.filter(({ isNeeded }) => isNeeded);
    const [first] = needed.sort((a, b) => (b.days?.value ?? 0) - (a.days?.value ?? 0));
    return first ?? steps[0] ?? [];
  });
}

export type StepState = 'SKIPPED' | 'WAITING' | 'OPEN' | 'DONE';
export interface StepStanding {
  readonly kind: StepKind;
  readonly state: StepState;
}
const isOver = ({ state }: StepStanding): boolean => state === 'SKIPPED' || state === 'DONE';

/** The waiting steps that open now: everything before them is over. */
export function stepsToOpen(steps: readonly StepStanding[]): StepKind[] {
  const over = new Set(steps.filter(isOver).map(({ kind }) => kind));
  return steps
    .filter(({ kind, state }) => state === 'WAITING' && REVIEW_PATH[kind].after.every((before) => over.has(before)))
    .map(({ kind }) => kind);
}

/** An article that was not seen is told by its instrument alone. */
export const told = ({ instrument, clause }: Clause): string =>
  clause === '?' ? instrument : `${instrument} ${clause}`;

/** How far one nominee has come. */
export interface Progress {
  readonly steps: readonly StepStanding[];
  readonly appraisal: string | null;
  /** Null: no council voted on the nominee in the system. */
  readonly council: string | null;
}

/** What still stands between a nominee and the decision: steps of its own form that are not over, and answers against it. */
export function checkPathDone(path: readonly PathStep[], { steps, appraisal, council }: Progress): Violation[] {
  const states = new Map(steps.map(({ kind, state }) => [kind, state]));
  const open = path.filter(
    ({ kind, isNeeded }) => isNeeded && kind !== 'DECISION' && !['DONE', 'SKIPPED'].includes(states.get(kind) ?? ''),
  );
  return [
    ...open.map(({ kind, clause }) => ({ code: 'STEP_OPEN', params: { step: kind }, clause: told(clause) })),
    ...(appraisal !== null && appraisal !== 'MEETS'
      ? [{ code: 'APPRAISED_AGAINST', params: { result: appraisal } }]
      : []),
    ...(council === 'FAILED' ? [{ code: 'COUNCIL_AGAINST' }] : []),
  ];
}

/** The same finding of many nominees is told once, with their number. */
export function countedOnce(found: readonly (readonly Violation[])[]): Violation[] {
  const counted = new Map<string, Violation>();
  for (const violation of found.flat()) {
    const key = JSON.stringify([violation.code, violation.params]);
    const count = Number(counted.get(key)?.params?.count ?? 0) + 1;
    counted.set(key, { ...violation, params: { ...violation.params, count } });
  }
  return [...counted.values()];
}

/** What recording a step that was done outside the system needs. */
export function checkCompletion(
  step: StepStanding & { readonly isVerified: boolean; readonly openedOn: string | null },
  given: { readonly isNotRequired: boolean; readonly documentOn: string | null; readonly today: string },
): Violation[] {
  const { kind, state, isVerified } = step;
  if (state !== 'OPEN') return [{ code: 'WRONG_STATE', params: { state } }];
  // An appraisal is a result for each nominee, and the decision is signed; neither is ticked off.
  if (kind === 'APPRAISAL' || kind === 'DECISION') return [{ code: 'NOT_ALLOWED', params: { step: kind } }];
  const { documentOn, today, isNotRequired } = given;
  return [
    ...(isNotRequired && isVerified ? [{ code: 'STEP_FIXED_BY_LAW', params: { step: kind } }] : []),
    ...(documentOn && documentOn > today ? [{ code: 'IN_FUTURE', params: { today } }] : []),
  ];
}
