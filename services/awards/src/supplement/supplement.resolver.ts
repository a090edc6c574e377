import { Allow, BOARD, type Context, load, ROW_READERS, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { PROPOSERS } from '../proposal/proposal.access.ts';
import { Nominee, Proposal } from '../proposal/proposal.entity.ts';
import { rowsOfProposal } from '../proposal/rows.facts.ts';
import { maySupplement, SUPPLEMENT_RULE } from './supplement.access.ts';
import * as commands from './supplement.commands.ts';
import { AnswerSupplement, RequestSupplement, SupplementRequest, SupplementStanding } from './supplement.entity.ts';
import { supplementStanding } from './supplement.rules.ts';

export const SupplementRequestRegistry = registry(SupplementRequest, {
  names: { one: 'supplementRequest', many: 'supplementRequests' },
  rule: SUPPLEMENT_RULE,
  read: ROW_READERS,
  write: {
    roles: PROPOSERS,
    actions: ['ANSWER', 'WITHDRAW'],
    may: (_actor, action, row, ctx) => maySupplement(ctx, action, row),
  },
});

@Resolver(() => Proposal)
export class ProposalSupplementsResolver {
  @FieldResolver(() => [SupplementRequest], { description: 'What the unit was asked to send after its dossier.' })
  supplementRequests(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    return rowsOfProposal(ctx, proposal.id, { entity: SupplementRequest, scope: SUPPLEMENT_RULE.scope(ctx.actor) });
  }
}

@Resolver(() => SupplementRequest)
export class SupplementRequestResolver {
  @Allow(BOARD)
  @Mutation(() => SupplementRequest, { description: 'Asks a unit for what its dossier lacks; the step stands still.' })
  requestSupplement(
    @Arg('proposalId', () => ID) proposalId: string,
    @Arg('input', () => RequestSupplement) input: RequestSupplement,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { proposalId, input }, entity: SupplementRequest }, (tx) =>
      commands.requestSupplement(tx, proposalId, input),
    );
  }

  @Allow(PROPOSERS)
  @Mutation(() => SupplementRequest, { description: 'Sends what was asked for; the time of the step runs again.' })
  answerSupplement(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => AnswerSupplement) input: AnswerSupplement,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.answerSupplement(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }

  @Allow(BOARD)
  @Mutation(() => SupplementRequest, { description: 'What was asked for is not needed after all.' })
  withdrawSupplement(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.withdrawSupplement(ctx, { info, args: { id, version, reason }, target: { id, version } }, reason);
  }

  @FieldResolver(() => Proposal)
  proposal(@Root() row: SupplementRequest, @Ctx() ctx: Context) {
    return load(ctx, Proposal, row.proposalId);
  }
  @FieldResolver(() => Nominee, { nullable: true })
  nominee(@Root() row: SupplementRequest, @Ctx() ctx: Context) {
    return row.nomineeId ? load(ctx, Nominee, row.nomineeId) : null;
  }
  @FieldResolver(() => SupplementStanding)
  standing(@Root() row: SupplementRequest, @Ctx() ctx: Context) {
    const { answeredOn = null, withdrawnOn = null, dueOn } = row;
    return supplementStanding({ answeredOn, withdrawnOn, dueOn }, ctx.runtime.clock.today());
  }
}
