/** Whom to remind of something that is owed, and when. Pure: days are text. */
import { addWorkingDays, lastWorkingDay, type SpecialDay, workingDaysBetween } from '@tdkt/directory/working-days';
import type { Violation } from '@tdkt/kernel';

export type Step = 'UNIT' | 'CLUSTER_LEADER' | 'BOARD';

export interface RuleDays {
  /** Working days after the due day; before it when negative. */
  readonly afterWorkingDays: number;
  readonly leaderAfterWorkingDays: number | null;
  readonly boardAfterWorkingDays: number | null;
}
export interface Owed {
  readonly dueOn: string;
  readonly hasLeader: boolean;
  /** When each step was sent. */
  readonly sent: Readonly<Partial<Record<Step, string>>>;
}
export interface Calendar {
  readonly today: string;
  readonly holidays: readonly SpecialDay[];
}

/** Working days from the due day to today; negative while it lies ahead. */
export function positionOf(dueOn: string, { today, holidays }: Calendar): number {
  if (dueOn < today) return workingDaysBetween(dueOn, today, holidays);
  const ahead = workingDaysBetween(today, dueOn, holidays);
  return ahead === 0 ? 0 : -ahead;
}

/** A reminder before the due day has no sense after it. */
function isUnitDue({ afterWorkingDays: after }: RuleDays, owed: Owed, calendar: Calendar): boolean {
  const position = positionOf(owed.dueOn, calendar);
  return position >= after && (after >= 0 || owed.dueOn >= calendar.today);
}

/**
 * The step to take today: first the unit, then the leader of its cluster, then the Board, each so many working days after the
 * one before. Escalation waits until the thing is overdue; a unit without a leader goes from the unit to the Board.
 */
export function stepDue(rule: RuleDays, owed: Owed, calendar: Calendar): Step | null {
  const { sent, dueOn, hasLeader } = owed;
  if (!sent.UNIT) return isUnitDue(rule, owed, calendar) ? 'UNIT' : null;
  if (dueOn >= calendar.today) return null;
  const waited = (since: string) => workingDaysBetween(since, calendar.today, calendar.holidays);
  if (rule.leaderAfterWorkingDays !== null && hasLeader && !sent.CLUSTER_LEADER)
    return waited(sent.UNIT) >= rule.leaderAfterWorkingDays ? 'CLUSTER_LEADER' : null;
  if (rule.boardAfterWorkingDays === null || sent.BOARD) return null;
  return waited(sent.CLUSTER_LEADER ?? sent.UNIT) >= rule.boardAfterWorkingDays ? 'BOARD' : null;
}

/** Who waits longer than this many working days has been waiting since before this day. */
export function waitingSinceBefore(workingDays: number, { today, holidays }: Calendar): string {
  if (workingDays <= 0) return addWorkingDays(today, 1, holidays);
  return addWorkingDays(lastWorkingDay(today, holidays), 1 - workingDays, holidays);
}

const FARTHEST = 60;

/** What is wrong with the days of a rule. */
export function checkRule(rule: Partial<RuleDays>): Violation[] {
  const { afterWorkingDays: after = 0, leaderAfterWorkingDays: leader, boardAfterWorkingDays: board } = rule;
  const outside = (path: string, value: number | null | undefined, min: number): Violation[] =>
    value != null && (value < min || value > FARTHEST)
      ? [{ code: 'OUT_OF_RANGE', path: [path], params: { min, max: FARTHEST } }]
      : [];
  return [
    ...outside('afterWorkingDays', after, -FARTHEST),
    ...outside('leaderAfterWorkingDays', leader, 1),
    ...outside('boardAfterWorkingDays', board, 1),
  ];
}
