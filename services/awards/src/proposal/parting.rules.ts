/** When a dossier may be parted and when several may become one. Pure. */
interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface PartFacts {
  /** Nominees that were asked for, and how many of them wait for an answer in this dossier. */
  readonly asked: number;
  readonly found: number;
  /** Nominees of the dossier who wait for an answer. */
  readonly pending: number;
  /** On the list of a decision or on the agenda of a council. */
  readonly bound: number;
}

/** Both parts keep somebody who waits, and nobody leaves whom a decision or a council has before it. */
export function checkPart({ asked, found, pending, bound }: PartFacts): Violation[] {
  if (asked === 0) return [{ code: 'REQUIRED', path: ['nomineeIds'] }];
  return [
    ...(asked === found ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['nomineeIds'] }]),
    ...(found < pending ? [] : [{ code: 'NOBODY_LEFT', path: ['nomineeIds'] }]),
    ...(bound > 0 ? [{ code: 'BEFORE_COUNCIL_OR_DECISION', params: { count: bound } }] : []),
  ];
}

/** What dossiers must have in common to be one. */
export interface Joined {
  readonly managementPath: string;
  readonly state: string;
  readonly commendationType: string;
  readonly procedure: string;
  readonly campaignId?: string | null;
  readonly regimeCode?: string | null;
  /** Kind and state of each step of the path, in its order; empty before the reception. */
  readonly steps: readonly string[];
}
const ALIKE = ['state', 'commendationType', 'procedure', 'campaignId', 'regimeCode'] as const;

export interface JoinFacts {
  readonly into: Joined;
  readonly others: readonly Joined[];
  readonly nominees: number;
  readonly most: number;
  /** Subjects with a form that stand in more than one of them. */
  readonly twice: number;
  readonly bound: number;
}

const isUnder = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

/** The dossier that stays is of the same unit or of one above; everything that decides the way of a dossier is the same in all. */
export function checkJoin({ into, others, nominees, most, twice, bound }: JoinFacts): Violation[] {
  const differing = ALIKE.filter((field) => others.some((other) => (other[field] ?? null) !== (into[field] ?? null)));
  const stand = into.steps.join();
  return [
    ...(others.length === 0 ? [{ code: 'REQUIRED', path: ['others'] }] : []),
    ...others.flatMap(({ managementPath }, at) =>
      isUnder(managementPath, into.managementPath) ? [] : [{ code: 'NOT_IN_UNIT', path: ['others', at] }],
    ),
    ...differing.map((field) => ({ code: 'DIFFERS', path: [field] })),
    ...(others.every(({ steps }) => steps.join() === stand) ? [] : [{ code: 'STEPS_DIFFER' }]),
    ...(twice > 0 ? [{ code: 'NOMINATED_TWICE', params: { count: twice } }] : []),
    ...(bound > 0 ? [{ code: 'BEFORE_COUNCIL_OR_DECISION', params: { count: bound } }] : []),
    ...(nominees > most ? [{ code: 'OUT_OF_RANGE', params: { max: most } }] : []),
  ];
}
