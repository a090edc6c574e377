import { BOARD, hasRole, type Transaction, type Violation } from '@tdkt/kernel';
import type { Person } from './person.entity.ts';
import { checkPerson } from './person.rules.ts';

/** An officer registers people for an own unit only; the database would refuse as well, but could not say why. */
async function checkRegistration(tx: Transaction, { registeredById }: Partial<Person>): Promise<Violation[]> {
  if (registeredById == null) return [];
  const { actor } = tx.ctx;
  const [place] = await tx.query<{ own: boolean }>(
    'select management_path <@ any($3::ltree[]) as own from people.place_of($1, $2)',
    [registeredById, tx.ctx.runtime.clock.today(), actor.paths],
  );
  return place && (place.own || hasRole(actor, BOARD)) ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['registeredById'] }];
}

/** What must hold of the values of a person, whoever enters or corrects them. */
export const checkPersonValues = async (tx: Transaction, values: Partial<Person>): Promise<Violation[]> => [
  ...checkPerson({ ...values, today: tx.ctx.runtime.clock.today() }),
  ...(await checkRegistration(tx, values)),
];
