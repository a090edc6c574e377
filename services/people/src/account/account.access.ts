import { type Actor, type Condition, EVERYTHING, hasRole, NOTHING, Role } from '@tdkt/kernel';

/** Accounts, grants and clients: the administrator of the Board writes, the auditor reads. */
export const ACCOUNT_READERS: readonly Role[] = [Role.BOARD_ADMIN, Role.AUDITOR];
export const ACCOUNT_WRITERS: readonly Role[] = [Role.BOARD_ADMIN];

export const accountScope = (actor: Actor): Condition => (hasRole(actor, ACCOUNT_READERS) ? EVERYTHING : NOTHING);
