import { checkHoldDays, checkOpen } from './integrity-hold.rules.ts';

it.each([
  ['opened today', '2021-09-20', null, []],
  ['opened tomorrow', '2021-09-21', null, ['IN_FUTURE openedOn']],
  ['cleared on the day it was opened', '2021-09-01', '2021-09-01', []],
  ['cleared before it was opened', '2021-09-02', '2021-09-01', ['BEFORE_START on']],
  ['cleared tomorrow', '2021-09-01', '2021-09-21', ['IN_FUTURE on']],
])('a hold that is %s is judged by the rules', (_case, openedOn, clearedOn, found) => {
  const violations = checkHoldDays({ openedOn, clearedOn, today: '2021-09-20' });
  expect(violations.map(({ code, path }) => `${code} ${path?.[0]}`)).toEqual(found);
});

it('a hold is cleared once', () => {
  expect(checkOpen(null)).toEqual([]);
  expect(checkOpen('2021-09-01').map(({ code }) => code)).toEqual(['WRONG_STATE']);
});
