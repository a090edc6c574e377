import { checkRatedYear } from './person-rating.rules.ts';

it.each([
  [2020, []],
  [2021, []],
  [2022, ['OUT_OF_RANGE']],
  [1947, ['OUT_OF_RANGE']],
  [undefined, []],
])('on 20 September 2021 a rating of the year %s gives %j', (year, codes) => {
  expect(checkRatedYear(year, '2021-09-20').map(({ code }) => code)).toEqual(codes);
});
