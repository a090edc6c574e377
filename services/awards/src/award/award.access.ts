import { type Actor, type Condition, placeScope, seesAll } from '@tdkt/kernel';

/** Own place and signed decisions only; who reads all sees drafts too. */
export function awardScope(actor: Actor): Condition {
  const place = placeScope(actor, 'r.decided_on');
  return seesAll(actor) ? place : { sql: `r.is_signed and ${place.sql}`, values: place.values };
}

/**
 * A decision is seen by whoever sees one of its awards. `d` carries the outer row's id inside, where `r` is the award;
 * `offset 0` makes each decision ask the index of awards.
 */
export function decisionScope(actor: Actor): Condition {
  if (seesAll(actor)) return placeScope(actor);
  const { sql, values } = awardScope(actor);
  const award = `select 1 from (values (r.id)) d (id), awards.award r where r.decision_id = d.id and ${sql} offset 0`;
  return { sql: `exists (${award})`, values };
}
