import { EMULATION_YEAR_FLOW, type EmulationYearAction, type EmulationYearState } from './emulation-year.flow.ts';

interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export const actionsFor = (state: EmulationYearState): EmulationYearAction[] =>
  (Object.keys(EMULATION_YEAR_FLOW) as EmulationYearAction[]).filter((action) =>
    EMULATION_YEAR_FLOW[action].from.includes(state),
  );

/** Deadlines in the order in which the year passes them. */
const ORDER = ['pledgeBy', 'registerBy', 'interimOn', 'selfScoreBy', 'checkBy', 'explainBy', 'finalBy', 'meetingOn'];

export function checkDays(days: Readonly<Record<string, unknown>>): Violation[] {
  const given = ORDER.flatMap((name) => (typeof days[name] === 'string' ? [{ name, day: days[name] }] : []));
  return given.flatMap(({ name, day }, at) => {
    const before = given[at - 1];
    return before && before.day > day ? [{ code: 'BEFORE_START', path: [name], params: { from: before.day } }] : [];
  });
}

const TIE_KINDS = ['GROUP', 'PENALTY', 'DECISION'];
const MOST_RULES = 20;
const isTieBreaker = (value: unknown): boolean => {
  const { kind, groupId } = (value ?? {}) as Record<string, unknown>;
  return TIE_KINDS.includes(kind as string) && (kind === 'GROUP') === (typeof groupId === 'string');
};
const isBand = (value: unknown): boolean => {
  const { classification, from } = (value ?? {}) as Record<string, unknown>;
  const percent = Number(from);
  return (
    typeof classification === 'string' &&
    classification.trim() !== '' &&
    classification.length <= 100 &&
    from !== '' &&
    percent >= 0 &&
    percent <= 100
  );
};

export interface RuleFields {
  readonly tieBreakers?: unknown;
  readonly bands?: unknown;
  readonly scale?: number;
  readonly thresholdPercent?: number;
}
/** Rules that are kept as JSON have the shape that the ranking reads; percentages stay percentages. */
export function checkRules({ tieBreakers, bands, scale, thresholdPercent }: RuleFields): Violation[] {
  const isListOf = (value: unknown, isOne: (value: unknown) => boolean) =>
    value === undefined || (Array.isArray(value) && value.length <= MOST_RULES && value.every(isOne));
  return [
    ...(isListOf(tieBreakers, isTieBreaker) ? [] : [{ code: 'MALFORMED', path: ['tieBreakers'] }]),
    ...(isListOf(bands, isBand) ? [] : [{ code: 'MALFORMED', path: ['bands'] }]),
    ...(scale !== undefined && scale <= 0 ? [{ code: 'OUT_OF_RANGE', path: ['scale'] }] : []),
    ...(thresholdPercent !== undefined && (thresholdPercent <= 0 || thresholdPercent > 100)
      ? [{ code: 'OUT_OF_RANGE', path: ['thresholdPercent'], params: { max: 100 } }]
      : []),
  ];
}

/** What a step needs to know of the year. */
export interface StepFacts {
  readonly state: EmulationYearState;
  readonly today: string;
  readonly articleCount: number;
  readonly memberCount: number;
  readonly unsignedCount: number;
  readonly incompleteReason: string | null;
  readonly openVoteCount: number;
  readonly heldMeetingCount: number;
}

type Checks = Partial<Record<EmulationYearAction, (facts: StepFacts) => Violation[]>>;
const CHECKS: Checks = {
  OPEN_PLEDGE: ({ articleCount, memberCount }) => [
    ...(articleCount === 0 ? [{ code: 'PLEDGE_EMPTY', path: ['pledgeArticles'] }] : []),
    ...(memberCount === 0 ? [{ code: 'NOBODY_SITS', path: ['clusterId'] }] : []),
  ],
  START: ({ unsignedCount, incompleteReason }) =>
    unsignedCount > 0 && incompleteReason === null
      ? [{ code: 'PLEDGE_UNSIGNED', path: ['reason'], params: { count: unsignedCount } }]
      : [],
  CLOSE: ({ heldMeetingCount, openVoteCount }) => [
    ...(heldMeetingCount === 0 ? [{ code: 'MEETING_MISSING' }] : []),
    ...(openVoteCount > 0 ? [{ code: 'VOTES_MISSING', params: { count: openVoteCount } }] : []),
  ],
};

/** All that stands in the way of a step, so that a wizard can show it before anybody tries. */
export function checkStep(action: EmulationYearAction, facts: StepFacts): Violation[] {
  const { state } = facts;
  if (!EMULATION_YEAR_FLOW[action].from.includes(state))
    return [{ code: 'WRONG_STATE', path: ['state'], params: { state } }];
  return CHECKS[action]?.(facts) ?? [];
}
