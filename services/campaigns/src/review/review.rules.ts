import type { Violation } from '@tdkt/kernel';
import { FIGURES, type Frozen, type FrozenCluster, type Snapshot } from './review.types.ts';

/** One figure then and now, of a cluster or of the whole province (no cluster). */
export interface Difference {
  readonly clusterId: string | null;
  readonly clusterCode: string | null;
  readonly clusterName: string | null;
  /** A field of Progress, or the code of an indicator. */
  readonly measure: string;
  readonly indicatorCode: string | null;
  readonly contentOrdinal: number | null;
  readonly before: number | null;
  readonly now: number | null;
  readonly change: number | null;
}

type Owner = Pick<Difference, 'clusterId' | 'clusterCode' | 'clusterName'>;
const PROVINCE: Owner = { clusterId: null, clusterCode: null, clusterName: null };
const ownerOf = ({ id, code, name }: FrozenCluster): Owner => ({ clusterId: id, clusterCode: code, clusterName: name });

/** Sums of decimals leave traces beyond the sixth place, which nobody reports. */
const minus = (now: number, before: number): number => Math.round((now - before) * 1e6) / 1e6;

function differencesOf(owner: Owner, now: Frozen | undefined, before: Frozen | undefined, snapshot: Snapshot) {
  const difference = (given: Pick<Difference, 'measure' | 'indicatorCode' | 'contentOrdinal' | 'now' | 'before'>) => ({
    ...{ ...owner, ...given },
    change: given.now === null || given.before === null ? null : minus(given.now, given.before),
  });
  const figures = FIGURES.map((measure) =>
    difference({
      ...{ measure, indicatorCode: null, contentOrdinal: null },
      ...{ now: now?.figures[measure] ?? null, before: before?.figures[measure] ?? null },
    }),
  );
  const totals = snapshot.indicators.map(({ code, contentOrdinal }) =>
    difference({
      ...{ measure: code, indicatorCode: code, contentOrdinal },
      ...{ now: now?.totals[code] ?? null, before: before?.totals[code] ?? null },
    }),
  );
  return [...figures, ...totals];
}

/** The whole province first, then each cluster of now, then those that are there no more; indicators of now. */
export function compareSnapshots(now: Snapshot, before: Snapshot | null): Difference[] {
  const earlier = new Map(before?.clusters.map((cluster) => [cluster.id, cluster]) ?? []);
  const gone = [...earlier.values()].filter(({ id }) => !now.clusters.some((cluster) => cluster.id === id));
  return [
    ...differencesOf(PROVINCE, now.province, before?.province, now),
    ...now.clusters.flatMap((cluster) => differencesOf(ownerOf(cluster), cluster, earlier.get(cluster.id), now)),
    ...gone.flatMap((cluster) => differencesOf(ownerOf(cluster), undefined, cluster, now)),
  ];
}

export interface ReviewFacts {
  readonly asOf: string;
  readonly today: string;
  readonly campaignState: string;
  readonly startsOn: string | null;
  readonly previous: { readonly campaignId: string; readonly asOf: string } | null | undefined;
  readonly campaignId: string;
}

/** A review is of a day of a campaign that was launched, and looks back at an earlier one of the same campaign. */
export function checkReview(facts: ReviewFacts): Violation[] {
  const { asOf, today, startsOn, previous } = facts;
  const isForeign = previous === null || (previous !== undefined && previous.campaignId !== facts.campaignId);
  return [
    ...(facts.campaignState === 'DRAFT' ? [{ code: 'CAMPAIGN_NOT_RUNNING', path: ['campaignId'] }] : []),
    ...(asOf > today ? [{ code: 'IN_FUTURE', path: ['asOf'] }] : []),
    ...(startsOn !== null && asOf < startsOn
      ? [{ code: 'BEFORE_START', path: ['asOf'], params: { from: startsOn } }]
      : []),
    ...(isForeign ? [{ code: 'UNKNOWN_REFERENCE', path: ['previousReviewId'] }] : []),
    ...(previous && !isForeign && previous.asOf >= asOf
      ? [{ code: 'AFTER_END', path: ['previousReviewId'], params: { to: asOf } }]
      : []),
  ];
}

/** One text for one content, whatever order a store gives the keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
