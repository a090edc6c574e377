import { type Actor, type Condition, placeScope, seesAll } from '@tdkt/kernel';

/** Own place and signed decisions only; who reads all sees drafts too. */
export function awardScope(actor: Actor): Condition {
  const place = placeScope(actor, 'r.decided_on');
  return seesAll(actor) ? place : { sql: `r.is_signed and ${place.sql}`, values: place.values };
}

/** Once it is in force, as the award that it revokes. */
export function revocationScope(actor: Actor): Condition {
  const place = placeScope(actor, 'r.awarded_on');
  return seesAll(actor) ? place : { sql: `r.revoked_on is not null and ${place.sql}`, values: place.values };
}

/** Once it is in force, as the award that it corrects. */
export function correctionScope(actor: Actor): Condition {
  const place = placeScope(actor, 'r.awarded_on');
  return seesAll(actor) ? place : { sql: `r.corrected_on is not null and ${place.sql}`, values: place.values };
}

/**
 * A decision is seen by whoever sees one of its awards, or one that it revokes, lets stand again or corrects, or by who was sent it. `d` carries the outer
 * row's id inside, where `r` is the award; `offset 0` makes each decision ask the index.
 */
export function decisionScope(actor: Actor): Condition {
  if (seesAll(actor)) return placeScope(actor);
  const [award, revocation, correction] = [awardScope(actor), revocationScope(actor), correctionScope(actor)];
  const delivery = placeScope(actor, 'r.delivered_on');
  const found = (table: string, match: string, { sql }: Condition) =>
    `exists (select 1 from (values (r.id)) d (id), awards.${table} r where ${match} and ${sql} offset 0)`;
  const restored = '(r.restoration_decision_id = d.id and r.restored_on is not null)';
  return {
    sql: `(${found('award', 'r.decision_id = d.id', award)} or ${found('revocation', `(r.decision_id = d.id or ${restored})`, revocation)}
      or ${found('award_correction', 'r.decision_id = d.id', correction)}
      or ${found('decision_delivery', 'r.decision_id = d.id', delivery)})`,
    values: [...award.values, ...revocation.values, ...correction.values, ...delivery.values],
  };
}
