import { checkRating, ratingDay } from './rating.rules.ts';

it.each([
  ['last year, decided this year', { year: 2020, decidedOn: '2021-02-01' }, []],
  ['this year', { year: 2021, decidedOn: null }, []],
  ['next year', { year: 2022 }, ['year']],
  ['a year before the Republic', { year: 1944 }, ['year']],
  ['a document of tomorrow', { year: 2021, decidedOn: '2021-09-21' }, ['decidedOn']],
  ['a document older than the year', { year: 2021, decidedOn: '2020-12-31' }, ['decidedOn']],
])('a rating of %s is refused for %j', (_what, facts, paths) => {
  expect(checkRating({ today: '2021-09-20', ...facts }).map(({ path }) => path?.[0])).toEqual(paths);
});

it('a rating belongs to the place at the end of its year', () => {
  expect(ratingDay(2020, '2021-09-20')).toBe('2020-12-31');
  expect(ratingDay(2021, '2021-09-20')).toBe('2021-09-20');
});
