/** Under which rules a dossier is judged, and when the Board may choose others. */
import { REGIMES, regimeOf, regimeOn } from '../standard/regimes.ts';
import type { Regime, RegimeCode } from '../standard/standard.types.ts';

interface Violation {
  readonly code: string;
  readonly path?: readonly string[];
}
export interface Pinned {
  readonly receivedOn?: string | null;
  readonly regimeCode?: string | null;
  /** The day on which the Board chose other rules than those of the reception. */
  readonly regimeOverriddenOn?: string | null;
}

/**
 * The regime, and the day whose settings hold: that of the reception, else of the question; where the Board has chosen the rules
 * of a later law, the day on which it did, since their values did not exist before.
 */
export function pinOf(
  { receivedOn, regimeCode, regimeOverriddenOn }: Pinned,
  today: string,
): { regime: Regime | null; ruledOn: string } {
  const ruledOn = regimeOverriddenOn ?? receivedOn ?? today;
  return { regime: regimeCode ? regimeOf(regimeCode as RegimeCode) : regimeOn(ruledOn), ruledOn };
}

/** The rules of the reception, whatever was chosen since. */
export const originOf = ({ receivedOn }: Pinned): Regime | null => (receivedOn ? regimeOn(receivedOn) : null);

/**
 * A later law may be applied where it is more favourable (transition of Law 06/2026/QH16; its text was not seen, so the Board
 * names the document that says so). What is not in force yet, or was over already at the reception, is no choice; the rules of
 * the reception may be taken again.
 */
export function checkOverride({ pinned, to, today }: { pinned: Pinned; to: string; today: string }): Violation[] {
  const chosen = REGIMES.find(({ code }) => code === to);
  if (!chosen) return [{ code: 'UNKNOWN_CHOICE', path: ['regime'] }];
  if (chosen.code === pinned.regimeCode) return [{ code: 'SAME_REGIME', path: ['regime'] }];
  const origin = originOf(pinned);
  const isKnown = origin !== null && chosen.inForce[0] >= origin.inForce[0] && chosen.inForce[0] <= today;
  return isKnown ? [] : [{ code: 'REGIME_NOT_OPEN', path: ['regime'] }];
}
