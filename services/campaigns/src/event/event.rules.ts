import type { Violation } from '@tdkt/kernel';
import { EVENT_FLOW, type EventAction, type EventState } from './event.flow.ts';

const names = Object.keys(EVENT_FLOW) as EventAction[];
export const actionsFor = (state: EventState): EventAction[] =>
  names.filter((name) => EVENT_FLOW[name].from.includes(state));

/** No stand-alone ceremony: only within national holidays, founding or tradition days, or a review conference. */
const CEREMONY = 'Decree 152/2025/NĐ-CP, art. 29(3)';
/** A written script is mandatory. */
const SCRIPT = 'Decree 152/2025/NĐ-CP, art. 30(1)';
const DAY = 86_400_000;

export interface Occasion {
  /** Null: a day that moves from year to year. */
  readonly month: number | null;
  readonly dayOfMonth: number | null;
  readonly windowDays: number;
  /** The body whose day it is; null: everybody's. */
  readonly organisationId: string | null;
}

/** Days between a day and the nearest return of an occasion. */
export function distanceTo(occasion: Pick<Occasion, 'month' | 'dayOfMonth'>, heldOn: string): number {
  const { month, dayOfMonth } = occasion;
  if (month === null || dayOfMonth === null) return 0;
  const year = Number(heldOn.slice(0, 4));
  const at = Date.parse(`${heldOn}T00:00:00Z`);
  const returns = [year - 1, year, year + 1].map((one) => Date.UTC(one, month - 1, dayOfMonth));
  return Math.min(...returns.map((one) => Math.abs(one - at) / DAY));
}

export function checkOccasion(occasion: Occasion, event: { heldOn: string; organisationId: string }): Violation[] {
  const isForeign = occasion.organisationId !== null && occasion.organisationId !== event.organisationId;
  const isFar = distanceTo(occasion, event.heldOn) > occasion.windowDays;
  return [
    ...(isForeign ? [{ code: 'NOT_OWN_OCCASION', path: ['anniversaryId'], clause: CEREMONY }] : []),
    ...(isFar
      ? [{ code: 'FAR_FROM_OCCASION', path: ['heldOn'], params: { days: occasion.windowDays }, clause: CEREMONY }]
      : []),
  ];
}

export function checkStep(
  action: EventAction,
  facts: {
    state: EventState;
    heldOn: string;
    today: string;
    programme?: string | null | undefined;
    honoureeCount: number;
    reason?: string | null | undefined;
  },
): Violation[] {
  const { state } = facts;
  if (!EVENT_FLOW[action].from.includes(state)) return [{ code: 'WRONG_STATE', path: ['state'], params: { state } }];
  if (action === 'CANCEL') return facts.reason?.trim() ? [] : [{ code: 'REQUIRED', path: ['reason'] }];
  if (action !== 'HOLD') return [];
  return [
    ...(facts.heldOn > facts.today ? [{ code: 'IN_FUTURE', path: ['heldOn'] }] : []),
    ...(facts.programme ? [] : [{ code: 'NO_PROGRAMME', path: ['programme'], clause: SCRIPT }]),
    ...(facts.honoureeCount > 0 ? [] : [{ code: 'NO_HONOUREES', path: ['honourees'] }]),
  ];
}
