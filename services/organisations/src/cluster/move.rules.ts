import type { Violation } from '@tdkt/kernel';

interface Period {
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}
export interface MoveFacts {
  /** First day in the other cluster. */
  readonly from: string;
  readonly membership: Period & { readonly clusterId: string };
  readonly toClusterId: string;
  /** Days on which the other cluster exists; null when nobody knows it. */
  readonly target: Period | null;
  /** Years from the move on in which the unit holds an office of the cluster that it leaves. */
  readonly officeYears: readonly number[];
  readonly today: string;
}

export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const endsBefore = (a: Period, b: Period): boolean => a.validTo != null && (b.validTo == null || b.validTo > a.validTo);

function checkPeriod({ from, membership, today }: MoveFacts): Violation[] {
  const { validFrom, validTo } = membership;
  const year = `${today.slice(0, 4)}-01-01`;
  return [
    // The former membership keeps at least its first day.
    ...(from <= validFrom ? [{ code: 'BEFORE_START', path: ['from'], params: { from: validFrom } }] : []),
    ...(validTo != null && from > validTo ? [{ code: 'AFTER_END', path: ['from'], params: { to: validTo } }] : []),
    // Figures of a year that is over stay as they were reported.
    ...(from < year ? [{ code: 'YEAR_CLOSED', path: ['from'], params: { from: year } }] : []),
  ];
}

function checkTarget({ from, membership, toClusterId, target }: MoveFacts): Violation[] {
  if (toClusterId === membership.clusterId) return [{ code: 'SAME_CLUSTER', path: ['toClusterId'] }];
  if (!target) return [{ code: 'UNKNOWN_REFERENCE', path: ['toClusterId'] }];
  const isThere = target.validFrom <= from && !endsBefore(target, membership);
  return isThere ? [] : [{ code: 'CLUSTER_NOT_IN_FORCE', path: ['toClusterId'] }];
}

/** What stands against moving a unit to another cluster from a day on. */
export function checkMove(facts: MoveFacts): Violation[] {
  const [year] = facts.officeYears;
  return [
    ...checkPeriod(facts),
    ...checkTarget(facts),
    ...(year === undefined ? [] : [{ code: 'HOLDS_OFFICE', path: ['from'], params: { year } }]),
  ];
}
