interface Violation {
  readonly code: string;
  readonly path?: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Settings of the days within which a decision is passed on; no text in force that was seen says them. */
export const TERMS = { toUnits: 'DECISION_DELIVERY_DAYS', toHonourees: 'HONOUREE_NOTICE_DAYS' } as const;

/** Only a signed decision goes out. */
export const checkDelivery = (state: string): Violation[] =>
  state === 'SIGNED' ? [] : [{ code: 'WRONG_STATE', params: { state } }];

/** People are told after the unit has it, and not in the future. */
export function checkTold(toldOn: string, { deliveredOn, today }: { deliveredOn: string; today: string }): Violation[] {
  if (toldOn > today) return [{ code: 'IN_FUTURE', path: ['toldOn'], params: { today } }];
  return toldOn < deliveredOn ? [{ code: 'BEFORE_START', path: ['toldOn'], params: { from: deliveredOn } }] : [];
}
