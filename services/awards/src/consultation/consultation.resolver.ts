import { FileRef } from '@tdkt/files';
import { Allow, BOARD, type Context, load, ROW_READERS, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { files } from '../files.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { rowsOfProposal } from '../proposal/rows.facts.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { ANSWERERS, CONSULTATION_RULE, mayConsultation } from './consultation.access.ts';
import * as commands from './consultation.commands.ts';
import {
  AskOpinion,
  BodyToAsk,
  Consultation,
  ConsultationStanding,
  ConsultedSubject,
  RecordOpinion,
} from './consultation.entity.ts';
import { loadBodies, loadSubjects, standingNow } from './consultation.facts.ts';

export const ConsultationRegistry = registry(Consultation, {
  names: { one: 'consultation', many: 'consultations' },
  rule: CONSULTATION_RULE,
  read: ROW_READERS,
  write: { roles: ANSWERERS, actions: ['ANSWER', 'WITHDRAW'], may: mayConsultation },
});

@Resolver(() => Proposal)
export class ProposalConsultationsResolver {
  @FieldResolver(() => [Consultation], { description: 'The bodies that were asked for their opinion.' })
  consultations(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    return rowsOfProposal(ctx, proposal.id, { entity: Consultation, scope: CONSULTATION_RULE.scope(ctx.actor) });
  }
  @FieldResolver(() => [BodyToAsk], { description: 'The bodies that the law wants to hear before it is submitted.' })
  bodiesToAsk(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    return loadBodies(ctx, proposal.id);
  }
}

@Resolver(() => Consultation)
export class ConsultationResolver {
  @Allow(BOARD)
  @Mutation(() => Consultation, { description: 'Asks one body for its opinion on a dossier or one of its nominees.' })
  askOpinion(
    @Arg('proposalId', () => ID) proposalId: string,
    @Arg('input', () => AskOpinion) input: AskOpinion,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { proposalId, input }, entity: Consultation }, (tx) =>
      commands.askOpinion(tx, proposalId, input),
    );
  }

  @Allow(ANSWERERS)
  @Mutation(() => Consultation, { description: 'Writes down the opinion of a body, or gives it as its officer.' })
  recordOpinion(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => RecordOpinion) input: RecordOpinion,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.recordOpinion(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }

  @Allow(BOARD)
  @Mutation(() => Consultation, { description: 'Takes a question back that should not have been asked.' })
  withdrawConsultation(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, reason }, target: { id, version } };
    return commands.withdrawConsultation(ctx, call, reason);
  }

  @FieldResolver(() => Proposal, { nullable: true, description: 'Null for the body that is asked.' })
  proposal(@Root() row: Consultation, @Ctx() ctx: Context) {
    return load(ctx, Proposal, row.proposalId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: Consultation) {
    return row.organisationId ? organisationStub(row.organisationId) : null;
  }
  @FieldResolver(() => FileRef, { nullable: true })
  file(@Root() row: Consultation, @Ctx() ctx: Context) {
    return files.of(ctx, row.fileId);
  }
  @FieldResolver(() => ConsultationStanding)
  standing(@Root() row: Consultation, @Ctx() ctx: Context) {
    return standingNow(ctx, row);
  }
  @FieldResolver(() => [ConsultedSubject], { description: 'Whom the question is about, as far as it asks.' })
  subjects(@Root() row: Consultation, @Ctx() ctx: Context) {
    return loadSubjects(ctx, row);
  }
}
