import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, NOTHING, Role } from '@tdkt/kernel';

/** The Board opens and clears, the auditor reads; nobody else learns that there is a hold. */
export const HOLD_WRITERS: readonly Role[] = BOARD;
export const HOLD_READERS: readonly Role[] = [...BOARD, Role.AUDITOR];

export const holdScope = (actor: Actor): Condition => (hasRole(actor, HOLD_READERS) ? EVERYTHING : NOTHING);
