import { CHECKLIST, checkLaunch, checkShape, closingDay, type LaunchFacts } from './campaign.rules.ts';
import { checkDay } from './day.rules.ts';

const complete: LaunchFacts = {
  state: 'DRAFT',
  purposes: ['Đẩy mạnh phong trào thi đua yêu nước'],
  eligibleCollectives: [{ code: 'department', vi: 'Các sở, ban, ngành' }],
  eligibleIndividuals: [],
  launchedByName: 'Nguyễn Văn A',
  launchedByPosition: 'Chủ tịch',
  periodText: 'Từ lúc phát động',
  planCount: 1,
  contentCount: 1,
  indicatorCount: 1,
  closingConditionCount: 1,
  taskCount: 1,
  recipientCount: 1,
};
const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

it('a draft with all mandatory content may be launched', () => {
  expect(checkLaunch(complete)).toEqual([]);
});

it.each<[string, Partial<LaunchFacts>]>([
  ['NO_PURPOSE', { purposes: [] }],
  ['NO_SUBJECT', { eligibleCollectives: [] }],
  ['NO_CONTENT', { contentCount: 0 }],
  ['NO_INDICATOR', { indicatorCount: 0 }],
  ['NO_PERIOD', { periodText: null }],
  ['NO_PERIOD', { closingConditionCount: 0 }],
  ['NO_PLAN', { planCount: 0 }],
  ['NO_TASK', { taskCount: 0 }],
  ['NO_RECIPIENT', { recipientCount: 0 }],
  ['NO_LAUNCHER', { launchedByPosition: null }],
])('%s is told when %j', (code, missing) => {
  expect(codes(checkLaunch({ ...complete, ...missing }))).toEqual([code]);
});

it('an empty draft is told everything at once', () => {
  const empty = { purposes: [], eligibleCollectives: [], launchedByName: null, periodText: null };
  const none = { planCount: 0, contentCount: 0, indicatorCount: 0, taskCount: 0, recipientCount: 0 };

  expect(checkLaunch({ ...complete, ...empty, ...none })).toHaveLength(CHECKLIST.length);
});

it.each(['LAUNCHED', 'CLOSED'])('a campaign that is %s is not launched again', (state) => {
  expect(codes(checkLaunch({ ...complete, state }))).toEqual(['NOT_A_DRAFT']);
});

it.each<[number, string[], string | null]>([
  [0, [], null],
  [2, [], null],
  [2, ['2022-01-10'], null],
  [2, ['2022-03-01', '2022-01-10'], '2022-03-01'],
])('%i conditions with declarations %j close on %s', (count, declared, day) => {
  expect(closingDay(count, declared)).toBe(day);
});

it.each<[unknown, string[]]>([
  [[], []],
  [[{ code: 'a', vi: 'Sở', en: 'Department' }], []],
  [[{ code: 'a' }], ['MALFORMED']],
  [{ code: 'a', vi: 'Sở' }, ['MALFORMED']],
  ['Sở', ['MALFORMED']],
])('eligible kinds %j give %j', (eligibleCollectives, expected) => {
  expect(codes(checkShape({ eligibleCollectives }))).toEqual(expected);
});

it.each<[string, string, string[]]>([
  ['LAUNCHED', '2021-08-20', []],
  ['LAUNCHED', '2021-09-21', ['IN_FUTURE']],
  ['LAUNCHED', '2021-08-19', ['BEFORE_START']],
  ['DRAFT', '2021-09-01', ['CAMPAIGN_NOT_RUNNING']],
])('in a campaign that is %s a day %s gives %j', (state, day, expected) => {
  const facts = { campaign: { state, starts_on: '2021-08-20' }, today: '2021-09-20' };

  expect(codes(checkDay('launchedOn', day, facts))).toEqual(expected);
});
