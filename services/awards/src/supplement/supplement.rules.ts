interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}
export type SupplementStanding = 'OPEN' | 'LATE' | 'ANSWERED' | 'WITHDRAWN';
/** Steps from which a unit may be asked for more. */
const ASKING = ['APPRAISAL', 'COUNCIL'];

export function supplementStanding(
  { answeredOn, withdrawnOn, dueOn }: { answeredOn: string | null; withdrawnOn: string | null; dueOn: string },
  today: string,
): SupplementStanding {
  if (answeredOn !== null) return 'ANSWERED';
  if (withdrawnOn !== null) return 'WITHDRAWN';
  return dueOn < today ? 'LATE' : 'OPEN';
}

/** More is asked for while the step is open, with some days to send it. */
export function checkRequest(facts: { stage: string; stepState: string | null; days: number }): Violation[] {
  const { stage, stepState, days } = facts;
  if (!ASKING.includes(stage)) return [{ code: 'NOT_ALLOWED', path: ['stage'] }];
  return [
    ...(stepState === 'OPEN' ? [] : [{ code: 'STEP_NOT_OPEN', params: { step: stage } }]),
    ...(days >= 1 && days <= 60 ? [] : [{ code: 'OUT_OF_RANGE', path: ['days'], params: { min: 1, max: 60 } }]),
  ];
}

/** Asked once, answered or taken back once; whoever acts says what or why. */
export const checkEnd = (
  standing: SupplementStanding,
  { text, path }: { text: string | null; path: string },
): Violation[] => [
  ...(standing === 'OPEN' || standing === 'LATE' ? [] : [{ code: 'WRONG_STATE', params: { state: standing } }]),
  ...(text ? [] : [{ code: 'REQUIRED', path: [path] }]),
];
