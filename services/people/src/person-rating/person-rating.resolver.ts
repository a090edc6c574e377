import { type Context, load } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rowsOf } from '../batch.ts';
import { PERSON_READERS, PERSON_WRITERS, personScope } from '../person/person.access.ts';
import { Person } from '../person/person.entity.ts';
import { checkKept, mayWriteAbout } from '../person/subject.access.ts';
import { CreatePersonRating, PersonRating, UpdatePersonRating } from './person-rating.entity.ts';
import { checkRatedYear } from './person-rating.rules.ts';

export const PersonRatingRegistry = registry(PersonRating, {
  names: { one: 'personRating', many: 'personRatings' },
  rule: { scope: (actor) => personScope(actor, 'r.person_id'), defaultSort: '-year' },
  read: PERSON_READERS,
  write: {
    ...{ roles: PERSON_WRITERS, create: CreatePersonRating, update: UpdatePersonRating },
    may: (actor, _action, row, ctx) => mayWriteAbout(actor, row.personId, ctx),
  },
  hooks: {
    check: async (tx, values, before) => [
      ...checkRatedYear(values.year, tx.ctx.runtime.clock.today()),
      ...(before === null ? await checkKept(tx, [values.personId as string]) : []),
    ],
  },
});

const RATINGS = `select person_id, array_agg(id order by year desc) from people.person_rating
where person_id = any($1::uuid[]) group by person_id`;

@Resolver(() => PersonRating)
export class PersonRatingResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() rating: PersonRating, @Ctx() ctx: Context) {
    return load(ctx, Person, rating.personId);
  }
}

@Resolver(() => Person)
export class RatingsOfPersonResolver {
  @FieldResolver(() => [PersonRating], { description: 'The latest year first.' })
  ratings(@Root() person: Person, @Ctx() ctx: Context) {
    return rowsOf(ctx, PersonRating, { text: RATINGS, key: person.id });
  }
}
