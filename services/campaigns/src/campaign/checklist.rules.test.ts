import { CHECKLIST, checkLaunch, type LaunchFacts } from './checklist.rules.ts';

const complete: LaunchFacts = {
  state: 'DRAFT',
  purposes: ['Đẩy mạnh phong trào thi đua yêu nước'],
  eligibleCollectives: [{ code: 'department', vi: 'Các sở, ban, ngành' }],
  eligibleIndividuals: [],
  launchedByName: 'Nguyễn Văn A',
  launchedByPosition: 'Chủ tịch',
  periodText: 'Từ lúc phát động',
  endsOn: null,
  planCount: 1,
  unnumberedPlanCount: 0,
  commendationCount: 1,
  contentCount: 2,
  measuredContentCount: 1,
  closingConditionCount: 1,
  taskCount: 1,
  idleAssignmentCount: 0,
  recipientCount: 1,
  parentState: null,
};
const codesOf = (facts: Partial<LaunchFacts>) => checkLaunch({ ...complete, ...facts }).map(({ code }) => code);

it.each<[string, Partial<LaunchFacts>]>([
  ['all mandatory content', {}],
  ['an end day in the place of a closing condition', { closingConditionCount: 0, endsOn: '2024-12-31' }],
  ['individuals only', { eligibleCollectives: [], eligibleIndividuals: [{ code: 'official', vi: 'Cán bộ' }] }],
  ['a parent that runs', { parentState: 'LAUNCHED' }],
])('a draft with %s may be launched', (_name, facts) => {
  expect(codesOf(facts)).toEqual([]);
});

it.each<[string[], Partial<LaunchFacts>]>([
  [['NO_PURPOSE'], { purposes: [] }],
  [['NO_SUBJECT'], { eligibleCollectives: [] }],
  [['NO_CONTENT'], { contentCount: 0 }],
  [['NO_INDICATOR'], { measuredContentCount: 0 }],
  [['NO_PERIOD'], { periodText: null }],
  [['NO_PERIOD'], { closingConditionCount: 0 }],
  [['NO_PLAN', 'NO_PLAN_NUMBER'], { planCount: 0 }],
  [['NO_PLAN_NUMBER'], { unnumberedPlanCount: 1 }],
  [['NO_COMMENDATION'], { commendationCount: 0 }],
  [['NO_TASK', 'NO_ASSIGNEE'], { taskCount: 0 }],
  [['NO_ASSIGNEE'], { idleAssignmentCount: 1 }],
  [['NO_RECIPIENT'], { recipientCount: 0 }],
  [['NO_LAUNCHER'], { launchedByPosition: null }],
  [['NO_PARENT'], { parentState: 'DRAFT' }],
  [['NO_PARENT'], { parentState: 'CLOSED' }],
])('%j is told when %j', (expected, missing) => {
  expect(codesOf(missing)).toEqual(expected);
});

it('an empty draft is told everything at once', () => {
  const empty = { purposes: [], eligibleCollectives: [], launchedByName: null, periodText: null, parentState: 'DRAFT' };
  const none = { planCount: 0, contentCount: 0, measuredContentCount: 0, taskCount: 0, recipientCount: 0 };

  expect(codesOf({ ...empty, ...none, commendationCount: 0 })).toHaveLength(CHECKLIST.length);
});

it.each(['LAUNCHED', 'CLOSED'])('a campaign that is %s is not launched again', (state) => {
  expect(codesOf({ state })).toEqual(['NOT_A_DRAFT']);
});
