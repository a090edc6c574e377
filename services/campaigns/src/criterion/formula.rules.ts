import { type Exact, exact, exactOf, leastOf, mostOfAll, printed, shareOf } from './exact.rules.ts';

export const CRITERION_KINDS = ['GROUP', 'QUANTITY', 'PERCENTAGE', 'TICK', 'BONUS', 'PENALTY'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];
export const SCORE_FORMULAS = ['PROPORTIONAL', 'CAPPED', 'STEPS', 'ALL_OR_NOTHING', 'PER_CASE', 'DIRECT'] as const;
export type ScoreFormula = (typeof SCORE_FORMULAS)[number];

/** Reached at least so many percent of the target: so many percent of the maximum. */
export interface FormulaStep {
  readonly atLeast: number;
  readonly share: number;
}
export interface Formula {
  readonly kind: CriterionKind;
  readonly formula: ScoreFormula | null;
  readonly maximum: number | string | null;
  /** Percent of the target up to which more than the target counts. */
  readonly cap?: number | string | null;
  readonly steps?: readonly FormulaStep[] | null;
  readonly perCase?: number | string | null;
}
export interface Points {
  readonly points: Exact;
  /** The sum as it is done, with the figures that went into it. */
  readonly figures: string;
}

/** Which formulas a kind of item may have, the usual one first. */
export const FORMULAS_OF: Readonly<Record<CriterionKind, readonly ScoreFormula[]>> = {
  GROUP: [],
  QUANTITY: ['PROPORTIONAL', 'CAPPED', 'STEPS'],
  PERCENTAGE: ['PROPORTIONAL', 'STEPS'],
  TICK: ['ALL_OR_NOTHING'],
  BONUS: ['DIRECT', 'PER_CASE'],
  PENALTY: ['DIRECT', 'PER_CASE'],
};
/** Items that make up the ceiling; bonus and penalty stand outside it. */
export const isRegular = (kind: CriterionKind): boolean =>
  kind === 'QUANTITY' || kind === 'PERCENTAGE' || kind === 'TICK';

const HUNDRED = exact(100);
const given = (value: number | string | null | undefined): Exact => exact(value ?? 0);

/** The most that an item can bring: its maximum, or more where surpassing the target counts. */
export const mostOf = ({ formula, maximum, cap }: Formula): Exact =>
  formula === 'CAPPED' ? shareOf(given(maximum), exact(cap ?? 100), HUNDRED) : given(maximum);

type Say = (value: Exact) => string;
interface Reached {
  readonly achieved: Exact;
  readonly target: Exact;
}

function proportional(formula: Formula, { achieved, target }: Reached, say: Say): Points {
  const maximum = given(formula.maximum);
  const reached = shareOf(maximum, achieved, target);
  const points = leastOf(reached, mostOf(formula));
  const limit = points === reached ? '' : ` → ${say(points)}`;
  return { points, figures: `${say(maximum)} × ${say(achieved)} ÷ ${say(target)} = ${say(reached)}${limit}` };
}

function stepped({ maximum, steps }: Formula, { achieved, target }: Reached, say: Say): Points {
  const percent = shareOf(HUNDRED, achieved, target);
  const reached = (steps ?? []).filter(({ atLeast }) => percent >= exact(atLeast));
  const best = mostOfAll(reached.map(({ share }) => exact(share)));
  const points = shareOf(given(maximum), best, HUNDRED);
  const sum = `${say(given(maximum))} × ${say(best)} % = ${say(points)}`;
  return { points, figures: `${say(achieved)} ÷ ${say(target)} = ${say(percent)} % → ${sum}` };
}

function byCases({ maximum, perCase }: Formula, achieved: Exact, say: Say): Points {
  const reached = shareOf(given(perCase), achieved, exact(1));
  const points = leastOf(reached, given(maximum));
  const limit = points === reached ? '' : ` → ${say(points)}`;
  return { points, figures: `${say(achieved)} × ${say(given(perCase))} = ${say(reached)}${limit}` };
}

/** The points that an achieved figure brings. A percentage without a target of its own is against 100; a tick is 1 or 0. */
export function pointsOf(
  formula: Formula,
  reached: { achieved: number | string; target?: number | string | null },
  language: 'vi' | 'en',
): Points {
  const say: Say = (value) => printed(value, language);
  const achieved = exact(reached.achieved);
  const target = exact(reached.target ?? 100);
  if (formula.formula === 'STEPS') return stepped(formula, { achieved, target }, say);
  if (formula.formula === 'PER_CASE') return byCases(formula, achieved, say);
  if (formula.formula === 'ALL_OR_NOTHING') {
    const points = achieved > 0n ? given(formula.maximum) : 0n;
    return { points, figures: say(points) };
  }
  if (formula.formula === 'DIRECT') {
    const points = leastOf(shareOf(achieved, exact(1), exact(1)), given(formula.maximum));
    return { points, figures: say(points) };
  }
  return proportional(formula, { achieved, target }, say);
}

/** What is wrong with an achieved figure; null when nothing is. */
export function problemOfAchieved(kind: CriterionKind, achieved: number): string | null {
  const value = exactOf(achieved);
  if (value === null) return achieved < 0 ? 'NEGATIVE' : 'TOO_PRECISE';
  if (value < 0n) return 'NEGATIVE';
  if (kind === 'TICK' && value !== 0n && value !== exact(1)) return 'WRONG_KIND';
  if (kind === 'PERCENTAGE' && value > exact(1_000)) return 'OUT_OF_RANGE';
  return null;
}
