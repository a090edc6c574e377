import { checkPerson } from './person.rules.ts';

it.each([
  ['075099001234', []],
  ['270123456', []],
  ['12345', ['MALFORMED']],
  ['07509900123A', ['MALFORMED']],
  [null, []],
])('a national id of %s gives %j', (nationalId, codes) => {
  expect(checkPerson({ nationalId, today: '2021-09-20' }).map(({ code }) => code)).toEqual(codes);
});

it('nobody is born after the business date', () => {
  expect(checkPerson({ birthDate: '2021-09-21', today: '2021-09-20' })).toHaveLength(1);
  expect(checkPerson({ birthDate: '2021-09-20', today: '2021-09-20' })).toEqual([]);
});
