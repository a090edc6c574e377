import { Allow, BOARD, type Context, load, ROW_READERS, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { loadQuotaFindings } from '../quota/finding.views.ts';
import { Organisation, organisationStub, Person, personOf } from '../remote.ts';
import { repetitionFinding } from '../repetition/repetition.facts.ts';
import * as commands from './nominee.commands.ts';
import { Finding, loadFindings } from './nominee.views.ts';
import { nomineeScope, PROPOSERS } from './proposal.access.ts';
import { AddNominee, Nominee, Proposal, UpdateNominee } from './proposal.entity.ts';
import { rowsOfProposal } from './rows.facts.ts';

export const NomineeRegistry = registry(Nominee, {
  names: { one: 'nominee', many: 'nominees' },
  rule: { scope: nomineeScope, defaultSort: 'subjectName' },
  read: ROW_READERS,
  write: { roles: [] },
});

@Resolver(() => Proposal)
export class ProposalNomineesResolver {
  @FieldResolver(() => [Nominee], { description: 'In the order of entry, at most 5,000.' })
  nominees(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    return rowsOfProposal(ctx, proposal.id, { entity: Nominee, scope: nomineeScope(ctx.actor) });
  }
}

@Resolver(() => Nominee)
export class NomineeResolver {
  @Allow(PROPOSERS)
  @Mutation(() => Nominee, { description: 'While the proposal is a draft or was returned.' })
  addNominee(
    @Arg('proposalId', () => ID) proposalId: string,
    @Arg('input', () => AddNominee) input: AddNominee,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { proposalId, input }, entity: Nominee }, (tx) =>
      commands.addNominee(tx, proposalId, input),
    );
  }

  @Allow(PROPOSERS)
  @Mutation(() => Nominee)
  updateNominee(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateNominee) input: UpdateNominee,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, input }, target: { id, version } };
    return commands.updateNominee(ctx, call, input);
  }

  @Allow(PROPOSERS)
  @Mutation(() => Proposal, { description: 'Takes the nominee off; answers the proposal.' })
  removeNominee(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { id, version }, entity: Proposal }, (tx) =>
      commands.removeNominee(tx, { id, version }),
    );
  }

  @Allow(BOARD)
  @Mutation(() => Nominee, { description: 'The Board does not follow the proposal for this nominee.' })
  declineNominee(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, reason }, target: { id, version } };
    return commands.declineNominee(ctx, call, reason);
  }

  @FieldResolver(() => Proposal)
  proposal(@Root() nominee: Nominee, @Ctx() ctx: Context) {
    return load(ctx, Proposal, nominee.proposalId);
  }
  @FieldResolver(() => AwardForm)
  async form(@Root() nominee: Nominee, @Ctx() ctx: Context) {
    return (await formsOf(ctx)).get(nominee.awardFormId);
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() nominee: Nominee, @Ctx() ctx: Context) {
    return personOf(ctx, nominee.personId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() nominee: Nominee) {
    return nominee.organisationId ? organisationStub(nominee.organisationId) : null;
  }
  @FieldResolver(() => [Finding], { description: 'Only what needs attention.' })
  async findings(@Root() nominee: Nominee, @Ctx() ctx: Context) {
    const found = await Promise.all([
      loadFindings(ctx, nominee.id),
      loadQuotaFindings(ctx, nominee.id),
      repetitionFinding(ctx, nominee),
    ]);
    return found.flat();
  }
}
