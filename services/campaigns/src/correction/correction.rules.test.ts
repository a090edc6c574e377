import type { ReportState } from '../report/report.flow.ts';
import type { IndicatorFacts, ValueFacts } from '../report/report.rules.ts';
import type { CorrectionAction, CorrectionState } from './correction.flow.ts';
import { checkCorrection, checkDecision, type Figure } from './correction.rules.ts';

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);
const indicators: IndicatorFacts[] = [
  { id: 'n', code: 'N', valueKind: 'NUMBER', isRequired: true, minimum: 0, maximum: 100, tolerance: 10 },
  { id: 'm', code: 'M', valueKind: 'MONEY', isRequired: false },
  { id: 'f', code: 'F', valueKind: 'FLAG', isRequired: false },
];

it.each<[ValueFacts, Figure | undefined, string[]]>([
  [{ indicatorId: 'n', number: 20 }, { number: 10 }, []],
  [{ indicatorId: 'n', number: 100 }, { number: 1 }, []],
  [{ indicatorId: 'n', number: 10 }, { number: 10 }, ['UNCHANGED']],
  [{ indicatorId: 'n', number: 101 }, { number: 10 }, ['ABOVE_MAXIMUM']],
  [{ indicatorId: 'n', number: -1 }, { number: 10 }, ['NEGATIVE']],
  [{ indicatorId: 'n' }, { number: 10 }, ['REQUIRED']],
  [{ indicatorId: 'm' }, { number: 10 }, []],
  [{ indicatorId: 'm' }, undefined, ['UNCHANGED']],
  [{ indicatorId: 'm', number: 0.5 }, undefined, ['NOT_WHOLE']],
  [{ indicatorId: 'f', flag: false }, { flag: true }, []],
  [{ indicatorId: 'f', number: 1 }, { flag: true }, ['WRONG_KIND']],
  [{ indicatorId: 'other', number: 1 }, undefined, ['UNKNOWN_REFERENCE']],
])('%j for %j gives %j', (value, accepted, expected) => {
  expect(codes(checkCorrection(value, { accepted, indicators }))).toEqual(expected);
});

it.each<[CorrectionAction, CorrectionState, ReportState, Figure | undefined, string | null, string[]]>([
  ['APPROVE', 'PROPOSED', 'ACCEPTED', { number: 5 }, null, []],
  ['APPROVE', 'PROPOSED', 'ACCEPTED', { number: 6 }, null, ['FIGURES_CHANGED']],
  ['APPROVE', 'PROPOSED', 'ACCEPTED', undefined, null, ['FIGURES_CHANGED']],
  ['APPROVE', 'PROPOSED', 'RETURNED', { number: 5 }, null, ['WRONG_STATE']],
  ['APPROVE', 'APPROVED', 'ACCEPTED', { number: 5 }, null, ['WRONG_STATE']],
  ['APPROVE', 'REFUSED', 'ACCEPTED', { number: 5 }, null, ['WRONG_STATE']],
  ['REFUSE', 'PROPOSED', 'RETURNED', { number: 9 }, 'Chưa có căn cứ', []],
  ['REFUSE', 'PROPOSED', 'ACCEPTED', { number: 5 }, ' ', ['REQUIRED']],
  ['REFUSE', 'APPROVED', 'ACCEPTED', { number: 5 }, 'Chưa có căn cứ', ['WRONG_STATE']],
])('%s of a correction %s in a report %s whose value is %j with reason %j gives %j', (...row) => {
  const [action, state, reportState, now, reason, expected] = row;

  expect(codes(checkDecision(action, { state, reportState, before: { number: 5 }, now, reason }))).toEqual(expected);
});
