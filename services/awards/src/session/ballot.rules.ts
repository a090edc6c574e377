interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface SeatFacts {
  readonly post: string;
  readonly attendance: string;
}
/** Members who take part: present, or absent with a written opinion. */
const takesPart = ({ attendance }: SeatFacts): boolean => attendance !== 'ABSENT';

export interface OpeningFacts {
  readonly state: string;
  readonly heldOn: string;
  readonly today: string;
  readonly itemCount: number;
  readonly seats: readonly SeatFacts[];
  readonly quorumPercent: number;
}
/** A session opens on its day with an agenda, somebody in the chair and a quorum of all members. */
export function checkOpening(facts: OpeningFacts): Violation[] {
  const { state, heldOn, today, itemCount, seats, quorumPercent } = facts;
  if (state !== 'PLANNED') return [{ code: 'WRONG_STATE', params: { state } }];
  const needed = Math.ceil((seats.length * quorumPercent) / 100);
  const count = seats.filter(takesPart).length;
  const isChaired = seats.some(
    ({ post, attendance }) => ['CHAIR', 'VICE_CHAIR'].includes(post) && attendance === 'PRESENT',
  );
  return [
    ...(heldOn > today ? [{ code: 'IN_FUTURE', path: ['heldOn'], params: { today } }] : []),
    ...(itemCount === 0 ? [{ code: 'AGENDA_EMPTY' }] : []),
    ...(isChaired ? [] : [{ code: 'NOBODY_IN_THE_CHAIR' }]),
    ...(count < needed || count === 0 ? [{ code: 'NO_QUORUM', params: { count, needed } }] : []),
  ];
}

/** A session is closed when everybody who takes part has voted, unless the chair closes it without them. */
export function checkClosing(facts: { state: string; missing: number; isWithoutMissing: boolean }): Violation[] {
  if (facts.state !== 'OPEN') return [{ code: 'WRONG_STATE', params: { state: facts.state } }];
  if (facts.missing > 0 && !facts.isWithoutMissing)
    return [{ code: 'VOTES_MISSING', params: { count: facts.missing } }];
  return [];
}
