interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The share of ALL members, absent ones too: 17 of 21 is 80.95 % and passes 80 %, 16 is 76.2 % and fails. */
export const checkBallot = ({ memberCount, yes, percent }: { memberCount: number; yes: number; percent: number }) => ({
  isPassed: memberCount > 0 && yes * 100 >= percent * memberCount,
  share: memberCount === 0 ? 0 : Math.round((yes * 10_000) / memberCount) / 100,
});

export interface CastFacts {
  readonly state: string;
  readonly attendance: string | null;
  /** Items of the session, and those from which the member is recused. */
  readonly items: readonly string[];
  readonly recused: readonly string[];
  readonly voted: readonly string[];
  readonly cast: readonly string[];
  /** A written opinion is put into the box by the secretary. */
  readonly isWritten: boolean;
}
/** One paper for an item, by a member who takes part and is not recused. */
export function checkCasting({ state, attendance, items, recused, voted, cast, isWritten }: CastFacts): Violation[] {
  if (attendance === null) return [{ code: 'NOT_A_MEMBER' }];
  if (state !== 'OPEN') return [{ code: 'WRONG_STATE', params: { state } }];
  if (attendance !== (isWritten ? 'WRITTEN' : 'PRESENT')) return [{ code: 'NOT_PRESENT', params: { attendance } }];
  return [
    ...(cast.length === 0 || new Set(cast).size !== cast.length ? [{ code: 'REQUIRED', path: ['votes'] }] : []),
    ...cast.flatMap((id, at) => {
      if (!items.includes(id)) return [{ code: 'UNKNOWN_REFERENCE', path: ['votes', at] }];
      if (recused.includes(id)) return [{ code: 'RECUSED', path: ['votes', at] }];
      return voted.includes(id) ? [{ code: 'VOTED_ALREADY', path: ['votes', at] }] : [];
    }),
  ];
}
