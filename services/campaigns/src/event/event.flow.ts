/** An honouring event is planned, then held or called off. */
export const EVENT_STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type EventState = (typeof EVENT_STATES)[number];
export type EventAction = 'UPDATE' | 'HOLD' | 'CANCEL';

export const EVENT_FLOW: Readonly<Record<EventAction, { from: readonly EventState[]; to: EventState | null }>> = {
  UPDATE: { from: ['PLANNED'], to: null },
  HOLD: { from: ['PLANNED'], to: 'HELD' },
  CANCEL: { from: ['PLANNED'], to: 'CANCELLED' },
};
