import type { Violation } from '@tdkt/kernel';

export interface LaunchFacts {
  readonly state: string;
  readonly purposes: readonly string[];
  readonly eligibleCollectives: readonly unknown[];
  readonly eligibleIndividuals: readonly unknown[];
  readonly launchedByName: string | null;
  readonly launchedByPosition: string | null;
  readonly periodText: string | null;
  readonly planCount: number;
  readonly contentCount: number;
  readonly indicatorCount: number;
  readonly closingConditionCount: number;
  readonly taskCount: number;
  readonly recipientCount: number;
}

/** What a movement must have before it is launched: Law on Emulation and Commendation 2022, art. 17. */
export const CHECKLIST: readonly { code: string; path: string; isMet(facts: LaunchFacts): boolean }[] = [
  { code: 'NO_PURPOSE', path: 'purposes', isMet: (facts) => facts.purposes.length > 0 },
  {
    code: 'NO_SUBJECT',
    path: 'eligibleCollectives',
    isMet: (facts) => facts.eligibleCollectives.length + facts.eligibleIndividuals.length > 0,
  },
  { code: 'NO_CONTENT', path: 'contents', isMet: (facts) => facts.contentCount > 0 },
  { code: 'NO_INDICATOR', path: 'indicators', isMet: (facts) => facts.indicatorCount > 0 },
  {
    code: 'NO_PERIOD',
    path: 'periodText',
    isMet: (facts) => facts.periodText !== null && facts.closingConditionCount > 0,
  },
  { code: 'NO_PLAN', path: 'plans', isMet: (facts) => facts.planCount > 0 },
  { code: 'NO_TASK', path: 'assignments', isMet: (facts) => facts.taskCount > 0 },
  { code: 'NO_RECIPIENT', path: 'recipients', isMet: (facts) => facts.recipientCount > 0 },
  {
    code: 'NO_LAUNCHER',
    path: 'launchedByName',
    isMet: (facts) => facts.launchedByName !== null && facts.launchedByPosition !== null,
  },
];

/** All that stands between a draft and its launching. */
export function checkLaunch(facts: LaunchFacts): Violation[] {
  if (facts.state !== 'DRAFT') return [{ code: 'NOT_A_DRAFT', path: ['state'] }];
  return CHECKLIST.filter((item) => !item.isMet(facts)).map(({ code, path }) => ({ code, path: [path] }));
}

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
