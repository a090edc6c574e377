import { checkRequestDays } from './subject-request.rules.ts';

it.each([
  ['received and answered today', { receivedOn: '2021-09-20', answeredOn: '2021-09-20' }, []],
  ['received tomorrow', { receivedOn: '2021-09-21' }, ['IN_FUTURE receivedOn']],
  ['answered tomorrow', { receivedOn: '2021-09-20', answeredOn: '2021-09-21' }, ['IN_FUTURE on']],
  ['answered before it came', { receivedOn: '2021-09-20', answeredOn: '2021-09-19' }, ['BEFORE_START on']],
])('a request %s is judged by the rules', (_case, days, found) => {
  const violations = checkRequestDays({ ...days, today: '2021-09-20' });
  expect(violations.map(({ code, path }) => `${code} ${path?.[0]}`)).toEqual(found);
});
