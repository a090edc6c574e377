interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}
export type NoticeStanding = 'UPCOMING' | 'RUNNING' | 'OVER' | 'CONCLUDED' | 'WITHDRAWN';

interface NoticeDays {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly concludedOn: string | null;
  readonly withdrawnOn: string | null;
}
/** Where a notice stands; its last day is still open to everybody. */
export function noticeStanding(
  { opensOn, closesOn, concludedOn, withdrawnOn }: NoticeDays,
  today: string,
): NoticeStanding {
  if (withdrawnOn !== null) return 'WITHDRAWN';
  if (concludedOn !== null) return 'CONCLUDED';
  if (today < opensOn) return 'UPCOMING';
  return today <= closesOn ? 'RUNNING' : 'OVER';
}

export interface OpeningOfNotice {
  readonly opensOn: string;
  /** Null: as long as the law asks. */
  readonly closesOn: string | null;
  /** The earliest last day by law or setting; null: none is fixed. */
  readonly earliest: string | null;
  readonly itemCount: number;
  readonly today: string;
}
/** A notice begins today or later, lasts at least as long as its forms ask, and names somebody. */
export function checkNotice({ opensOn, closesOn, earliest, itemCount, today }: OpeningOfNotice): Violation[] {
  return [
    ...(opensOn < today ? [{ code: 'BEFORE_START', path: ['opensOn'], params: { from: today } }] : []),
    ...(closesOn === null && earliest === null ? [{ code: 'REQUIRED', path: ['closesOn'] }] : []),
    ...(closesOn !== null && closesOn < (earliest ?? opensOn)
      ? [{ code: 'NOTICE_TOO_SHORT', path: ['closesOn'], params: { day: earliest ?? opensOn } }]
      : []),
    ...(itemCount === 0 ? [{ code: 'NOBODY_TO_PUBLISH', path: ['proposalIds'] }] : []),
  ];
}

/** A notice ends after its last day, when every opinion has been answered for. */
export function checkConclusion(facts: NoticeDays & { readonly unhandled: number }, today: string): Violation[] {
  const standing = noticeStanding(facts, today);
  if (standing === 'UPCOMING' || standing === 'RUNNING')
    return [{ code: 'NOTICE_RUNNING', params: { day: facts.closesOn } }];
  if (standing !== 'OVER') return [{ code: 'WRONG_STATE', params: { state: standing } }];
  return facts.unhandled > 0 ? [{ code: 'OPINIONS_UNHANDLED', params: { count: facts.unhandled } }] : [];
}

export interface Hindrance {
  readonly proposalId: string;
  readonly closesOn: string;
  readonly unhandled: number;
}
/** Decree 152/2025, art. 44.2: the council meets after the notice, and hears what became of the opinions. */
export function checkBeforeCouncil({ closesOn, unhandled }: Hindrance, heldOn: string): Violation[] {
  return [
    ...(heldOn <= closesOn ? [{ code: 'NOTICE_RUNNING', params: { day: closesOn } }] : []),
    ...(unhandled > 0 ? [{ code: 'OPINIONS_UNHANDLED', params: { count: unhandled } }] : []),
  ];
}

/** What is done about an opinion is told with its reason. */
export const checkHandling = (facts: { standing: NoticeStanding; reason: string | null }): Violation[] => {
  if (facts.standing === 'CONCLUDED' || facts.standing === 'WITHDRAWN')
    return [{ code: 'WRONG_STATE', params: { state: facts.standing } }];
  return facts.reason ? [] : [{ code: 'REQUIRED', path: ['reason'] }];
};
