import type { Violation } from '@tdkt/kernel';

const isNamed = (kind: unknown): boolean => {
  const { code, vi, en } = (kind ?? {}) as Record<string, unknown>;
  return (
    [code, vi].every((text) => typeof text === 'string' && text.trim() !== '' && text.length <= 200) &&
    (en === undefined || en === null || (typeof en === 'string' && en.length <= 200))
  );
};

const MOST = 50;

/** Lists that are kept as JSON have the shape that readers rely on. */
export function checkShape(values: { eligibleCollectives?: unknown; eligibleIndividuals?: unknown }): Violation[] {
  return (['eligibleCollectives', 'eligibleIndividuals'] as const)
    .filter((name) => values[name] !== undefined && !isListOfKinds(values[name]))
    .map((name) => ({ code: 'MALFORMED', path: [name] }));
}

const isListOfKinds = (value: unknown): boolean => Array.isArray(value) && value.length <= MOST && value.every(isNamed);

/** The day of closing once every condition is declared, else null: the day of the last declaration. */
export function closingDay(conditionCount: number, declaredOn: readonly string[]): string | null {
  if (conditionCount === 0 || declaredOn.length < conditionCount) return null;
  return [...declaredOn].sort().at(-1) ?? null;
}
