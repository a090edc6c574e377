import { type Actor, type Condition, EVERYTHING, seesAll } from '@tdkt/kernel';
import { personScope } from '../person/person.access.ts';

export const authorScope = (actor: Actor): Condition => personScope(actor, 'r.person_id');

/** An initiative is seen with any of its authors. */
export function initiativeScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const { sql, values } = personScope(actor, 'a.person_id');
  return { sql: `exists (select 1 from people.initiative_author a where a.initiative_id = r.id and ${sql})`, values };
}
