import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, NOTHING, READ_ALL, Role, seesAll } from '@tdkt/kernel';
import type { Person } from './person.entity.ts';

export const PERSON_READERS: readonly Role[] = [...READ_ALL, Role.CLUSTER_LEADER, Role.UNIT_OFFICER];
export const PERSON_WRITERS: readonly Role[] = [...BOARD, Role.UNIT_OFFICER];

const WITHIN = 'r.id in (select s.person_id from people.person_scope s where s.scope_id = any(?::uuid[]))';
const lastLabel = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Persons whose current affiliations lie in a led cluster or under an own path; analysts and council members see none. */
export function personScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const clusters = hasRole(actor, [Role.CLUSTER_LEADER]) ? actor.clusterIds : [];
  const units = hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths.map(lastLabel) : [];
  return clusters.length + units.length === 0 ? NOTHING : { sql: WITHIN, values: [[...clusters, ...units]] };
}

/** The value as PostgreSQL writes it: {a.b,c.d}. */
const pathsOf = (person: Pick<Person, 'managementPaths'>): string[] =>
  (person.managementPaths ?? '{}').slice(1, -1).split(',').filter(Boolean);

/** An officer of the person's own unit, or of one above it. */
export function isOwnOfficer(actor: Actor, person: Pick<Person, 'managementPaths'>): boolean {
  if (!hasRole(actor, [Role.UNIT_OFFICER])) return false;
  return pathsOf(person).some((path) => actor.paths.some((top) => path === top || path.startsWith(`${top}.`)));
}

export const mayWritePerson = (actor: Actor, person: Pick<Person, 'managementPaths'>): boolean =>
  hasRole(actor, BOARD) || isOwnOfficer(actor, person);
