import { EMULATION_YEAR_FLOW, EMULATION_YEAR_STATES } from './emulation-year.flow.ts';
import { actionsFor, checkDays, checkRules, checkStep, type StepFacts } from './emulation-year.rules.ts';

it('every state of the year is reached, and every one but the last is left', () => {
  const reached = new Set(Object.values(EMULATION_YEAR_FLOW).map(({ to }) => to));
  expect(EMULATION_YEAR_STATES.filter((state) => state !== 'PLANNED' && !reached.has(state))).toEqual([]);
  expect(EMULATION_YEAR_STATES.filter((state) => actionsFor(state).length === 0)).toEqual(['CLOSED']);
});

it.each<[string, Parameters<typeof checkStep>[0], Partial<StepFacts>, string[]]>([
  ['a pledge with articles and members opens', 'OPEN_PLEDGE', { state: 'PLANNED' }, []],
  ['an empty pledge does not', 'OPEN_PLEDGE', { state: 'PLANNED', articleCount: 0 }, ['PLEDGE_EMPTY']],
  ['without members neither', 'OPEN_PLEDGE', { state: 'PLANNED', memberCount: 0 }, ['NOBODY_SITS']],
  ['the year starts when all have signed', 'START', { state: 'PLEDGING' }, []],
  ['not while one is missing', 'START', { state: 'PLEDGING', unsignedCount: 1 }, ['PLEDGE_UNSIGNED']],
  ['but with a reason', 'START', { state: 'PLEDGING', unsignedCount: 1, incompleteReason: 'Sáp nhập' }, []],
  ['scoring begins in the running year only', 'OPEN_SCORING', { state: 'PLEDGING' }, ['WRONG_STATE']],
  ['the year ends after its meeting', 'CLOSE', { state: 'MEETING', heldMeetingCount: 1 }, []],
  ['not without one', 'CLOSE', { state: 'MEETING' }, ['MEETING_MISSING']],
  ['nor while a vote is open', 'CLOSE', { state: 'MEETING', heldMeetingCount: 1, openVoteCount: 1 }, ['VOTES_MISSING']],
])('%s', (_rule, action, given, codes) => {
  const facts: StepFacts = {
    ...{ state: 'PLANNED', today: '2021-03-01', articleCount: 3, memberCount: 5, unsignedCount: 0 },
    ...{ incompleteReason: null, openVoteCount: 0, heldMeetingCount: 0, ...given },
  };
  expect(checkStep(action, facts).map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['in order', { pledgeBy: '2021-03-31', interimOn: '2021-06-30', meetingOn: '2021-12-20' }, []],
  ['the same day', { checkBy: '2021-12-01', explainBy: '2021-12-01' }, []],
  ['explained before checked', { checkBy: '2021-12-05', explainBy: '2021-12-01' }, ['explainBy']],
  ['a gap between', { pledgeBy: '2021-12-31', meetingOn: '2021-12-20' }, ['meetingOn']],
])('deadlines %s', (_case, days, wrong) => {
  expect(checkDays(days).map(({ path }) => path?.[0])).toEqual(wrong);
});

it.each([
  ['none', {}, []],
  ['known tie breakers', { tieBreakers: [{ kind: 'GROUP', groupId: 'x' }, { kind: 'PENALTY' }] }, []],
  ['a group without its name', { tieBreakers: [{ kind: 'GROUP' }] }, ['tieBreakers']],
  ['bands', { bands: [{ classification: 'Xuất sắc', from: 90 }] }, []],
  ['a band above the whole', { bands: [{ classification: 'Xuất sắc', from: 101 }] }, ['bands']],
  ['a band without a name', { bands: [{ classification: ' ', from: 90 }] }, ['bands']],
  ['a share of nothing', { thresholdPercent: 0 }, ['thresholdPercent']],
  ['no scale', { scale: 0 }, ['scale']],
])('rules: %s', (_case, rules, wrong) => {
  expect(checkRules(rules).map(({ path }) => path?.[0])).toEqual(wrong);
});
