import { daysLeft } from './board.facts.ts';
import { nextOf, statesOf } from './board.rules.ts';

it.each([
  ['2021-09-20', '2021-09-24', 4],
  ['2021-09-20', '2021-09-20', 0],
  ['2021-09-20', '2021-09-17', -1],
  ['2021-09-20', '2021-09-27', 5],
])('on %s a step that is due on %s has %i working days', (today, due, days) => {
  expect(daysLeft(today, due, [])).toBe(days);
});

it('has no clock where no day is fixed', () => {
  expect(daysLeft('2021-09-20', null, [])).toBeNull();
});

it.each([
  [['UPDATE', 'SUBMIT', 'WITHDRAW'], 'SUBMIT'],
  [['RETURN', 'ACCEPT'], 'ACCEPT'],
  [['RETURN', 'DECLINE_NOMINEE'], null],
])('offers of %j the move %s', (actions, next) => {
  expect(nextOf(actions)).toBe(next);
});

it('knows whose turn it is', () => {
  expect(statesOf(['UNIT'])).toEqual(['DRAFT', 'RETURNED']);
  expect(statesOf(['CLUSTER'])).toEqual(['SUBMITTED']);
  expect(statesOf(['BOARD'])).toEqual(['DRAFT', 'SUBMITTED', 'CLUSTER_REVIEWED', 'BOARD_REVIEW', 'RETURNED']);
  expect(statesOf([])).toEqual([]);
});
