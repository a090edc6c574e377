import { compare } from './comparison.rules.ts';

const of = (...members: string[]) => ({ members: members.map((id) => ({ id, kind: id < 'c' ? 'DISTRICT' : 'BANK' })) });

it('tells what all sides have, what only one has, and the kinds of each', () => {
  const { sides, inAllIds } = compare([of('a', 'b', 'c'), of('b', 'c', 'd', 'e')]);

  expect(inAllIds).toEqual(['b', 'c']);
  expect(sides.map(({ onlyHereIds }) => onlyHereIds)).toEqual([['a'], ['d', 'e']]);
  expect(sides.map(({ kinds }) => kinds.map(({ kind, count }) => `${kind} ${count}`))).toEqual([
    ['DISTRICT 2', 'BANK 1'],
    ['BANK 3', 'DISTRICT 1'],
  ]);
});

it('of three sides a member of two is neither common nor of one alone', () => {
  const { sides, inAllIds } = compare([of('a', 'b'), of('b', 'c'), of('b', 'c')]);

  expect(inAllIds).toEqual(['b']);
  expect(sides.map(({ onlyHereIds }) => onlyHereIds)).toEqual([['a'], [], []]);
});
