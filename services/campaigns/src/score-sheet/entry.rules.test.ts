import { SCORE_ACTIONS, SCORE_FLOW, SCORE_STATES, type ScoreAction, type ScoreState } from './entry.flow.ts';
import { actionsFor, checkStep, type StepGiven } from './entry.rules.ts';

it('every state is reached, and every state but the last is left', () => {
  const reached = new Set<ScoreState>(['DRAFT']);
  for (const _ of SCORE_STATES)
    for (const { from, to } of Object.values(SCORE_FLOW)) if (from.some((state) => reached.has(state))) reached.add(to);

  expect([...reached].sort()).toEqual([...SCORE_STATES].sort());
  const left = SCORE_ACTIONS.filter((action) => action !== 'REOPEN').flatMap((action) => SCORE_FLOW[action].from);
  expect(SCORE_STATES.filter((state) => !left.includes(state))).toEqual(['FINAL']);
});

const POINTS = { selfPoints: 8, checkedPoints: null, recheckedPoints: null, finalPoints: null };
const FORMULA = { kind: 'BONUS', formula: 'DIRECT', maximum: 10 } as const;

it.each<[ScoreAction, ScoreState, string, StepGiven, string[]]>([
  ['SUBMIT', 'DRAFT', '2021-12-01', {}, []],
  ['SUBMIT', 'SUBMITTED', '2021-12-01', {}, ['WRONG_STATE']],
  ['SUBMIT', 'DRAFT', '2021-12-01', { points: 3 }, ['NOT_ALLOWED']],
  ['CHECK', 'SUBMITTED', '2021-12-01', {}, []],
  ['CHECK', 'SUBMITTED', '2021-12-01', { points: 8 }, []],
  ['CHECK', 'SUBMITTED', '2021-12-01', { points: 7 }, ['REQUIRED']],
  ['CHECK', 'SUBMITTED', '2021-12-01', { points: 7, text: 'Trễ hạn' }, []],
  ['CHECK', 'SUBMITTED', '2021-12-01', { points: 10.01, text: 'Quá' }, ['OUT_OF_RANGE']],
  ['CHECK', 'SUBMITTED', '2021-12-01', { points: -1, text: 'Âm' }, ['OUT_OF_RANGE']],
  ['CHECK', 'SUBMITTED', '2021-12-01', { points: 1.005, text: 'Lẻ' }, ['TOO_PRECISE']],
  ['RETURN', 'SUBMITTED', '2021-12-01', {}, ['REQUIRED']],
  ['EXPLAIN', 'CHECKED', '2021-12-01', { text: ' ' }, ['REQUIRED']],
  ['FINALISE', 'CHECKED', '2021-12-10', {}, ['EXPLANATION_OPEN']],
  ['FINALISE', 'CHECKED', '2021-12-11', {}, []],
  ['FINALISE', 'RECHECKED', '2021-12-01', {}, []],
  ['REOPEN', 'FINAL', '2021-12-11', {}, ['REQUIRED']],
])('%s in %s on %s with %j gives %j', (action, state, today, given, expected) => {
  const facts = { ...POINTS, state, today, explainBy: '2021-12-10', formula: FORMULA };

  expect(checkStep(action, facts, given).map(({ code }) => code)).toEqual(expected);
});

it('a unit, its leader and the Board are offered their own steps only', () => {
  const nobody = { UNIT: false, REVIEWER: false, BOARD: false };
  expect(actionsFor('CHECKED', { ...nobody, UNIT: true })).toEqual(['AGREE', 'EXPLAIN']);
  expect(actionsFor('CHECKED', { ...nobody, REVIEWER: true })).toEqual(['CHECK', 'FINALISE']);
  expect(actionsFor('FINAL', { ...nobody, REVIEWER: true })).toEqual([]);
  expect(actionsFor('FINAL', { UNIT: true, REVIEWER: true, BOARD: true })).toEqual(['REOPEN']);
  expect(SCORE_STATES.flatMap((state) => actionsFor(state, nobody))).toEqual([]);
});
