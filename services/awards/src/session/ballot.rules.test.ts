import { checkBallot, checkCasting } from '@tdkt/ballot';
import { checkClosing, checkOpening } from './ballot.rules.ts';

describe('the share of all members', () => {
  it.each([
    ['17 of 21 pass 80 %', 21, 17, 80, true, 80.95],
    ['16 of 21 fail 80 %', 21, 16, 80, false, 76.19],
    ['19 of 21 pass 90 %', 21, 19, 90, true, 90.48],
    ['18 of 21 fail 90 %', 21, 18, 90, false, 85.71],
    ['exactly 90 % passes', 20, 18, 90, true, 90],
    ['exactly 80 % passes', 20, 16, 80, true, 80],
    ['nobody passes nothing', 0, 0, 80, false, 0],
  ])('%s', (_title, memberCount, yes, percent, isPassed, share) => {
    expect(checkBallot({ memberCount, yes, percent })).toEqual({ isPassed, share });
  });
});

const seat = (post: string, attendance: string) => ({ post, attendance });
describe('a session', () => {
  const facts = {
    ...{ state: 'PLANNED', heldOn: '2025-09-10', today: '2025-09-10', itemCount: 1, quorumPercent: 67 },
    seats: [seat('CHAIR', 'PRESENT'), seat('MEMBER', 'WRITTEN'), seat('MEMBER', 'PRESENT')],
  };
  it.each([
    ['opens with its quorum; a written opinion counts', facts, []],
    ['not twice', { ...facts, state: 'OPEN' }, ['WRONG_STATE']],
    ['not before its day', { ...facts, today: '2025-09-09' }, ['IN_FUTURE']],
    ['not without an agenda', { ...facts, itemCount: 0 }, ['AGENDA_EMPTY']],
    [
      'not with nobody in the chair',
      { ...facts, seats: [seat('CHAIR', 'WRITTEN'), seat('MEMBER', 'PRESENT'), seat('MEMBER', 'PRESENT')] },
      ['NOBODY_IN_THE_CHAIR'],
    ],
    [
      'not with 2 of 3 where 67 % are asked for: that is 3',
      { ...facts, seats: [seat('CHAIR', 'PRESENT'), seat('MEMBER', 'ABSENT'), seat('MEMBER', 'PRESENT')] },
      ['NO_QUORUM'],
    ],
  ])('%s', (_title, given, codes) => expect(checkOpening(given).map(({ code }) => code)).toEqual(codes));

  it.each([
    ['with every paper', { state: 'OPEN', missing: 0, isWithoutMissing: false }, []],
    ['not while papers are missing', { state: 'OPEN', missing: 2, isWithoutMissing: false }, ['VOTES_MISSING']],
    ['without them if the chair says so', { state: 'OPEN', missing: 2, isWithoutMissing: true }, []],
    ['once', { state: 'CLOSED', missing: 0, isWithoutMissing: false }, ['WRONG_STATE']],
  ])('is closed %s', (_title, given, codes) => expect(checkClosing(given).map(({ code }) => code)).toEqual(codes));
});

describe('a paper', () => {
  const facts = {
    ...{ state: 'OPEN', attendance: 'PRESENT' as string | null, items: ['a', 'b'], recused: ['b'] },
    ...{ voted: [] as string[], cast: ['a'], isWritten: false },
  };
  it.each([
    ['is cast by a member who is present', facts, []],
    ['not by somebody else', { ...facts, attendance: null }, ['NOT_A_MEMBER']],
    ['not by an absent member', { ...facts, attendance: 'ABSENT' }, ['NOT_PRESENT']],
    ['not in writing for somebody who is present', { ...facts, isWritten: true }, ['NOT_PRESENT']],
    ['not before or after the session', { ...facts, state: 'CLOSED' }, ['WRONG_STATE']],
    ['not twice', { ...facts, voted: ['a'] }, ['VOTED_ALREADY']],
    ['not on an item from which the member is recused', { ...facts, cast: ['b'] }, ['RECUSED']],
    ['not on an item of another session', { ...facts, cast: ['c'] }, ['UNKNOWN_REFERENCE']],
    ['not two for one item', { ...facts, cast: ['a', 'a'] }, ['REQUIRED']],
  ])('%s', (_title, given, codes) =>
    expect(
      checkCasting(given)
        .map(({ code }) => code)
        .slice(0, 1),
    ).toEqual(codes),
  );
});
