import { checkRequestDays, dueAfter } from './subject-request.rules.ts';

it.each([
  ['a Monday', '2021-09-20', 10, '2021-10-04'],
  ['a Friday', '2021-09-17', 1, '2021-09-20'],
  ['a Saturday', '2021-09-18', 1, '2021-09-20'],
  ['the end of a year', '2021-12-31', 2, '2022-01-04'],
])('counted from %s, working days leave out the weekends', (_day, received, days, due) => {
  expect(dueAfter(received, days)).toBe(due);
});

it.each([
  ['received and answered today', { receivedOn: '2021-09-20', answeredOn: '2021-09-20' }, []],
  ['received tomorrow', { receivedOn: '2021-09-21' }, ['IN_FUTURE receivedOn']],
  ['answered tomorrow', { receivedOn: '2021-09-20', answeredOn: '2021-09-21' }, ['IN_FUTURE on']],
  ['answered before it came', { receivedOn: '2021-09-20', answeredOn: '2021-09-19' }, ['BEFORE_START on']],
])('a request %s is judged by the rules', (_case, days, found) => {
  const violations = checkRequestDays({ ...days, today: '2021-09-20' });
  expect(violations.map(({ code, path }) => `${code} ${path?.[0]}`)).toEqual(found);
});
