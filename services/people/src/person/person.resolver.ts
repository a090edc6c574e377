import { validOn } from '@tdkt/directory';
import { Allow, type Context, DateScalar, load, loaderOf, SIGNED_IN, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { findChildren, PageInput, pageTypeOf, registry } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Affiliation } from '../affiliation/affiliation.entity.ts';
import { idsByKey, present } from '../batch.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { mayWritePerson, PERSON_READERS, PERSON_WRITERS, personScope } from './person.access.ts';
import { checkPersonValues } from './person.commands.ts';
import { BY_NAME, CreatePerson, Person, UpdatePerson } from './person.entity.ts';

export const PersonRegistry = registry(Person, {
  names: { one: 'person', many: 'people' },
  rule: {
    scope: (actor) => personScope(actor),
    // Whoever keeps the record sees the number in full.
    seesFull: mayWritePerson,
    searched: { title: 'fullName', isWhole: true },
    defaultSort: 'fullName',
    order: { fullName: BY_NAME, givenName: BY_NAME },
    supersededBy: 'mergedIntoId',
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
const COUNTS = `select organisation_id, count(distinct person_id)::integer from people.affiliation a
where organisation_id = any($1::uuid[]) and ${validOn('a', '$2::date')} group by organisation_id`;
const HEADS = `select organisation_id, array_agg(person_id) from people.affiliation a
where is_head and organisation_id = any($1::uuid[]) and ${validOn('a', '$2::date')} group by organisation_id`;

/** Counts by unit are exact for everyone, so they are made as SYSTEM. */
async function countsOf(ctx: Context, ids: readonly string[], day: string): Promise<number[]> {
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(COUNTS, [ids, day]));
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as number]));
  return ids.map((id) => found.get(id) ?? 0);
}

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
  @FieldResolver(() => pageTypeOf(Person), { description: 'Who works here on the day and may be seen by the caller.' })
  people(
    @Root() organisation: Organisation,
    @Ctx() ctx: Context,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Default: the business date.' }) asOf?: string | null,
  ) {
    const day = asOf ?? ctx.runtime.clock.today();
    const works = `exists (select 1 from people.affiliation a where a.person_id = r.id and a.organisation_id = k.id and ${validOn('a', '?::date')})`;
    return findChildren(ctx, Person, { of: organisation.id, page, match: { sql: works, values: [day, day] } });
  }

  @Allow(SIGNED_IN)
  @FieldResolver(() => Int, { description: 'How many people work here on the day (default: the business date).' })
  personCount(
    @Root() organisation: Organisation,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    const day = asOf ?? ctx.runtime.clock.today();
    return loaderOf<number>(ctx, `organisation.personCount:${day}`, (keys) => countsOf(ctx, keys, day)).load(
      organisation.id,
    );
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who heads the organisation on the day, where the caller may see them.',
  })
  async head(
    @Root() organisation: Organisation,
    @Ctx() ctx: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Default: the business date.' }) asOf?: string | null,
  ) {
    const day = asOf ?? ctx.runtime.clock.today();
    const [id] = await loaderOf<string[]>(ctx, `organisation.head:${day}`, (keys) =>
      idsByKey(ctx, HEADS, [keys, day], keys),
    ).load(organisation.id);
    return id ? load(ctx, Person, id) : null;
  }
}
