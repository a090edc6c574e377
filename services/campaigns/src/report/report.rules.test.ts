import { REPORT_FLOW, REPORT_STATES, type ReportAction, type ReportState } from './report.flow.ts';
import {
  actionsFor,
  checkComplete,
  checkPeriod,
  checkStep,
  checkValues,
  type IndicatorFacts,
  type ValueFacts,
} from './report.rules.ts';

const steps = Object.values(REPORT_FLOW);
const unit = { UNIT: true, REVIEWER: false };
const reviewer = { UNIT: false, REVIEWER: true };
const board = { UNIT: true, REVIEWER: true };
const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

describe('the flow of a report', () => {
  it('reaches every state from the draft', () => {
    const reached = new Set<ReportState>(['DRAFT']);
    for (let round = 0; round < REPORT_STATES.length; round += 1)
      for (const { from, to } of steps) if (to && from.some((state) => reached.has(state))) reached.add(to);

    expect([...reached].sort()).toEqual([...REPORT_STATES].sort());
  });

  it.each(REPORT_STATES)('lets somebody leave %s', (state) => {
    expect(steps.some(({ from, to }) => from.includes(state) && to !== null && to !== state)).toBe(true);
  });

  it.each<[ReportState, object, ReportAction[]]>([
    ['DRAFT', unit, ['SAVE', 'SUBMIT']],
    ['DRAFT', reviewer, []],
    ['SUBMITTED', unit, []],
    ['SUBMITTED', reviewer, ['RETURN', 'ACCEPT']],
    ['RETURNED', unit, ['SAVE', 'SUBMIT']],
    ['RETURNED', reviewer, []],
    ['ACCEPTED', unit, ['CORRECT']],
    ['ACCEPTED', reviewer, ['RETURN', 'CORRECT']],
    ['SUBMITTED', board, ['RETURN', 'ACCEPT']],
    ['DRAFT', { UNIT: false, REVIEWER: false }, []],
  ])('in %s offers %j the actions %j', (state, standing, actions) => {
    expect(actionsFor(state, standing as typeof unit)).toEqual(actions);
  });

  it.each<[ReportAction, ReportState, string | null, string[]]>([
    ['SUBMIT', 'DRAFT', null, []],
    ['SUBMIT', 'ACCEPTED', null, ['WRONG_STATE']],
    ['SAVE', 'SUBMITTED', null, ['WRONG_STATE']],
    ['RETURN', 'SUBMITTED', ' ', ['REQUIRED']],
    ['RETURN', 'DRAFT', '', ['WRONG_STATE', 'REQUIRED']],
    ['RETURN', 'ACCEPTED', 'Số liệu chưa khớp', []],
    ['ACCEPT', 'RETURNED', null, ['WRONG_STATE']],
    ['CORRECT', 'ACCEPTED', 'Cộng sót một xã', []],
    ['CORRECT', 'SUBMITTED', null, ['WRONG_STATE', 'REQUIRED']],
  ])('%s from %s with reason %j gives %j', (action, state, reason, expected) => {
    expect(codes(checkStep(action, { state, reason }))).toEqual(expected);
  });
});

describe('values of a report', () => {
  const indicators: IndicatorFacts[] = [
    { id: 'n', code: 'N', valueKind: 'NUMBER', isRequired: true },
    { id: 'm', code: 'M', valueKind: 'MONEY', isRequired: false },
    { id: 'f', code: 'F', valueKind: 'FLAG', isRequired: true },
    { id: 't', code: 'T', valueKind: 'TEXT', isRequired: false },
  ];

  it.each<[ValueFacts, string[]]>([
    [{ indicatorId: 'n', number: 0 }, []],
    [{ indicatorId: 'n', number: 2.5 }, []],
    [{ indicatorId: 'n', number: -1 }, ['NEGATIVE']],
    [{ indicatorId: 'n', number: 1e16 }, ['OUT_OF_RANGE']],
    [{ indicatorId: 'n', flag: true }, ['WRONG_KIND']],
    [{ indicatorId: 'n', number: 1, text: 'một' }, ['WRONG_KIND']],
    [{ indicatorId: 'm', number: 1_000_000 }, []],
    [{ indicatorId: 'm', number: 0.5 }, ['NOT_WHOLE']],
    [{ indicatorId: 'm', number: -5 }, ['NEGATIVE']],
    [{ indicatorId: 'f', flag: false }, []],
    [{ indicatorId: 'f', number: 1 }, ['WRONG_KIND']],
    [{ indicatorId: 't', text: 'đã triển khai' }, []],
    [{ indicatorId: 't', text: 'x'.repeat(2001) }, ['TOO_LONG']],
    [{ indicatorId: 't' }, []],
    [{ indicatorId: 'other', number: 1 }, ['UNKNOWN_REFERENCE']],
  ])('%j gives %j', (value, expected) => {
    expect(codes(checkValues([value], indicators))).toEqual(expected);
  });

  it('may not be given twice', () => {
    const values = [
      { indicatorId: 'n', number: 1 },
      { indicatorId: 'n', number: 2 },
    ];

    expect(codes(checkValues(values, indicators))).toEqual(['DUPLICATE']);
  });

  it('are complete when every required indicator has one, zero and no included', () => {
    expect(checkComplete([{ indicatorId: 'n', number: 0 }], indicators).map(({ params }) => params)).toEqual([
      { indicator: 'F' },
    ]);
    expect(
      checkComplete(
        [
          { indicatorId: 'n', number: 0 },
          { indicatorId: 'f', flag: false },
        ],
        indicators,
      ),
    ).toEqual([]);
  });
});

it.each([
  ['LAUNCHED', '2021-09-01', []],
  ['CLOSED', '2021-09-30', []],
  ['LAUNCHED', '2021-08-31', ['PERIOD_NOT_BEGUN']],
  ['DRAFT', '2021-08-31', ['CAMPAIGN_NOT_RUNNING', 'PERIOD_NOT_BEGUN']],
])('a report of September in a campaign that is %s on %s gives %j', (campaignState, today, expected) => {
  expect(codes(checkPeriod({ campaignState, today, fromOn: '2021-09-01' }))).toEqual(expected);
});
