interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What is known of the nominees that an appraisal names. */
export interface AppraisalFacts {
  readonly stepState: string | null;
  /** Null: all that wait. */
  readonly asked: number | null;
  readonly found: number;
  readonly result: string;
  readonly note: string | null;
}

/** A result that is not in favour says why; it is written down while the appraisal is open, for nominees that wait for an answer. */
export function checkAppraisal({ stepState, asked, found, result, note }: AppraisalFacts): Violation[] {
  if (stepState !== 'OPEN' && stepState !== 'DONE')
    return [{ code: 'WRONG_STATE', params: { state: stepState ?? '' } }];
  return [
    ...(asked !== null && asked !== found ? [{ code: 'UNKNOWN_REFERENCE', path: ['nomineeIds'] }] : []),
    ...(found === 0 ? [{ code: 'NOBODY_WAITS', path: ['nomineeIds'] }] : []),
    ...(result !== 'MEETS' && !note ? [{ code: 'REQUIRED', path: ['note'] }] : []),
  ];
}
