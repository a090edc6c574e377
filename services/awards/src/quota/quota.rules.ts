/** How many of a ratio there may be, and who comes first where there are more. Pure; the order of entry decides nothing. */
export type Rounding = 'DOWN' | 'NEAREST' | 'UP';
export type Standing = 'PASS' | 'FAIL' | 'NEEDS_REVIEW';

/** Percentages have two decimals at most, so nothing is lost to fractions: 15 % of 20 are 3, not 2.99. */
const SCALE = 100;
export function placesOf({ percent, base }: { percent: number; base: number }, rounding: Rounding): number {
  const parts = Math.round(percent * SCALE) * base;
  const whole = Math.floor(parts / (100 * SCALE));
  const rest = parts % (100 * SCALE);
  if (rest === 0 || rounding === 'DOWN') return whole;
  return rounding === 'UP' || rest * 2 >= 100 * SCALE ? whole + 1 : whole;
}

export interface Limit {
  /** The places that are there however the ratio is rounded. */
  readonly floor: number;
  /** Above it nobody has a place; more than the floor only while no document says how to round. */
  readonly ceiling: number;
  /** False: no document confirms the limit, so nobody is ruled out by it. */
  readonly isVerified: boolean;
}

/** The law says no rounding for its ratios; until a document does, what lies between is for people. */
export function limitOf(
  ratio: { readonly percent: number; readonly base: number; readonly isVerified: boolean },
  rounding: { readonly direction: Rounding; readonly isVerified: boolean },
): Limit {
  const { isVerified } = ratio;
  if (rounding.isVerified) {
    const places = placesOf(ratio, rounding.direction);
    return { floor: places, ceiling: places, isVerified };
  }
  return { floor: placesOf(ratio, 'DOWN'), ceiling: placesOf(ratio, 'UP'), isVerified };
}

export interface Candidate {
  readonly id: string;
  readonly isWoman: boolean;
  readonly isDirectWorker: boolean;
  readonly isFrontline: boolean;
}

/** Among equals women come first, then who works directly, then who was at the front line. */
const rankOf = ({ isWoman, isDirectWorker, isFrontline }: Candidate): number =>
  (isWoman ? 0 : 4) + (isDirectWorker ? 0 : 2) + (isFrontline ? 0 : 1);

interface Places extends Limit {
  /** Places that signed awards hold already. */
  readonly awarded: number;
  /** False: no rule that was seen says who comes first, so all are equals. */
  readonly isTieBroken: boolean;
}

/**
 * Who of those proposed has a place. Equals at the border are for people: nobody of them is ruled out, nobody is sure. Who is
 * behind the last place has none, if a document confirms the limit.
 */
export function standingsOf(candidates: readonly Candidate[], places: Places): ReadonlyMap<string, Standing> {
  const { floor, ceiling, awarded, isVerified, isTieBroken } = places;
  const [sure, last] = [Math.max(0, floor - awarded), Math.max(0, ceiling - awarded)];
  const groupOf = (one: Candidate): number => (isTieBroken ? rankOf(one) : 0);
  const standings = new Map<string, Standing>();
  let before = 0;
  for (const rank of [...new Set(candidates.map(groupOf))].sort((one, other) => one - other)) {
    const group = candidates.filter((one) => groupOf(one) === rank);
    const behind = before >= last ? 'FAIL' : 'NEEDS_REVIEW';
    const standing = before + group.length <= sure ? 'PASS' : isVerified ? behind : 'NEEDS_REVIEW';
    for (const { id } of group) standings.set(id, standing);
    before += group.length;
  }
  return standings;
}
