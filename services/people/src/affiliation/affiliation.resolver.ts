import { type Context, load, type Transaction, type Violation } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PERSON_READERS, PERSON_WRITERS } from '../person/person.access.ts';
import { BY_NAME, Person } from '../person/person.entity.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { affiliationScope, mayWriteAffiliation } from './affiliation.access.ts';
import { Affiliation, CreateAffiliation, UpdateAffiliation } from './affiliation.entity.ts';

/** What the caller cannot see does not exist: foreign persons and units answer like unknown ones. */
async function checkNew(tx: Transaction, values: Partial<Affiliation>): Promise<Violation[]> {
  const [person] = await tx.query('select 1 from people.person where id = $1', [values.personId]);
  const [place] = await tx.query<{ management_path: string }>('select management_path from people.place_of($1, $2)', [
    values.organisationId,
    values.validFrom,
  ]);
  return [
    ...(person ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['personId'] }]),
    ...(place && mayWriteAffiliation(tx.ctx.actor, place.management_path)
      ? []
      : [{ code: 'UNKNOWN_REFERENCE', path: ['organisationId'] }]),
  ];
}

export const AffiliationRegistry = registry(Affiliation, {
  names: { one: 'affiliation', many: 'affiliations' },
  rule: { scope: affiliationScope, dated: true, defaultSort: 'personId', order: { personId: BY_NAME } },
  read: PERSON_READERS,
  write: {
    ...{ roles: PERSON_WRITERS, create: CreateAffiliation, update: UpdateAffiliation, close: 'validTo' },
    may: (actor, _action, row) => mayWriteAffiliation(actor, row.managementPath),
  },
  hooks: { check: async (tx, values, before) => (before === null ? checkNew(tx, values) : []) },
});

@Resolver(() => Affiliation)
export class AffiliationResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() affiliation: Affiliation, @Ctx() ctx: Context) {
    return load(ctx, Person, affiliation.personId);
  }

  @FieldResolver(() => Organisation)
  organisation(@Root() affiliation: Affiliation) {
    return organisationStub(affiliation.organisationId);
  }
}
