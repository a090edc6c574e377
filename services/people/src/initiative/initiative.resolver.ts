import { Allow, type Context, load, setReadRule } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { rowsOf } from '../batch.ts';
import { PERSON_READERS, PERSON_WRITERS } from '../person/person.access.ts';
import { Person } from '../person/person.entity.ts';
import { Campaign, campaignStub } from '../remote.ts';
import { authorScope, authorsOf, initiativeScope, mayWriteInitiative } from './initiative.access.ts';
import * as commands from './initiative.commands.ts';
import { CreateInitiative, Initiative, InitiativeAuthor, UpdateInitiative } from './initiative.entity.ts';

const INITIATIVES = `select a.person_id, array_agg(i.id order by i.recognised_on desc, i.id)
from people.initiative_author a join people.initiative i on i.id = a.initiative_id
where a.person_id = any($1::uuid[]) group by a.person_id`;

setReadRule(InitiativeAuthor, { scope: authorScope });

export const InitiativeRegistry = registry(Initiative, {
  names: { one: 'initiative', many: 'initiatives' },
  rule: {
    ...{ scope: initiativeScope, searched: true, defaultSort: '-recognisedOn' },
    filters: {
      personId: {
        type: () => [ID],
        condition: (ids) => ({
          sql: 'exists (select 1 from people.initiative_author a where a.initiative_id = r.id and a.person_id = any(?::uuid[]))',
          values: [ids],
        }),
      },
    },
  },
  read: PERSON_READERS,
  write: {
    roles: PERSON_WRITERS,
    actions: ['UPDATE'],
    may: (_actor, _action, row, ctx) => mayWriteInitiative(ctx, row),
  },
});

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Allow(PERSON_WRITERS)
  @Mutation(() => Initiative)
  createInitiative(
    @Arg('input', () => CreateInitiative) input: CreateInitiative,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.createInitiative(ctx, { info, args: { input } }, input);
  }

  @Allow(PERSON_WRITERS)
  @Mutation(() => Initiative)
  updateInitiative(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateInitiative) input: UpdateInitiative,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, input }, target: { id, version } };
    return commands.updateInitiative(ctx, call, input);
  }

  @FieldResolver(() => [InitiativeAuthor], { description: 'Those whom the caller may see, the largest share first.' })
  authors(@Root() initiative: Initiative, @Ctx() ctx: Context) {
    return authorsOf(ctx, initiative);
  }

  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() initiative: Initiative) {
    return campaignStub(initiative.campaignId);
  }
}

@Resolver(() => InitiativeAuthor)
export class InitiativeAuthorResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() author: InitiativeAuthor, @Ctx() ctx: Context) {
    return load(ctx, Person, author.personId);
  }
}

@Resolver(() => Person)
export class InitiativesOfPersonResolver {
  @FieldResolver(() => [Initiative], { description: 'The latest recognised first.' })
  initiatives(@Root() person: Person, @Ctx() ctx: Context) {
    return rowsOf(ctx, Initiative, { text: INITIATIVES, key: person.id });
  }
}
