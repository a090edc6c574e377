import { type Actor, BOARD, type Condition, hasRole, placeScope, Role, seesAll } from '@tdkt/kernel';
import { mayActFor } from '../place.facts.ts';
import type { Exemplar } from './exemplar.entity.ts';
import { SHARED } from './exemplar.flow.ts';
import type { Standing } from './exemplar.rules.ts';

export const EXEMPLAR_WRITERS = [...BOARD, Role.UNIT_OFFICER];

/** Those of the own place, and the commended ones, which are there to be followed. */
export function exemplarScope(actor: Actor): Condition {
  const place = placeScope(actor);
  if (seesAll(actor) || !hasRole(actor, [Role.CLUSTER_LEADER, Role.UNIT_OFFICER])) return place;
  return { sql: `(${place.sql} or r.state = any(?::text[]))`, values: [...place.values, SHARED] };
}

/** What was done after an exemplar is seen by the unit that did it and by all who see the exemplar. */
export function replicationScope(actor: Actor): Condition {
  const [place, seen] = [placeScope(actor), exemplarScope(actor)];
  const sql = `(${place.sql} or r.exemplar_id in (select r.id from campaigns.exemplar r where ${seen.sql}))`;
  return { sql, values: [...place.values, ...seen.values] };
}

export const standingOf = (actor: Actor, row: Pick<Exemplar, 'managementPath'>): Standing => ({
  UNIT: mayActFor(actor, row.managementPath),
  BOARD: hasRole(actor, BOARD),
});
