import { Allow, BOARD, type Context, EVERYTHING, load, NOTHING, READ_ALL, seesAll } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity.ts';
import * as commands from './merge.commands.ts';
import { PersonField, PersonMerge, PersonMergeState } from './merge.entity.ts';

export const PersonMergeRegistry = registry(PersonMerge, {
  names: { one: 'personMerge', many: 'personMerges' },
  rule: { scope: (actor) => (seesAll(actor) ? EVERYTHING : NOTHING), defaultSort: '-mergedAt' },
  read: READ_ALL,
  write: { roles: BOARD, actions: ['UNDO'], may: (_actor, _action, { state }) => state === PersonMergeState.DONE },
});

@Resolver(() => PersonMerge)
export class PersonMergeResolver {
  @FieldResolver(() => Person, { nullable: true })
  kept(@Root() merge: PersonMerge, @Ctx() ctx: Context) {
    return load(ctx, Person, merge.keptId);
  }
  @FieldResolver(() => Person, { nullable: true, description: 'Once more a person of their own after an undo.' })
  dropped(@Root() merge: PersonMerge, @Ctx() ctx: Context) {
    return load(ctx, Person, merge.droppedId);
  }

  @Allow(BOARD)
  @Mutation(() => PersonMerge, {
    description: 'Makes one person of two: everything that refers to the dropped one is found with the kept one.',
  })
  mergePersons(
    @Arg('keepId', () => ID) keepId: string,
    @Arg('keepVersion', () => Int) keepVersion: number,
    @Arg('dropId', () => ID) dropId: string,
    @Arg('dropVersion', () => Int) dropVersion: number,
    @Arg('take', () => [PersonField], { description: 'What the kept person takes from the dropped one.' })
    take: PersonField[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const [keep, drop] = [
      { id: keepId, version: keepVersion },
      { id: dropId, version: dropVersion },
    ];
    return commands.mergePersons(ctx, { info, args: { keep, drop, take } }, { keep, drop, take });
  }

  @Allow(BOARD)
  @Mutation(() => PersonMerge, { description: 'As long as nothing that the merge touched was changed since.' })
  undoMerge(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.undoMerge(ctx, { info, args: { id, version }, target: { id, version } });
  }
}
