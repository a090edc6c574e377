import { type Exact, exact, printed, shareOf, sumOf } from '../criterion/exact.rules.ts';
import { type CriterionKind, isRegular } from '../criterion/formula.rules.ts';

/** One item of a sheet: what it can bring, whether the unit is assigned it, and what it has brought so far. */
export interface ScoredItem {
  readonly criterionId: string;
  /** The groups that it lies in, from the root. */
  readonly groupIds: readonly string[];
  readonly kind: CriterionKind;
  readonly maximum: Exact;
  readonly isAssigned: boolean;
  readonly points: Exact;
}
export interface SheetTotal {
  /** Points of the assigned regular items, and the most that they could bring. */
  readonly earned: Exact;
  readonly ceiling: Exact;
  readonly bonus: Exact;
  readonly penalty: Exact;
  /** earned ÷ ceiling × scale. */
  readonly normalised: Exact;
  /** normalised + bonus − penalty, never below nothing. */
  readonly score: Exact;
}

const pointsIn = (items: readonly ScoredItem[]): Exact => sumOf(items.map(({ points }) => points));
const ceilingOf = (items: readonly ScoredItem[]): Exact => sumOf(items.map(({ maximum }) => maximum));
const normal = (earned: Exact, ceiling: Exact, scale: Exact): Exact =>
  ceiling === 0n ? 0n : shareOf(earned, scale, ceiling);

/** The score of a unit: items that it is not assigned are in neither of the two sums. */
export function totalOf(items: readonly ScoredItem[], scale: Exact): SheetTotal {
  const assigned = items.filter(({ isAssigned }) => isAssigned);
  const regular = assigned.filter(({ kind }) => isRegular(kind));
  const [earned, ceiling] = [pointsIn(regular), ceilingOf(regular)];
  const bonus = pointsIn(assigned.filter(({ kind }) => kind === 'BONUS'));
  const penalty = pointsIn(assigned.filter(({ kind }) => kind === 'PENALTY'));
  const normalised = normal(earned, ceiling, scale);
  const score = normalised + bonus - penalty;
  return { earned, ceiling, bonus, penalty, normalised, score: score < 0n ? 0n : score };
}

/** How much of what a group can bring a unit has got, in percent: comparable between units of different assigned items. */
export function groupShare(items: readonly ScoredItem[], groupId: string): Exact {
  const inside = items.filter(
    ({ groupIds, isAssigned, kind }) => isAssigned && isRegular(kind) && groupIds.includes(groupId),
  );
  return normal(pointsIn(inside), ceilingOf(inside), exact(100));
}

/** The sum as it is done, with its figures. */
export function totalFigures(total: SheetTotal, scale: Exact, language: 'vi' | 'en'): string {
  const say = (value: Exact): string => printed(value, language);
  const { earned, ceiling, bonus, penalty, normalised, score } = total;
  const base = `${say(earned)} ÷ ${say(ceiling)} × ${say(scale)} = ${say(normalised)}`;
  if (bonus === 0n && penalty === 0n) return base;
  return `${base}; ${say(normalised)} + ${say(bonus)} − ${say(penalty)} = ${say(score)}`;
}
