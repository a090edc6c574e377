import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, placeScope, Role, seesAll } from '@tdkt/kernel';
import { mayActFor } from '../place.facts.ts';
import type { Sponsor } from './sponsor.entity.ts';

export const SPONSOR_WRITERS = [...BOARD, Role.UNIT_OFFICER];

/** Donors of the own place; organisations that let themselves be named are no secret to whoever works with donors. */
export function sponsorScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const place = placeScope(actor);
  if (!hasRole(actor, [Role.CLUSTER_LEADER, Role.UNIT_OFFICER])) return place;
  return { sql: `(${place.sql} or r.kind = 'ORGANISATION' and r.naming = 'NAME')`, values: place.values };
}

/** Who knows a donor that does not want to be named: the unit that entered him or her, and the Board. */
export const knows = (actor: Actor, row: Pick<Sponsor, 'naming' | 'managementPath'>): boolean =>
  row.naming === 'NAME' || seesAll(actor) || mayActFor(actor, row.managementPath);
