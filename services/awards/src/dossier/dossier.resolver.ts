import { FileRef } from '@tdkt/files';
import { Allow, type Context, hydrate, loaderOf, selectList, settingOf, statement, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { clauseView, LawClause } from '../eligibility/eligibility.views.ts';
import { files } from '../files.ts';
import { PROPOSERS } from '../proposal/proposal.access.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { dossierRuleOf, loadDossier } from './dossier.facts.ts';
import { checklistOf, isBlocking } from './dossier.rules.ts';
import type { PartKind } from './dossier.types.ts';
import * as commands from './evidence.commands.ts';
import { AddEvidence, Evidence, EvidenceKind } from './evidence.entity.ts';

@ObjectType({ description: 'A line of the checklist of a dossier.' })
class ChecklistItem {
  @Field(() => EvidenceKind) kind!: PartKind;
  @Field(() => Boolean, { description: 'Each nominee needs it; one paper may report on all of them.' })
  isPerNominee!: boolean;
  @Field(() => Boolean, { description: 'False: only where such an achievement is claimed.' }) isAlways!: boolean;
  @Field(() => [LawClause]) clauses!: LawClause[];
  @Field(() => [ID], { description: 'Nominees that no paper covers yet.' }) lackingNomineeIds!: readonly string[];
  @Field(() => Boolean, { description: 'The dossier cannot be handed in without it.' }) isBlocking!: boolean;
}

async function evidenceOf(ctx: Context, ids: readonly string[]): Promise<Evidence[][]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select ${selectList(Evidence)} from awards.evidence r where r.proposal_id = any($1::uuid[]) order by r.id`,
      [ids],
    ),
  );
  const papers = hydrate(Evidence, rows);
  return ids.map((id) => papers.filter(({ proposalId }) => proposalId === id));
}

@Resolver(() => Proposal)
export class ProposalDossierResolver {
  @FieldResolver(() => [Evidence], { description: 'The papers of the dossier, in the order of entry.' })
  evidence(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    return loaderOf<Evidence[]>(ctx, Evidence, (ids) => evidenceOf(ctx, ids)).load(proposal.id);
  }

  @FieldResolver(() => [ChecklistItem], { description: 'What the law of its regime asks the dossier to hold.' })
  async checklist(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    const items = checklistOf(dossierRuleOf(proposal, ctx.runtime.clock.today()), await loadDossier(ctx, proposal));
    return items.map((item) =>
      Object.assign(new ChecklistItem(), {
        ...{ kind: item.kind, isPerNominee: item.per === 'NOMINEE', isAlways: item.need === 'ALWAYS' },
        ...{ clauses: item.clauses.map(clauseView), lackingNomineeIds: item.lacking, isBlocking: isBlocking(item) },
      }),
    );
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @Allow(PROPOSERS)
  @Mutation(() => Evidence, { description: 'Puts a paper into a dossier: by number and day, by a file, or both.' })
  addEvidence(
    @Arg('proposalId', () => ID) proposalId: string,
    @Arg('input', () => AddEvidence) input: AddEvidence,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { proposalId, input }, entity: Evidence }, (tx) =>
      commands.addEvidence(tx, proposalId, input),
    );
  }

  @Allow(PROPOSERS)
  @Mutation(() => Proposal, { description: 'Takes a paper out; answers the proposal.' })
  removeEvidence(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { id, version }, entity: Proposal }, (tx) =>
      commands.removeEvidence(tx, { id, version }),
    );
  }

  @FieldResolver(() => FileRef, { nullable: true })
  file(@Root() evidence: Evidence, @Ctx() ctx: Context) {
    return files.of(ctx, evidence.fileId);
  }
}
