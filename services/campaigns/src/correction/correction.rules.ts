import type { Violation } from '@tdkt/kernel';
import { checkFindings, findingsOf } from '../report/limits.rules.ts';
import type { ReportState } from '../report/report.flow.ts';
import { checkValues, type IndicatorFacts, isEmpty, type ValueFacts } from '../report/report.rules.ts';
import { CORRECTION_FLOW, type CorrectionAction, type CorrectionState } from './correction.flow.ts';

export type Figure = Pick<ValueFacts, 'number' | 'flag' | 'text'>;

export const isSameFigure = (one: Figure | undefined, other: Figure | undefined): boolean =>
  (['number', 'flag', 'text'] as const).every((name) => (one?.[name] ?? null) === (other?.[name] ?? null));

/** The new value fits its indicator and its limits, differs from the accepted one, and a required one stays. */
export function checkCorrection(
  value: ValueFacts,
  { accepted, indicators }: { accepted: Figure | undefined; indicators: readonly IndicatorFacts[] },
): Violation[] {
  const indicator = indicators.find(({ id }) => id === value.indicatorId);
  const misfits = checkValues([value], indicators).map((violation) => ({
    ...violation,
    path: violation.path?.includes('indicatorId') ? ['indicatorId'] : ['value'],
  }));
  if (!indicator || misfits.length > 0) return misfits;
  if (isSameFigure(value, accepted)) return [{ code: 'UNCHANGED', path: ['value'] }];
  if (isEmpty(value)) return indicator.isRequired ? [{ code: 'REQUIRED', path: ['value'] }] : [];
  const { id, code, minimum = null, maximum = null } = indicator;
  const measured = { indicatorId: id, code, minimum, maximum, tolerance: null, before: null, isExplained: true };
  const findings = value.number == null ? [] : findingsOf([{ ...measured, number: value.number }]);
  return checkFindings(findings).map((violation) => ({ ...violation, path: ['value'] }));
}

interface Decided {
  readonly state: CorrectionState;
  readonly reportState: ReportState;
  /** What was accepted when the correction was proposed, and what stands now. */
  readonly before: Figure;
  readonly now: Figure | undefined;
  readonly reason?: string | null;
}

export function checkDecision(action: CorrectionAction, facts: Decided): Violation[] {
  const { needsReason, needsReport } = CORRECTION_FLOW[action];
  const isOpen = facts.state === 'PROPOSED' && (!needsReport || facts.reportState === 'ACCEPTED');
  const isStale = isOpen && needsReport && !isSameFigure(facts.before, facts.now);
  return [
    ...(isOpen ? [] : [{ code: 'WRONG_STATE', path: ['state'], params: { state: facts.state } }]),
    ...(isStale ? [{ code: 'FIGURES_CHANGED', path: ['value'] }] : []),
    ...(needsReason && !facts.reason?.trim() ? [{ code: 'REQUIRED', path: ['reason'] }] : []),
  ];
}
