interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A letter submits dossiers whose turn it is. */
export const checkDossiers = (asked: readonly string[], open: readonly string[]): Violation[] =>
  asked.length === 0
    ? [{ code: 'REQUIRED', path: ['proposalIds'] }]
    : asked.flatMap((id, at) =>
        open.includes(id) ? [] : [{ code: 'NOT_BEFORE_SUBMISSION', path: ['proposalIds', at] }],
      );

/** A letter goes out once, with number and day, and submits somebody. */
export function checkIssue(facts: {
  readonly state: string;
  readonly number: string | null;
  readonly submittedOn: string;
  readonly today: string;
  readonly nomineeCount: number;
}): Violation[] {
  const { state, number, submittedOn, today, nomineeCount } = facts;
  if (state !== 'DRAFT') return [{ code: 'WRONG_STATE', params: { state } }];
  return [
    ...(number ? [] : [{ code: 'REQUIRED', path: ['number'] }]),
    ...(submittedOn > today ? [{ code: 'IN_FUTURE', path: ['submittedOn'], params: { today } }] : []),
    ...(nomineeCount === 0 ? [{ code: 'NO_NOMINEES' }] : []),
  ];
}

export interface VotedNominee {
  readonly appraisal: string | null;
  readonly council: string | null;
}
/** Who was found to meet the standard, and whom the council, where it voted, was for. */
export const isSubmitted = ({ appraisal, council }: VotedNominee): boolean =>
  (appraisal === null || appraisal === 'MEETS') && council !== 'FAILED';
