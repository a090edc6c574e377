import { Allow, BOARD, type Context, ROW_READERS, Role, SIGNED_IN, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign, campaignStub, Organisation, organisationStub } from '../remote.ts';
import { AddReturnItem } from '../returning/return.entity.ts';
import { mayProposal, PROPOSAL_OFFICES, PROPOSERS, proposalScope } from './proposal.access.ts';
import * as commands from './proposal.commands.ts';
import { CreateProposal, Proposal, UpdateProposal } from './proposal.entity.ts';
import { FINAL, PROPOSAL_ACTIONS, type ProposalAction } from './proposal.flow.ts';
import { loadProposalCounts, ProposalStateCount } from './proposal.views.ts';

export const ProposalRegistry = registry(Proposal, {
  names: { one: 'proposal', many: 'proposals' },
  rule: {
    scope: proposalScope,
    searched: true,
    defaultSort: '-openedOn',
    filters: {
      clusterId: {
        type: () => [ID],
        condition: (values) => ({ sql: 'r.cluster_id = any(?::uuid[])', values: [values] }),
      },
    },
  },
  read: ROW_READERS,
  write: {
    roles: PROPOSAL_OFFICES,
    actions: PROPOSAL_ACTIONS,
    may: (actor, action, row) => mayProposal(actor, action as ProposalAction, row),
  },
});

@Resolver(() => Proposal)
export class ProposalResolver {
  @Allow(PROPOSERS)
  @Mutation(() => Proposal, { description: 'Opens a proposal of a unit that the caller works for.' })
  createProposal(
    @Arg('input', () => CreateProposal) input: CreateProposal,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { input }, entity: Proposal }, (tx) => commands.createProposal(tx, input));
  }

  @Allow(PROPOSERS)
  @Mutation(() => Proposal)
  updateProposal(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateProposal) input: UpdateProposal,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, input }, target: { id, version } };
    return commands.updateProposal(ctx, call, input);
  }

  @Allow(PROPOSERS)
  @Mutation(() => Proposal, { description: 'Hands the proposal in; working days run from now.' })
  submitProposal(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.submitProposal(ctx, { info, args: { id, version }, target: { id, version } });
  }

  @Allow([Role.CLUSTER_LEADER])
  @Mutation(() => Proposal, { description: 'The cluster has reviewed it.' })
  endorseProposal(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.endorseProposal(ctx, { info, args: { id, version }, target: { id, version } });
  }

  @Allow(BOARD)
  @Mutation(() => Proposal, { description: 'The Board takes it in; the regime of that moment applies.' })
  acceptProposal(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.acceptProposal(ctx, { info, args: { id, version }, target: { id, version } });
  }

  @Allow([Role.UNIT_OFFICER])
  @Mutation(() => Proposal, { description: 'The unit gives it up for good.' })
  withdrawProposal(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.withdrawProposal(ctx, { info, args: { id, version }, target: { id, version } });
  }

  @Allow([...BOARD, Role.CLUSTER_LEADER])
  @Mutation(() => Proposal, { description: 'Sends it back to the unit, which may correct and submit it again.' })
  returnProposal(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Arg('items', () => [AddReturnItem], { nullable: true }) items: AddReturnItem[] | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { reason, items: items ?? [] };
    const call = { info, args: { id, version, ...given }, target: { id, version } };
    return commands.returnProposal(ctx, call, given);
  }

  @FieldResolver(() => Organisation)
  proposingOrganisation(@Root() row: Proposal) {
    return organisationStub(row.proposingOrganisationId);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Proposal) {
    return campaignStub(row.campaignId);
  }
}

@Resolver(() => Organisation)
export class OrganisationProposalsResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => [ProposalStateCount], {
    description: 'Its own proposals by state; states without one are left out.',
  })
  proposalCounts(@Root() organisation: Organisation, @Ctx() ctx: Context) {
    return loadProposalCounts(ctx, organisation.id);
  }

  @Allow(SIGNED_IN)
  @FieldResolver(() => Int, { description: 'Its own proposals that are neither decided nor withdrawn.' })
  async openProposalCount(@Root() organisation: Organisation, @Ctx() ctx: Context) {
    const counts = await loadProposalCounts(ctx, organisation.id);
    return counts.filter(({ state }) => !FINAL.includes(state)).reduce((sum, { count }) => sum + count, 0);
  }
}
