import { Allow, type Context, placeScope, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { parentOf } from '../campaign/children.facts.ts';
import { Exemplar } from '../exemplar/exemplar.entity.ts';
import { mayActFor } from '../place.facts.ts';
import { AwardForm, awardFormStub, Organisation, organisationStub, Person, personOf } from '../remote.ts';
import { Anniversary } from './anniversary.entity.ts';
import { checkHonouree, EVENT_WRITERS, placeHonouree, removeHonouree } from './event.commands.ts';
import { CreateHonouree, Honouree, HonouringEvent, UpdateHonouree } from './event.entity.ts';

export const HonoureeRegistry = registry<Honouree, CreateHonouree, UpdateHonouree>(Honouree, {
  names: { one: 'honouree', many: 'honourees' },
  rule: { scope: placeScope, defaultSort: 'name' },
  read: ROW_READERS,
  write: {
    roles: EVENT_WRITERS,
    create: CreateHonouree,
    update: UpdateHonouree,
    may: (actor, _action, row) => mayActFor(actor, row.managementPath),
  },
  hooks: { check: checkHonouree, derive: placeHonouree },
});

@Resolver(() => Honouree)
export class HonoureeResolver {
  @Allow(EVENT_WRITERS)
  @Mutation(() => HonouringEvent, { description: 'Takes somebody off the list and answers with the event.' })
  removeHonouree(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return removeHonouree(ctx, info, { id, version });
  }
  @FieldResolver(() => HonouringEvent, { nullable: true })
  event(@Root() row: Honouree, @Ctx() ctx: Context) {
    return parentOf(ctx, HonouringEvent, row.eventId);
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: Honouree, @Ctx() ctx: Context) {
    return personOf(ctx, row.personId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: Honouree) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => AwardForm, { nullable: true })
  awardForm(@Root() row: Honouree) {
    return awardFormStub(row.awardFormId);
  }
  @FieldResolver(() => Exemplar, { nullable: true })
  exemplar(@Root() row: Honouree, @Ctx() ctx: Context) {
    return parentOf(ctx, Exemplar, row.exemplarId);
  }
}

@Resolver(() => Anniversary)
export class AnniversaryResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: Anniversary) {
    return organisationStub(row.organisationId);
  }
}
