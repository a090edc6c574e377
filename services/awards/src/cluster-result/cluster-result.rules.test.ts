import { checkVoted, governmentFlags } from './cluster-result.rules.ts';

it.each([
  [0, 0, 0],
  [1, 0, 1],
  [5, 1, 1],
  [9, 1, 2],
  [10, 2, 2],
  [18, 3, 4],
])('of %d leading collectives %d to %d may be proposed for the Government’s flag', (leaders, floor, ceiling) => {
  expect(governmentFlags(leaders)).toEqual({ floor, ceiling });
});

const voted = { result: 'PASSED', yesCount: 4, memberCount: 5, thresholdPercent: 50, placeCount: 1 };
it.each([
  ['consent within the quota', 'PASSED', []],
  ['consent without a place', 'OVER_QUOTA', ['OVER_QUOTA']],
  ['equals at the last place', 'TIED', ['TIED']],
  ['too little consent', 'FAILED', ['NOT_CONSENTED']],
])('%s', (_case, result, codes) => {
  expect(checkVoted({ ...voted, result }).map(({ code }) => code)).toEqual(codes);
});
