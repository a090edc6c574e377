import {
  type Actor,
  BOARD,
  type Condition,
  type Context,
  EVERYTHING,
  hasRole,
  READ_ALL,
  Role,
  seesAll,
} from '@tdkt/kernel';
import { ownPersonScope } from '../person/person.access.ts';
import { mayWriteAbout } from '../person/subject.access.ts';
import type { Discipline } from './discipline.entity.ts';

/** Not for leaders of clusters: a measure is known to the own unit and to those who read everything. */
export const DISCIPLINE_READERS: readonly Role[] = [...READ_ALL, Role.UNIT_OFFICER];
export const DISCIPLINE_WRITERS: readonly Role[] = [...BOARD, Role.UNIT_OFFICER];

const OWN_UNIT =
  'exists (select 1 from directory.organisation o where o.id = r.organisation_id and ?::ltree[] @> o.management_path)';

export function disciplineScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const persons = ownPersonScope(actor, 'r.person_id');
  const paths = hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths : [];
  return { sql: `(${persons.sql} or ${OWN_UNIT})`, values: [...persons.values, paths] };
}

/** The Board keeps the measures against units; an officer those against people of the own unit. */
export const mayWriteDiscipline = async (actor: Actor, row: Discipline, ctx: Context): Promise<boolean> =>
  hasRole(actor, BOARD) || (row.personId != null && (await mayWriteAbout(actor, row.personId, ctx)));
