import { EXEMPLAR_FLOW, EXEMPLAR_STATES, type ExemplarAction, type ExemplarState } from './exemplar.flow.ts';
import { actionsFor, checkExemplar, checkStep } from './exemplar.rules.ts';
import { suggestionFor } from './suggestion.rules.ts';

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);
const UNIT = { UNIT: true, BOARD: false };

it('every state is reached, and every one but the last is left', () => {
  const steps = Object.values(EXEMPLAR_FLOW);
  for (const state of EXEMPLAR_STATES.slice(1)) expect(steps.some(({ to }) => to === state)).toBe(true);
  for (const state of EXEMPLAR_STATES) expect(steps.some(({ from, to }) => to && from.includes(state))).toBe(true);
});

it.each<[ExemplarState, ExemplarAction[]]>([
  ['DISCOVERED', ['UPDATE', 'NURTURE', 'PROPOSE', 'COMMEND']],
  ['NURTURED', ['UPDATE', 'PROPOSE', 'COMMEND']],
  ['COMMENDED', ['UPDATE', 'REPLICATE']],
  ['REPLICATED', ['UPDATE']],
])('the unit of an exemplar that is %s may do %j', (state, expected) => {
  expect(actionsFor(state, UNIT)).toEqual(expected);
  expect(actionsFor(state, { UNIT: false, BOARD: false })).toEqual([]);
});

const facts = { state: 'NURTURED' as ExemplarState, foundOn: '2021-09-01', today: '2021-09-20' };
it.each<[string, ExemplarAction, object, string[]]>([
  ['is commended by a decision', 'COMMEND', { decisionNumber: '1/QĐ', commendedOn: '2021-09-10' }, []],
  ['is not commended without one', 'COMMEND', {}, ['REQUIRED', 'REQUIRED']],
  ['is not commended tomorrow', 'COMMEND', { decisionNumber: '1', commendedOn: '2021-09-21' }, ['IN_FUTURE']],
  [
    'is not commended before it was found',
    'COMMEND',
    { decisionNumber: '1', commendedOn: '2021-08-31' },
    ['BEFORE_START'],
  ],
  ['is not nurtured twice', 'NURTURE', {}, ['WRONG_STATE']],
  ['is replicated by others', 'REPLICATE', { state: 'COMMENDED', replicationCount: 1 }, []],
  ['is not replicated by nobody', 'REPLICATE', { state: 'COMMENDED', replicationCount: 0 }, ['NO_REPLICATION']],
  ['loses its commendation for a reason', 'WITHDRAW', { state: 'REPLICATED', reason: 'Hủy quyết định' }, []],
  ['does not lose it without', 'WITHDRAW', { state: 'REPLICATED' }, ['REQUIRED']],
])('an exemplar %s', (_what, action, change, expected) => {
  expect(codes(checkStep(action, { ...facts, ...change }))).toEqual(expected);
});

it.each([
  ['a person with a secure link', { kind: 'PERSON', personId: 'x', evidenceUrl: 'https://baodongnai.vn/a' }, []],
  ['a collective that is a person', { kind: 'COLLECTIVE', personId: 'x' }, ['NOT_ALLOWED']],
  ['an open link', { kind: 'PERSON', evidenceUrl: 'http://baodongnai.vn/a' }, ['NOT_HTTPS']],
  ['a script for a link', { kind: 'PERSON', evidenceUrl: 'javascript:alert(1)' }, ['NOT_HTTPS']],
])('%s', (_what, exemplar, expected) => {
  expect(codes(checkExemplar(exemplar))).toEqual(expected);
});

it('a person on the front line is suggested as an individual of the front line', () => {
  const exemplar = {
    ...{ campaignId: 'c', organisationId: 'o', kind: 'PERSON', personId: 'p', name: 'An', story: 'Lấy mẫu xuyên đêm' },
    ...{ tags: ['FRONTLINE'], foundOn: '2021-09-01' },
  };
  expect(suggestionFor(exemplar, '2021-09-20')).toMatchObject({
    ...{ subjectKind: 'INDIVIDUAL', personId: 'p', organisationId: null, proposingOrganisationId: 'o' },
    ...{ summary: 'An: Lấy mẫu xuyên đêm', isFrontline: true },
    ...{ achievementFrom: '2021-09-01', achievementTo: '2021-09-20' },
  });
});
