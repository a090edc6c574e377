import { Allow, type Context, ROW_READERS, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { decisionScope } from '../award/award.access.ts';
import { Organisation, organisationStub } from '../remote.ts';
import {
  DECISION_ACTIONS,
  type DecisionAction,
  isInTime,
  isOfKind,
  mayDecision,
  RECORDERS,
  SIGNERS,
} from './decision.access.ts';
import * as commands from './decision.commands.ts';
import { AwardItem, CreateDecision, Decision, UpdateDecision } from './decision.entity.ts';

export const DecisionRegistry = registry(Decision, {
  names: { one: 'decision', many: 'decisions' },
  rule: { scope: decisionScope, searched: true, defaultSort: '-decidedOn' },
  read: ROW_READERS,
  write: {
    roles: RECORDERS,
    actions: DECISION_ACTIONS,
    may: (actor, action, row) =>
      isInTime(row, action as DecisionAction) &&
      isOfKind(row, action as DecisionAction) &&
      mayDecision(actor, action as DecisionAction),
  },
});

@Resolver(() => Decision)
export class DecisionResolver {
  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Opens a decision, as a draft.' })
  createDecision(
    @Arg('input', () => CreateDecision) input: CreateDecision,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { input }, entity: Decision }, (tx) => commands.createDecision(tx, input));
  }

  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'While it is a draft.' })
  updateDecision(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateDecision) input: UpdateDecision,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.updateDecision(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }

  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Adds lines to the list of a draft: all of them or none; at most 2,000.' })
  recordAwards(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('items', () => [AwardItem]) items: AwardItem[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const target = { id: decisionId, version };
    return commands.recordAwards(ctx, { info, args: { decisionId, version, items }, target }, items);
  }

  @Allow(RECORDERS)
  @Mutation(() => Decision, { description: 'Takes lines off the list of a draft.' })
  removeAwards(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('version', () => Int) version: number,
    @Arg('awardIds', () => [ID]) awardIds: string[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const target = { id: decisionId, version };
    return commands.removeAwards(ctx, { info, args: { decisionId, version, awardIds }, target }, awardIds);
  }

  @Allow(SIGNERS)
  @Mutation(() => Decision, {
    description: 'Freezes the decision and its list; without a number it gets the next one.',
  })
  signDecision(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.signDecision(ctx, { info, args: { id, version }, target: { id, version } });
  }

  @FieldResolver(() => Organisation)
  issuerOrganisation(@Root() decision: Decision) {
    return organisationStub(decision.issuerOrganisationId);
  }
}
