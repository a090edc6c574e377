import { checkShape, closingDay } from './campaign.rules.ts';
import { checkDay } from './day.rules.ts';

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

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
