interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Voted {
  readonly result: string;
  readonly yesCount: number;
  readonly memberCount: number;
  readonly thresholdPercent: number;
  readonly placeCount: number;
}

/** Only what the members consented to, within the places of their cluster, becomes a dossier. */
export function checkVoted({ result, yesCount, memberCount, thresholdPercent, placeCount }: Voted): Violation[] {
  if (result === 'PASSED') return [];
  const path = ['itemId'];
  if (result === 'OVER_QUOTA' || result === 'TIED') return [{ code: result, path, params: { limit: placeCount } }];
  return [{ code: 'NOT_CONSENTED', path, params: { count: yesCount, of: memberCount, percent: thresholdPercent } }];
}

export interface Share {
  /** Places that are there however the share is rounded. */
  readonly floor: number;
  readonly ceiling: number;
}
/**
 * Decree 91/2017/NĐ-CP, art. 11.1, and Decree 152/2025/NĐ-CP, art. 7.1: at most 20 % of the collectives that lead a cluster and
 * meet the standard of the provincial flag. No document says how to round, so what lies between is for people.
 */
export const GOVERNMENT_FLAG_PERCENT = 20;
export const governmentFlags = (leaderCount: number): Share => ({
  floor: Math.floor((leaderCount * GOVERNMENT_FLAG_PERCENT) / 100),
  ceiling: Math.ceil((leaderCount * GOVERNMENT_FLAG_PERCENT) / 100),
});
