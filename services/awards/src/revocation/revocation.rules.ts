import { type GroundCode, groundOn, isForIssuerOnly } from './ground.rules.ts';

interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The most lines that one call may record. */
const MOST_LINES = 500;

export const checkLength = (count: number): Violation[] =>
  count === 0 || count > MOST_LINES
    ? [{ code: 'OUT_OF_RANGE', path: ['items'], params: { min: 1, max: MOST_LINES } }]
    : [];

export interface LineFacts {
  /** Null: unknown, or not signed. */
  readonly award: {
    readonly decidedOn: string;
    readonly isRevoked: boolean;
    /** The issuer of its decision is, or went on as, the issuer of this one. */
    readonly isSameIssuer: boolean;
  } | null;
  readonly isListed: boolean;
  readonly ground: GroundCode;
  readonly legalBasis: string | null;
  readonly conclusion: string | null;
}

/** Everything wrong with one award on the list of a decision of revocation. */
export function checkLine(facts: LineFacts, decidedOn: string, at: number): Violation[] {
  const { award, ground } = facts;
  const path = (field: string) => ['items', at, field];
  if (!award) return [{ code: 'UNKNOWN_REFERENCE', path: path('awardId') }];
  const found: Violation[] = [];
  if (award.isRevoked) found.push({ code: 'ALREADY_REVOKED', path: path('awardId') });
  if (facts.isListed) found.push({ code: 'TAKEN', path: path('awardId') });
  if (decidedOn < award.decidedOn)
    found.push({ code: 'BEFORE_AWARD', path: path('awardId'), params: { day: award.decidedOn } });
  if (!award.isSameIssuer && isForIssuerOnly(ground, decidedOn))
    found.push({ code: 'NOT_THE_ISSUER', path: path('awardId') });
  const text = groundOn(ground, decidedOn);
  if (ground !== 'OTHER' && !text) found.push({ code: 'GROUND_NOT_IN_FORCE', path: path('ground') });
  if (ground === 'OTHER' && !facts.legalBasis) found.push({ code: 'REQUIRED', path: path('legalBasis') });
  if (text?.needsConclusion && !facts.conclusion) found.push({ code: 'REQUIRED', path: path('conclusion') });
  return found;
}

/** What a revocation must be to be restored by a decision of this day. */
export function checkRestoration(
  revocation: {
    readonly revokedOn: string | null;
    readonly restoredOn: string | null;
    readonly isListed: boolean;
  } | null,
  { decidedOn, basis }: { readonly decidedOn: string; readonly basis: string | null },
  at: number,
): Violation[] {
  const path = ['items', at, 'revocationId'];
  if (!revocation) return [{ code: 'UNKNOWN_REFERENCE', path }];
  if (revocation.revokedOn === null || revocation.restoredOn !== null) return [{ code: 'NOT_REVOKED', path }];
  if (revocation.isListed) return [{ code: 'TAKEN', path }];
  if (basis === null) return [{ code: 'REQUIRED', path: ['items', at, 'basis'] }];
  return decidedOn < revocation.revokedOn
    ? [{ code: 'BEFORE_REVOCATION', path, params: { day: revocation.revokedOn } }]
    : [];
}

interface ReturnFacts {
  readonly revokedOn: string | null;
  readonly restoredOn: string | null;
  readonly isItemRecalled: boolean;
  readonly hasBonus: boolean;
  /** The law says a term, so nobody enters one. */
  readonly hasTerm: boolean;
  readonly dueOn: string | null;
}
interface Returned {
  readonly receivedOn: string | null;
  readonly itemReturnedOn: string | null;
  readonly bonusReturnedOn: string | null;
}

/** Item and money come back after the revocation and not in the future, and only what was recalled. */
export function checkReturn(facts: ReturnFacts, returned: Returned, today: string): Violation[] {
  const { revokedOn } = facts;
  if (revokedOn === null || facts.restoredOn !== null) return [{ code: 'NOT_REVOKED' }];
  const days = Object.entries(returned).flatMap(([field, day]): Violation[] => {
    if (day === null) return [];
    if (day > today) return [{ code: 'IN_FUTURE', path: ['input', field], params: { today } }];
    return day < revokedOn ? [{ code: 'BEFORE_REVOCATION', path: ['input', field], params: { day: revokedOn } }] : [];
  });
  if (facts.dueOn && facts.hasTerm) days.push({ code: 'NOT_ALLOWED', path: ['input', 'dueOn'] });
  if (facts.dueOn && facts.dueOn < revokedOn)
    days.push({ code: 'BEFORE_REVOCATION', path: ['input', 'dueOn'], params: { day: revokedOn } });
  if (returned.itemReturnedOn && !facts.isItemRecalled)
    days.push({ code: 'NOT_ALLOWED', path: ['input', 'itemReturnedOn'] });
  if (returned.bonusReturnedOn && !facts.hasBonus)
    days.push({ code: 'NOT_ALLOWED', path: ['input', 'bonusReturnedOn'] });
  return days;
}

/** What was lapsed by a restoration stays so; what is kept has a reason. */
export function checkSettlement(before: string, after: string, reason: string | null): Violation[] {
  if (before === 'LAPSED') return [{ code: 'WRONG_STATE', params: { state: before } }];
  if (after === 'LAPSED') return [{ code: 'NOT_ALLOWED', path: ['settlement'] }];
  return after === 'KEPT' && reason === null ? [{ code: 'REQUIRED', path: ['reason'] }] : [];
}

interface Finding {
  readonly code: string;
  readonly outcome: string;
  readonly params: object;
  readonly sources: readonly string[];
  readonly of?: readonly Finding[];
}
interface Cited {
  readonly clause: { readonly instrument: string; readonly clause: string };
  readonly findings: readonly Finding[];
}
interface Judged {
  readonly always: readonly Cited[];
  readonly cases: readonly Cited[];
}

/**
 * The points of a standard whose findings are others without the award: what was found rested on it. What holds for every form
 * is left out: that one achievement was awarded twice is no basis of the other award.
 */
export function clausesThatRest(before: Judged, after: Judged): string[] {
  const then = [...after.always, ...after.cases];
  return [...before.always, ...before.cases].flatMap(({ clause, findings }, at) =>
    JSON.stringify(findings) === JSON.stringify(then[at]?.findings) ? [] : [`${clause.instrument}, ${clause.clause}`],
  );
}
