import { type CountedItem, checkPlan, type PlanFacts, resultsOf } from './meeting.rules.ts';

const item = (id: string, yes: number, more: Partial<CountedItem> = {}): CountedItem => ({
  ...{ id, purpose: 'AWARD', awardFormId: 'flag', yes, isPassed: yes >= 3, place: null, placeCount: 1 },
  ...more,
});
const told = (items: readonly CountedItem[]) => [...resultsOf(items)].map(([id, result]) => `${id} ${result}`).sort();

describe('of a vote', () => {
  it.each<[string, CountedItem[], string[]]>([
    ['one with enough consent passes', [item('a', 3)], ['a PASSED']],
    ['one with too little fails, whatever places are left', [item('a', 2)], ['a FAILED']],
    ['more than the quota: the most consent first', [item('a', 3), item('b', 5)], ['a OVER_QUOTA', 'b PASSED']],
    [
      'equals: the better place in the ranking first',
      [item('a', 4, { place: 2 }), item('b', 4, { place: 1 })],
      ['a OVER_QUOTA', 'b PASSED'],
    ],
    ['equals in the vote and the ranking are voted on again', [item('a', 4), item('b', 4)], ['a TIED', 'b TIED']],
    [
      'a tie behind the last place changes nothing before it',
      [item('a', 5), item('b', 4), item('c', 4)],
      ['a PASSED', 'b OVER_QUOTA', 'c OVER_QUOTA'],
    ],
    [
      'forms and offices are settled each for itself',
      [
        item('a', 4),
        item('b', 3, { awardFormId: 'certificate' }),
        item('c', 5, { purpose: 'LEADER', awardFormId: null }),
      ],
      ['a PASSED', 'b PASSED', 'c PASSED'],
    ],
    ['a quota of none lets nobody pass', [item('a', 5, { placeCount: 0 })], ['a OVER_QUOTA']],
  ])('%s', (_rule, items, expected) => {
    expect(told(items)).toEqual(expected);
    expect(told(items.toReversed())).toEqual(expected);
  });
});

const facts: PlanFacts = {
  ...{ yearState: 'MEETING', heldOn: '2021-12-20', year: 2021, memberIds: ['a', 'b'] },
  quotas: new Map([['flag', 1]]),
  candidates: [{ purpose: 'AWARD', organisationId: 'a', awardFormId: 'flag' }],
};
const candidate = (more: object) => ({ candidates: [{ ...facts.candidates[0], ...more }] as PlanFacts['candidates'] });
it.each<[string, Partial<PlanFacts>, string[]]>([
  ['a member for a form with a quota', {}, []],
  ['before scoring is over', { yearState: 'SCORING' }, ['WRONG_STATE']],
  ['nobody', { candidates: [] }, ['AGENDA_EMPTY']],
  ['a stranger', candidate({ organisationId: 'x' }), ['NOT_A_MEMBER']],
  ['a form without a quota', candidate({ awardFormId: 'certificate' }), ['QUOTA_MISSING']],
  ['an award without a form', candidate({ awardFormId: null }), ['REQUIRED']],
  ['an office with a form', candidate({ purpose: 'LEADER' }), ['NOT_ALLOWED']],
  ['the same twice', { candidates: [...facts.candidates, ...facts.candidates] }, ['TAKEN']],
])('a meeting about %s', (_case, given, codes) => {
  expect(checkPlan({ ...facts, ...given }).map(({ code }) => code)).toEqual(codes);
});
