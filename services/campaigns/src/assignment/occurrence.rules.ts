/** When a task is due, once or again in every period. Pure: days are text. */
import { addWorkingDays, type SpecialDay } from '@tdkt/directory/working-days';
import type { Violation } from '@tdkt/kernel';

/** How long a period of a cadence is, in months. */
const MONTHS = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 } as const;
export type Cadence = keyof typeof MONTHS;

export interface TaskDays {
  readonly id: string;
  readonly dueOn: string | null;
  readonly dueWorkingDays: number | null;
  readonly cadence: Cadence | null;
  readonly dueDay: number | null;
}
export interface Occurrence {
  readonly taskId: string;
  /** First day of the period; null for a task that is done once. */
  readonly occurrence: string | null;
  readonly dueOn: string | null;
}
export interface Running {
  readonly startsOn: string | null;
  readonly closedOn: string | null;
  readonly today: string;
  readonly holidays: readonly SpecialDay[];
}

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const partsOf = (day: string): [number, number] => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return [year, month - 1];
};

/** First day of the period that a day lies in. */
export function periodOf(cadence: Cadence, day: string): string {
  const [year, month] = partsOf(day);
  return dayOf(year, month - (month % MONTHS[cadence]), 1);
}

/** The due day of the period that begins on a day; a month that is too short ends earlier. */
function dueIn(cadence: Cadence, from: string, dueDay: number | null): string {
  const [year, month] = partsOf(from);
  const last = month + MONTHS[cadence] - 1;
  const end = dayOf(year, last + 1, 0);
  return dueDay === null || dueDay >= Number(end.slice(8)) ? end : dayOf(year, last, dueDay);
}

const nextOf = (cadence: Cadence, from: string): string => {
  const [year, month] = partsOf(from);
  return dayOf(year, month + MONTHS[cadence], 1);
};

/** Periods that have begun, from the one of the launching to the one of the end; what was due before the launching is not asked. */
function again(task: TaskDays & { cadence: Cadence }, { startsOn, closedOn, today }: Running): Occurrence[] {
  if (startsOn === null) return [];
  const until = closedOn !== null && closedOn < today ? closedOn : today;
  const found: Occurrence[] = [];
  for (let from = periodOf(task.cadence, startsOn); from <= until; from = nextOf(task.cadence, from)) {
    const dueOn = dueIn(task.cadence, from, task.dueDay);
    if (dueOn >= startsOn) found.push({ taskId: task.id, occurrence: from, dueOn });
  }
  return found;
}

/** What a task asks for so far. */
export function occurrencesOf(task: TaskDays, running: Running): Occurrence[] {
  const { cadence, dueWorkingDays } = task;
  if (cadence !== null) return again({ ...task, cadence }, running);
  if (dueWorkingDays === null) return [{ taskId: task.id, occurrence: null, dueOn: task.dueOn }];
  const { startsOn, holidays } = running;
  const dueOn = startsOn === null ? null : addWorkingDays(startsOn, dueWorkingDays, holidays);
  return [{ taskId: task.id, occurrence: null, dueOn }];
}

type Entered = Partial<Omit<TaskDays, 'id'>>;

/** A task has one way of being due, or none. */
export function checkDue({ dueOn, dueWorkingDays, cadence, dueDay }: Entered): Violation[] {
  const ways = Object.entries({ dueOn, dueWorkingDays, cadence }).filter(([, value]) => value != null);
  const outside = (path: string, value: number | null | undefined, max: number): Violation[] =>
    value != null && (value < 1 || value > max) ? [{ code: 'OUT_OF_RANGE', path: [path], params: { max } }] : [];
  return [
    ...ways.slice(1).map(([path]) => ({ code: 'ONE_WAY_DUE', path: [path] })),
    ...(dueDay != null && cadence == null ? [{ code: 'REQUIRED', path: ['cadence'] }] : []),
    ...outside('dueDay', dueDay, 31),
    ...outside('dueWorkingDays', dueWorkingDays, 250),
  ];
}
