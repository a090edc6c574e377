import type { Violation } from '@tdkt/kernel';
import { REPORT_FLOW, type ReportAction, type ReportState, type Step } from './report.flow.ts';

export interface IndicatorFacts {
  readonly id: string;
  readonly code: string;
  readonly valueKind: 'NUMBER' | 'MONEY' | 'FLAG' | 'TEXT';
  readonly isRequired: boolean;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
  /** Percent. */
  readonly tolerance?: number | null;
}
export interface ValueFacts {
  readonly indicatorId: string;
  readonly number?: number | null;
  readonly flag?: boolean | null;
  readonly text?: string | null;
}

/** In which capacity the actor meets a report. */
export type Standing = Readonly<Record<Exclude<Step['by'], 'EITHER'>, boolean>>;

export const stands = (standing: Standing, by: Step['by']): boolean =>
  by === 'EITHER' ? standing.UNIT || standing.REVIEWER : standing[by];

const names = Object.keys(REPORT_FLOW) as ReportAction[];

/** What somebody may do with a report now. */
export const actionsFor = (state: ReportState, standing: Standing): ReportAction[] =>
  names.filter((name) => stands(standing, REPORT_FLOW[name].by) && REPORT_FLOW[name].from.includes(state));

export function checkStep(action: ReportAction, facts: { state: ReportState; reason?: string | null }): Violation[] {
  const step = REPORT_FLOW[action];
  return [
    ...(step.from.includes(facts.state)
      ? []
      : [{ code: 'WRONG_STATE', path: ['state'], params: { state: facts.state } }]),
    ...(step.needsReason && !facts.reason?.trim() ? [{ code: 'REQUIRED', path: ['reason'] }] : []),
  ];
}

const FIELDS = { NUMBER: 'number', MONEY: 'number', FLAG: 'flag', TEXT: 'text' } as const;
const LONGEST_TEXT = 2_000;
/** More than any figure of a province; below the numbers that lose exactness. */
const LARGEST = 1e15;

export const isEmpty = (value: ValueFacts): boolean =>
  value.number == null && value.flag == null && !value.text?.trim();

function problemOf(value: ValueFacts, kind: IndicatorFacts['valueKind']): string | null {
  const field = FIELDS[kind];
  if ((['number', 'flag', 'text'] as const).some((name) => name !== field && value[name] != null)) return 'WRONG_KIND';
  if (field === 'text') return (value.text?.length ?? 0) > LONGEST_TEXT ? 'TOO_LONG' : null;
  if (field === 'flag' || value.number == null) return null;
  if (value.number < 0) return 'NEGATIVE';
  if (value.number > LARGEST) return 'OUT_OF_RANGE';
  return kind === 'MONEY' && !Number.isInteger(value.number) ? 'NOT_WHOLE' : null;
}

/** Values against the indicators of the campaign; each violation names the place in the list. */
export function checkValues(values: readonly ValueFacts[], indicators: readonly IndicatorFacts[]): Violation[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const seen = new Set<string>();
  return values.flatMap((value, at) => {
    const indicator = known.get(value.indicatorId);
    const again = seen.has(value.indicatorId);
    seen.add(value.indicatorId);
    if (!indicator) return [{ code: 'UNKNOWN_REFERENCE', path: ['values', at, 'indicatorId'] }];
    const code = again ? 'DUPLICATE' : problemOf(value, indicator.valueKind);
    return code === null ? [] : [{ code, path: ['values', at], params: { indicator: indicator.code } }];
  });
}

/** Every required indicator has a value. */
export function checkComplete(values: readonly ValueFacts[], indicators: readonly IndicatorFacts[]): Violation[] {
  const filled = new Set(values.filter((value) => !isEmpty(value)).map((value) => value.indicatorId));
  return indicators
    .filter((indicator) => indicator.isRequired && !filled.has(indicator.id))
    .map((indicator) => ({ code: 'REQUIRED', path: ['values'], params: { indicator: indicator.code } }));
}

/** Reports are written in a campaign that was launched and a period that has begun. */
export function checkPeriod(facts: { campaignState: string; fromOn: string; today: string }): Violation[] {
  return [
    ...(facts.campaignState === 'DRAFT' ? [{ code: 'CAMPAIGN_NOT_RUNNING', path: ['reportingPeriodId'] }] : []),
    ...(facts.today < facts.fromOn
      ? [{ code: 'PERIOD_NOT_BEGUN', path: ['reportingPeriodId'], params: { from: facts.fromOn } }]
      : []),
  ];
}
