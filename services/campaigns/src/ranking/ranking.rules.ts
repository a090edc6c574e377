import { type Exact, exact, shareOf } from '../criterion/exact.rules.ts';

/** What is looked at, in order, where two units have the same score. */
export type TieBreaker =
  | { readonly kind: 'GROUP'; readonly groupId: string }
  /** Fewer points of penalty go first. */
  | { readonly kind: 'PENALTY' }
  /** The leader has decided with a reason; the lower number goes first. */
  | { readonly kind: 'DECISION' };

export interface Contender {
  readonly unitId: string;
  readonly score: Exact;
  readonly penalty: Exact;
  /** Percent of each group's ceiling. */
  readonly groups: ReadonlyMap<string, Exact>;
  /** Order among equals by the leader's decision; null: none was made. */
  readonly decided: number | null;
}
export interface Band {
  readonly classification: string;
  /** Percent of the scale from which on it is given. */
  readonly from: number | string;
}
export interface RankingRule {
  readonly scale: Exact;
  readonly tieBreakers: readonly TieBreaker[];
  readonly bands: readonly Band[];
}
export interface TrailStep {
  readonly kind: TieBreaker['kind'];
  readonly groupId: string | null;
  /** What this unit had, as it was compared. */
  readonly value: Exact | null;
}
export interface Placed {
  readonly unitId: string;
  readonly place: number;
  readonly isShared: boolean;
  readonly classification: string | null;
  readonly score: Exact;
  /** What was looked at because others had the same score; empty where the score decided. */
  readonly trail: readonly TrailStep[];
}

const UNDECIDED = 1_000_000;

/** The higher goes first, whatever is compared. */
function weightOf(breaker: TieBreaker, contender: Contender): Exact {
  if (breaker.kind === 'GROUP') return contender.groups.get(breaker.groupId) ?? 0n;
  if (breaker.kind === 'PENALTY') return -contender.penalty;
  return -BigInt(contender.decided ?? UNDECIDED);
}

const shown = (breaker: TieBreaker, contender: Contender): Exact | null => {
  if (breaker.kind === 'GROUP') return contender.groups.get(breaker.groupId) ?? 0n;
  if (breaker.kind === 'PENALTY') return contender.penalty;
  return contender.decided === null ? null : exact(contender.decided);
};

const compared = (one: Exact, other: Exact): number => (one === other ? 0 : one > other ? -1 : 1);

interface Level {
  readonly members: readonly Contender[];
  readonly trail: readonly TieBreaker[];
}

/** Splits equals by the next breaker until they differ or nothing is left to look at. */
function split({ members, trail }: Level, breakers: readonly TieBreaker[]): Level[] {
  const [breaker, ...rest] = breakers;
  if (members.length < 2 || !breaker) return [{ members, trail }];
  const groups = new Map<Exact, Contender[]>();
  for (const member of members) {
    const weight = weightOf(breaker, member);
    groups.set(weight, [...(groups.get(weight) ?? []), member]);
  }
  return [...groups]
    .toSorted(([one], [other]) => compared(one, other))
    .flatMap(([, equals]) => split({ members: equals, trail: [...trail, breaker] }, rest));
}

/** Highest band whose threshold the score reaches. */
export function classOf(score: Exact, { scale, bands }: Pick<RankingRule, 'scale' | 'bands'>): string | null {
  const percent = shareOf(score, exact(100), scale);
  const reached = bands.filter(({ from }) => percent >= exact(from));
  const best = reached.toSorted((one, other) => compared(exact(one.from), exact(other.from)))[0];
  return best?.classification ?? null;
}

/** Places from the highest score down; who cannot be told apart shares a place and the next places stay empty (1, 2, 2, 4). */
export function rank(contenders: readonly Contender[], rule: RankingRule): Placed[] {
  const byScore = new Map<Exact, Contender[]>();
  for (const one of contenders) byScore.set(one.score, [...(byScore.get(one.score) ?? []), one]);
  const levels = [...byScore]
    .toSorted(([one], [other]) => compared(one, other))
    .flatMap(([, members]) => split({ members, trail: [] }, rule.tieBreakers));
  let next = 1;
  return levels.flatMap(({ members, trail }) => {
    const place = next;
    next += members.length;
    return members
      .toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1))
      .map((member) => ({
        ...{ unitId: member.unitId, place, isShared: members.length > 1, score: member.score },
        classification: classOf(member.score, rule),
        trail: trail.map((breaker) => ({
          ...{ kind: breaker.kind, groupId: breaker.kind === 'GROUP' ? breaker.groupId : null },
          value: shown(breaker, member),
        })),
      }));
  });
}
