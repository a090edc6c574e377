import { validOn } from '@tdkt/directory';
import { type Context, findChildren, load, loaderOf, PageInput, pageTypeOf, registry } from '@tdkt/kernel';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Affiliation } from '../affiliation/affiliation.entity.ts';
import { idsByKey, present } from '../batch.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { mayWritePerson, PERSON_READERS, PERSON_WRITERS, personScope } from './person.access.ts';
import { checkPersonValues } from './person.commands.ts';
import { CreatePerson, Person, UpdatePerson } from './person.entity.ts';

export const PersonRegistry = registry(Person, {
  names: { one: 'person', many: 'people' },
  rule: {
    scope: (actor) => personScope(actor),
    // Whoever keeps the record sees the number in full.
    seesFull: mayWritePerson,
    searched: true,
    defaultSort: 'givenName',
    filters: {
      clusterId: { type: () => [ID], condition: (ids) => ({ sql: 'r.cluster_ids && ?::uuid[]', values: [ids] }) },
    },
  },
  read: PERSON_READERS,
  write: {
    roles: PERSON_WRITERS,
    create: CreatePerson,
    update: UpdatePerson,
    may: (actor, _action, row) => mayWritePerson(actor, row),
  },
  hooks: {
    check: checkPersonValues,
    derive: async (tx, values, before) => {
      if (before !== null || values.registeredById != null) return {};
      return { registeredById: tx.ctx.actor.organisationIds[0] ?? null };
    },
  },
});

const AFFILIATIONS = `select person_id, array_agg(id order by valid_from desc, id) from people.affiliation
where person_id = any($1::uuid[]) group by person_id`;
const HEADS = `select organisation_id, array_agg(person_id) from people.affiliation a
where is_head and organisation_id = any($1::uuid[]) and ${validOn('a', '$2::date')} group by organisation_id`;

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Of the current affiliation.' })
  organisation(@Root() person: Person) {
    return person.organisationId ? organisationStub(person.organisationId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true })
  registeredBy(@Root() person: Person) {
    return person.registeredById ? organisationStub(person.registeredById) : null;
  }

  @FieldResolver(() => [Affiliation], { description: 'Present and past, the latest first.' })
  async affiliations(@Root() person: Person, @Ctx() ctx: Context) {
    const ids = await loaderOf<string[]>(ctx, 'person.affiliations', (keys) =>
      idsByKey(ctx, AFFILIATIONS, [keys], keys),
    ).load(person.id);
    return present(ids.map((id) => load(ctx, Affiliation, id)));
  }
}

@Resolver(() => Organisation)
export class OrganisationPeopleResolver {
  @FieldResolver(() => pageTypeOf(Person), { description: 'Who works here now and may be seen by the caller.' })
  people(
    @Root() organisation: Organisation,
    @Ctx() ctx: Context,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
  ) {
    const day = ctx.runtime.clock.today();
    const works = `exists (select 1 from people.affiliation a where a.person_id = r.id and a.organisation_id = k.id and ${validOn('a', '?::date')})`;
    return findChildren(ctx, Person, { of: organisation.id, page, match: { sql: works, values: [day, day] } });
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who heads the organisation on the business date, where the caller may see them.',
  })
  async head(@Root() organisation: Organisation, @Ctx() ctx: Context) {
    const day = ctx.runtime.clock.today();
    const [id] = await loaderOf<string[]>(ctx, 'organisation.head', (keys) =>
      idsByKey(ctx, HEADS, [keys, day], keys),
    ).load(organisation.id);
    return id ? load(ctx, Person, id) : null;
  }
}
