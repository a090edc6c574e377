import type { Violation } from '@tdkt/kernel';

/** A number, what its indicator allows, and what the unit reported for the last period. */
export interface MeasuredValue {
  readonly indicatorId: string;
  readonly code: string;
  readonly number: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Percent. */
  readonly tolerance: number | null;
  readonly before: number | null;
  /** The unit has commented on the value. */
  readonly isExplained: boolean;
}
export type FindingKind = 'BELOW_MINIMUM' | 'ABOVE_MAXIMUM' | 'UNUSUAL_CHANGE';

export interface Finding {
  readonly indicatorId: string;
  readonly code: string;
  readonly kind: FindingKind;
  readonly limit: number;
  readonly before: number | null;
  readonly changePercent: number | null;
  readonly isExplained: boolean;
}

/** Nothing can be told in percent of zero, so what begins at zero is never unusual. */
export const changePercent = (before: number | null, now: number): number | null =>
  before === null || before === 0 ? null : Math.round(((now - before) / Math.abs(before)) * 1_000) / 10;

/** What is wrong or strange about one number; a limit that is broken hides a change that is unusual. */
export function findingOf(value: MeasuredValue): Finding | null {
  const { indicatorId, code, number, minimum, maximum, tolerance, before, isExplained } = value;
  const change = changePercent(before, number);
  const told = { indicatorId, code, before, changePercent: change, isExplained };
  if (minimum !== null && number < minimum) return { ...told, kind: 'BELOW_MINIMUM', limit: minimum };
  if (maximum !== null && number > maximum) return { ...told, kind: 'ABOVE_MAXIMUM', limit: maximum };
  const isUnusual = tolerance !== null && change !== null && Math.abs(change) > tolerance;
  return isUnusual ? { ...told, kind: 'UNUSUAL_CHANGE', limit: tolerance } : null;
}

export const findingsOf = (values: readonly MeasuredValue[]): Finding[] =>
  values.map(findingOf).filter((finding) => finding !== null);

function violationOf({ code: indicator, kind, limit, isExplained, changePercent: change }: Finding): Violation | null {
  const path = ['values'];
  if (kind === 'BELOW_MINIMUM') return { code: 'BELOW_MINIMUM', path, params: { indicator, limit } };
  if (kind === 'ABOVE_MAXIMUM') return { code: 'ABOVE_MAXIMUM', path, params: { indicator, limit } };
  return isExplained ? null : { code: 'UNEXPLAINED_CHANGE', path, params: { indicator, limit, change: change ?? 0 } };
}

/** Limits bind; an unusual change is let through once the unit has explained it. */
export const checkFindings = (findings: readonly Finding[]): Violation[] =>
  findings.map(violationOf).filter((violation) => violation !== null);
