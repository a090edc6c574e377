import { type Context, clean, hasRole, insert, perform, type Target } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { ACCOUNT_WRITERS } from '../account/account.access.ts';
import { checkPersonValues } from '../person/person.commands.ts';
import { Person, type UpdatePerson } from '../person/person.entity.ts';
import { PersonCorrection } from './subject-request.entity.ts';

interface Correction {
  readonly input: UpdatePerson;
  readonly basis: string;
}

const changedFields = (row: Person, values: Partial<Person>): string[] =>
  Object.entries(values)
    .filter(([name, value]) => JSON.stringify(row[name as keyof Person] ?? null) !== JSON.stringify(value ?? null))
    .map(([name]) => name)
    .sort();

/**
 * Corrects a person on a basis. What is published follows in the same transaction, open dossiers by their job;
 * signed awards and settled dossiers are kept by law and are listed as such by the personal data of their service.
 */
export function correctPerson(
  ctx: Context,
  call: { info: GraphQLResolveInfo; args: unknown; target: Target },
  { input, basis }: Correction,
): Promise<Person> {
  const values = clean(Person, input) as Partial<Person>;
  const { basis: reason } = clean(PersonCorrection, { basis });
  return perform(ctx, call, {
    entity: Person,
    may: () => hasRole(ctx.actor, ACCOUNT_WRITERS),
    check: async (row, tx) => [
      ...(await checkPersonValues(tx, values)),
      ...(changedFields(row, values).length === 0 ? [{ code: 'REQUIRED', path: ['input'] }] : []),
    ],
    apply: async (row, tx) => {
      const correctedOn = ctx.runtime.clock.today();
      const fields = changedFields(row, values);
      await insert(tx, PersonCorrection, { personId: row.id, correctedOn, basis: reason, fields });
      return values;
    },
  });
}
