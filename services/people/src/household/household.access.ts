import { type Actor, type Condition, EVERYTHING, seesAll } from '@tdkt/kernel';
import { personScope } from '../person/person.access.ts';

/** A household is seen with its head, its members with the household. */
export const householdScope = (actor: Actor): Condition => personScope(actor, 'r.head_id');

export function householdMemberScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const { sql, values } = personScope(actor, 'h.head_id');
  return { sql: `exists (select 1 from people.household h where h.id = r.household_id and ${sql})`, values };
}
