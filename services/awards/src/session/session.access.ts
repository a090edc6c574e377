import { type Actor, type Condition, EVERYTHING, hasRole, NOTHING, READ_ALL, Role, seesAll } from '@tdkt/kernel';

export const SESSION_READERS: readonly Role[] = [...READ_ALL, Role.COUNCIL_MEMBER];

/** Sessions in which the actor sits; the row `r` names its session by `column`, a seat is its own. */
export function sessionScope(actor: Actor, column: string | null): Condition {
  if (seesAll(actor)) return EVERYTHING;
  if (!hasRole(actor, [Role.COUNCIL_MEMBER]) || actor.personId === null) return NOTHING;
  const values = [actor.personId];
  if (column === null) return { sql: 'r.person_id = ?', values };
  return { sql: `r.${column} in (select c.session_id from awards.council_seat c where c.person_id = ?)`, values };
}
