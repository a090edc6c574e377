import type { Violation } from '@tdkt/kernel';
import { exact, exactOf } from './exact.rules.ts';
import { type CriterionKind, FORMULAS_OF, type ScoreFormula } from './formula.rules.ts';

export interface CriterionFacts {
  readonly kind: CriterionKind;
  readonly formula?: ScoreFormula | null;
  readonly maximum?: number | string | null;
  readonly target?: number | string | null;
  readonly cap?: number | string | null;
  readonly steps?: unknown;
  readonly perCase?: number | string | null;
}

const MOST_STEPS = 20;
const isPercent = (value: unknown): boolean => {
  const found = typeof value === 'number' ? exactOf(value) : null;
  return found !== null && found >= 0n && found <= exact(1_000);
};
const isStep = (value: unknown): boolean => {
  const { atLeast, share } = (value ?? {}) as Record<string, unknown>;
  return isPercent(atLeast) && isPercent(share) && (share as number) <= 100;
};
const isSteps = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_STEPS && value.every(isStep);

const sized = (name: string, value: number | string | null | undefined, least: number): Violation[] => {
  if (value == null) return [];
  const found = exactOf(typeof value === 'string' ? Number(value) : value);
  if (found === null) return [{ code: 'TOO_PRECISE', path: [name] }];
  return found < exact(least) ? [{ code: 'OUT_OF_RANGE', path: [name] }] : [];
};
const needed = (name: string, value: unknown): Violation[] =>
  value == null ? [{ code: 'REQUIRED', path: [name] }] : [];

/** A group gathers items and brings nothing by itself. */
const checkGroup = ({ formula, maximum }: CriterionFacts): Violation[] => [
  ...(formula == null ? [] : [{ code: 'WRONG_KIND', path: ['formula'] }]),
  ...(maximum == null ? [] : [{ code: 'WRONG_KIND', path: ['maximum'] }]),
];

const LEAST = 0.01;
/** Kind, formula and the figures that the formula needs fit together. */
export function checkCriterion(facts: CriterionFacts): Violation[] {
  if (facts.kind === 'GROUP') return checkGroup(facts);
  const { kind, formula, maximum, target, cap, steps, perCase } = facts;
  const isKnown = formula == null || FORMULAS_OF[kind].includes(formula);
  return [
    ...needed('maximum', maximum),
    ...needed('formula', formula),
    ...(isKnown ? [] : [{ code: 'WRONG_KIND', path: ['formula'] }]),
    ...sized('maximum', maximum, LEAST),
    ...sized('target', target, 0.000_001),
    ...sized('cap', cap, 100),
    ...sized('perCase', perCase, LEAST),
    ...(formula === 'CAPPED' ? needed('cap', cap) : []),
    ...(formula === 'PER_CASE' ? needed('perCase', perCase) : []),
    ...(formula === 'STEPS' && !isSteps(steps) ? [{ code: 'MALFORMED', path: ['steps'] }] : []),
  ];
}
