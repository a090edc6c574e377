import { type Actor, BOARD, type Context, hasRole, load, type Transaction, type Violation } from '@tdkt/kernel';
import { isOwnOfficer, mayWritePerson } from './person.access.ts';
import { Person } from './person.entity.ts';

/** A record about a person is written by whoever keeps the person: the Board, and the officer of the own unit. */
export async function mayWriteAbout(actor: Actor, personId: string | null | undefined, ctx: Context): Promise<boolean> {
  if (hasRole(actor, BOARD)) return true;
  const person = personId ? await load(ctx, Person, personId) : null;
  return person !== null && isOwnOfficer(actor, person);
}

/** Persons that the caller does not keep answer like unknown ones. */
export async function checkKept(
  tx: Transaction,
  personIds: readonly string[],
  path: readonly (string | number)[] = ['personId'],
): Promise<Violation[]> {
  const found = await tx.query<{ id: string; managementPaths: string }>(
    'select id, management_paths::text as "managementPaths" from people.person where id = any($1::uuid[])',
    [personIds],
  );
  const kept = new Set(found.filter((person) => mayWritePerson(tx.ctx.actor, person)).map(({ id }) => id));
  return personIds.every((id) => kept.has(id)) ? [] : [{ code: 'UNKNOWN_REFERENCE', path }];
}
