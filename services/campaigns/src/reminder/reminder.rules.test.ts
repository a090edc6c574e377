import { workingDaysBetween } from '@tdkt/directory';
import fc from 'fast-check';
import { checkRule, type Owed, positionOf, type RuleDays, stepDue, waitingSinceBefore } from './reminder.rules.ts';

const HOLIDAYS = ['2021-09-02', '2021-09-03'].map((day) => ({ day, isWorkingDay: false }));
const on = (today: string) => ({ today, holidays: HOLIDAYS });
/** Friday 20/8/2021. */
const DUE = '2021-08-20';
const RULE: RuleDays = { afterWorkingDays: 3, leaderAfterWorkingDays: 2, boardAfterWorkingDays: 4 };
const BEFORE: RuleDays = { ...RULE, afterWorkingDays: -3 };
const NOTHING_SENT: Owed = { dueOn: DUE, hasLeader: true, sent: {} };
const UNIT: Owed = { ...NOTHING_SENT, sent: { UNIT: '2021-08-25' } };
const LEADER: Owed = { ...NOTHING_SENT, sent: { UNIT: '2021-08-25', CLUSTER_LEADER: '2021-08-27' } };

it.each([
  ['on its day', DUE, 0],
  ['the Monday after', '2021-08-23', 1],
  ['three working days before', '2021-08-17', -3],
  ['over the holiday', '2021-09-06', 9],
])('%s (%s) the position is %i', (_what, today, position) => {
  expect(positionOf(DUE, on(today))).toBe(position);
});

it.each<[string, RuleDays, Owed, string, string | null]>([
  ['not yet late enough', RULE, NOTHING_SENT, '2021-08-24', null],
  ['three working days late', RULE, NOTHING_SENT, '2021-08-25', 'UNIT'],
  ['long late, first seen today', RULE, NOTHING_SENT, '2021-09-15', 'UNIT'],
  ['the unit was reminded yesterday', RULE, UNIT, '2021-08-26', null],
  ['the unit was reminded two working days ago', RULE, UNIT, '2021-08-27', 'CLUSTER_LEADER'],
  ['the leader was told three working days ago', RULE, LEADER, '2021-09-01', null],
  ['the leader was told four working days ago, over the holiday', RULE, LEADER, '2021-09-06', 'BOARD'],
  ['everybody was told', RULE, { ...LEADER, sent: { ...LEADER.sent, BOARD: '2021-09-06' } }, '2021-10-06', null],
  ['a unit without a leader', RULE, { ...UNIT, hasLeader: false }, '2021-08-31', 'BOARD'],
  ['a rule without the leader', { ...RULE, leaderAfterWorkingDays: null }, UNIT, '2021-08-31', 'BOARD'],
  [
    'a rule without escalation',
    { ...RULE, leaderAfterWorkingDays: null, boardAfterWorkingDays: null },
    UNIT,
    '2021-12-31',
    null,
  ],
  ['too early for a reminder before the day', BEFORE, NOTHING_SENT, '2021-08-16', null],
  ['three working days before the day', BEFORE, NOTHING_SENT, '2021-08-17', 'UNIT'],
  ['on the day itself', BEFORE, NOTHING_SENT, DUE, 'UNIT'],
  ['too late for a reminder before the day', BEFORE, NOTHING_SENT, '2021-08-23', null],
  ['no escalation before it is overdue', BEFORE, { ...NOTHING_SENT, sent: { UNIT: '2021-08-17' } }, DUE, null],
  [
    'escalation once it is overdue',
    BEFORE,
    { ...NOTHING_SENT, sent: { UNIT: '2021-08-17' } },
    '2021-08-23',
    'CLUSTER_LEADER',
  ],
])('%s', (_what, rule, owed, today, step) => {
  expect(stepDue(rule, owed, on(today))).toBe(step);
});

it('those who wait longer than n working days are those for whom n working days have passed', () => {
  const day = fc
    .integer({ min: 0, max: 120 })
    .map((n) => new Date(Date.UTC(2021, 7, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 30 }), (since, today, days) => {
      fc.pre(since <= today);

      expect(since < waitingSinceBefore(days, on(today))).toBe(workingDaysBetween(since, today, HOLIDAYS) >= days);
    }),
  );
});

it.each([
  ['days before', { afterWorkingDays: -3 }, []],
  ['a leader told at once', { afterWorkingDays: 1, leaderAfterWorkingDays: 0 }, ['OUT_OF_RANGE']],
  ['a Board told after months', { afterWorkingDays: 1, boardAfterWorkingDays: 61 }, ['OUT_OF_RANGE']],
])('a rule with %s is refused for %j', (_what, rule, codes) => {
  expect(checkRule(rule).map(({ code }) => code)).toEqual(codes);
});
