import { Allow, type Context } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { ACCOUNT_WRITERS } from '../account/account.access.ts';
import { Person, UpdatePerson } from '../person/person.entity.ts';
import * as commands from './correction.commands.ts';

@Resolver(() => Person)
export class CorrectionResolver {
  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => Person, {
    description: 'Corrects a person on the basis of a request or a document; published and open copies follow.',
  })
  correctPerson(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdatePerson) input: UpdatePerson,
    @Arg('basis', () => String) basis: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, input, basis }, target: { id, version } };
    return commands.correctPerson(ctx, call, { input, basis });
  }
}
