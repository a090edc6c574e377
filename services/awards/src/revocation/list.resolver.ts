import { Allow, type Context } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { RECORDERS } from '../decision/decision.access.ts';
import { Decision } from '../decision/decision.entity.ts';
import { recordReturn } from './return.commands.ts';
import * as commands from './revocation.commands.ts';
import { RecordReturn, RestorationItem, Revocation, RevocationItem } from './revocation.entity.ts';

/** Lists of decisions that revoke and restore, and what comes back. */
@Resolver()
export class RevocationListResolver {
  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Adds awards to a draft that revokes: all or none; at most 500.' })
  recordRevocations(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('items', () => [RevocationItem]) items: RevocationItem[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const target = { id: decisionId, version };
    return commands.recordRevocations(ctx, { info, args: { decisionId, version, items }, target }, items);
  }

  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Takes awards off the list of a draft that revokes.' })
  removeRevocations(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('revocationIds', () => [ID]) revocationIds: string[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { decisionId, version, revocationIds }, target: { id: decisionId, version } };
    return commands.removeRevocations(ctx, call, revocationIds);
  }

  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Adds revocations to a draft that ends them: all or none; at most 500.' })
  recordRestorations(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('items', () => [RestorationItem]) items: RestorationItem[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const target = { id: decisionId, version };
    return commands.recordRestorations(ctx, { info, args: { decisionId, version, items }, target }, items);
  }

  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Takes revocations off the list of a draft that ends them.' })
  removeRestorations(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('revocationIds', () => [ID]) revocationIds: string[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { decisionId, version, revocationIds }, target: { id: decisionId, version } };
    return commands.removeRestorations(ctx, call, revocationIds);
  }

  @Allow(RECORDERS)
  @Mutation(() => Revocation, {
    description: 'Records when the honouree received the decision, and when item and money came back.',
  })
  recordReturn(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => RecordReturn) input: RecordReturn,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return recordReturn(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }
}
