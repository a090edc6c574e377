import { type Actor, BOARD, hasRole, placeScope, Role } from '@tdkt/kernel';

/** The standard scope over the place of the organisation: the same as the policy of the table. */
export const affiliationScope = placeScope;

/** The Board, and the officer of the organisation or of one above it. */
export function mayWriteAffiliation(actor: Actor, managementPath: string | null | undefined): boolean {
  if (hasRole(actor, BOARD)) return true;
  if (!managementPath || !hasRole(actor, [Role.UNIT_OFFICER])) return false;
  return actor.paths.some((top) => managementPath === top || managementPath.startsWith(`${top}.`));
}
