import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, NOTHING, READ_ALL, Role, seesAll } from '@tdkt/kernel';
import type { Person } from './person.entity.ts';

export const PERSON_READERS: readonly Role[] = [...READ_ALL, Role.CLUSTER_LEADER, Role.UNIT_OFFICER];
export const PERSON_WRITERS: readonly Role[] = [...BOARD, Role.UNIT_OFFICER];

/** Which places a column that names a person is seen from. */
interface Places {
  readonly column: string;
  readonly clusterIds: readonly string[];
  readonly paths: readonly string[];
}
const lastLabel = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function within({ column, clusterIds, paths }: Places): Condition {
  const places = [...clusterIds, ...paths.map(lastLabel)];
  if (places.length === 0) return NOTHING;
  const sql = `${column} in (select s.person_id from people.person_scope s where s.scope_id = any(?::uuid[]))`;
  return { sql, values: [places] };
}

/**
 * Persons whose current affiliations lie in a led cluster or under an own path; analysts and council members see none.
 * Records about a person follow the person: `column` is where they name whom they are about.
 */
export function personScope(actor: Actor, column = 'r.id'): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const clusterIds = hasRole(actor, [Role.CLUSTER_LEADER]) ? actor.clusterIds : [];
  return within({ column, clusterIds, paths: hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths : [] });
}

/** The same without the leaders of clusters: what only the own unit and those who see all may know. */
export function ownPersonScope(actor: Actor, column: string): Condition {
  if (seesAll(actor)) return EVERYTHING;
  return within({ column, clusterIds: [], paths: hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths : [] });
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
