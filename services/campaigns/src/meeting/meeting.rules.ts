interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export const PURPOSES = ['AWARD', 'LEADER', 'DEPUTY'] as const;
export type ItemPurpose = (typeof PURPOSES)[number];
export const RESULTS = ['PASSED', 'FAILED', 'TIED', 'OVER_QUOTA'] as const;
export type ItemResult = (typeof RESULTS)[number];

export interface Candidate {
  readonly purpose: ItemPurpose;
  readonly organisationId: string;
  readonly awardFormId: string | null;
}
export interface PlanFacts {
  readonly yearState: string;
  readonly heldOn: string;
  readonly year: number;
  readonly memberIds: readonly string[];
  /** Places by form as the Board gives them to the cluster for the year. */
  readonly quotas: ReadonlyMap<string, number>;
  readonly candidates: readonly Candidate[];
}

function wrongCandidate(candidate: Candidate, { memberIds, quotas }: PlanFacts): string | null {
  const { purpose, organisationId, awardFormId } = candidate;
  if (!memberIds.includes(organisationId)) return 'NOT_A_MEMBER';
  if (purpose !== 'AWARD') return awardFormId === null ? null : 'NOT_ALLOWED';
  if (awardFormId === null) return 'REQUIRED';
  return quotas.has(awardFormId) ? null : 'QUOTA_MISSING';
}

const keyOf = ({ purpose, organisationId, awardFormId }: Candidate) => `${purpose} ${organisationId} ${awardFormId}`;

/** A meeting hears members of the cluster, each once for a thing, and only for forms that the Board gives places of. */
export function checkPlan(facts: PlanFacts): Violation[] {
  const { yearState, heldOn, year, candidates } = facts;
  if (yearState !== 'MEETING')
    return [{ code: 'WRONG_STATE', path: ['emulationYearId'], params: { state: yearState } }];
  const seen = new Set<string>();
  return [
    ...(heldOn < `${year}-01-01`
      ? [{ code: 'BEFORE_START', path: ['heldOn'], params: { from: `${year}-01-01` } }]
      : []),
    ...(candidates.length === 0 ? [{ code: 'AGENDA_EMPTY', path: ['candidates'] }] : []),
    ...candidates.flatMap((candidate, at) => {
      const isTwice = seen.has(keyOf(candidate));
      seen.add(keyOf(candidate));
      const code = isTwice ? 'TAKEN' : wrongCandidate(candidate, facts);
      return code === null ? [] : [{ code, path: ['candidates', at] }];
    }),
  ];
}

export interface OpeningFacts {
  readonly state: string;
  readonly heldOn: string;
  readonly today: string;
  readonly attendances: readonly string[];
}
/** The vote opens on the day of the meeting, with somebody there. */
export function checkOpening({ state, heldOn, today, attendances }: OpeningFacts): Violation[] {
  if (state !== 'PLANNED') return [{ code: 'WRONG_STATE', params: { state } }];
  return [
    ...(heldOn > today ? [{ code: 'IN_FUTURE', path: ['heldOn'], params: { today } }] : []),
    ...(attendances.includes('PRESENT') ? [] : [{ code: 'NO_QUORUM', params: { count: 0, needed: 1 } }]),
  ];
}

export interface CountedItem {
  readonly id: string;
  readonly purpose: ItemPurpose;
  readonly awardFormId: string | null;
  readonly yes: number;
  readonly isPassed: boolean;
  readonly place: number | null;
  readonly placeCount: number;
}

const LAST = Number.MAX_SAFE_INTEGER;
/** More consent goes first, then the better place in the ranking. */
const before = (one: CountedItem, other: CountedItem): number =>
  other.yes - one.yes || (one.place ?? LAST) - (other.place ?? LAST);

/** Of those with enough consent as many pass as there are places; equals at the last place pass together or not at all. */
function settle(items: readonly CountedItem[]): [string, ItemResult][] {
  const consented = items.filter(({ isPassed }) => isPassed).toSorted(before);
  const places = items[0]?.placeCount ?? 0;
  const [last, next] = [consented[places - 1], consented[places]];
  const isTied = last !== undefined && next !== undefined && before(last, next) === 0;
  return items.map((item) => {
    const at = consented.indexOf(item);
    if (at < 0) return [item.id, 'FAILED'];
    if (isTied && before(item, last) === 0) return [item.id, 'TIED'];
    return [item.id, at < places ? 'PASSED' : 'OVER_QUOTA'];
  });
}

/** The results of a meeting; forms and offices are settled each for itself, whatever the order of entry. */
export function resultsOf(items: readonly CountedItem[]): ReadonlyMap<string, ItemResult> {
  const groups = new Map<string, CountedItem[]>();
  for (const item of items) {
    const key = `${item.purpose} ${item.awardFormId}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return new Map([...groups.values()].flatMap(settle));
}
