import { Allow, BOARD, type Context, hasRole } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { clauseView } from '../eligibility/eligibility.views.ts';
import { formsOf } from '../form/form.resolver.ts';
import { Nominee, NomineeOutcome } from '../proposal/proposal.entity.ts';
import { markDistinct } from './repetition.commands.ts';
import { clauseFor, loadRepetitions, type Met } from './repetition.facts.ts';
import { Repetition, type RepetitionBasis } from './repetition.views.ts';

@Resolver(() => Nominee)
export class NomineeRepetitionResolver {
  @FieldResolver(() => [Repetition], {
    description: 'Other nominations and awards that may be for the same achievement, in any unit and year.',
  })
  async repetitions(@Root() nominee: Nominee, @Ctx() ctx: Context) {
    const [met, clause, forms] = await Promise.all([
      loadRepetitions(ctx, nominee.id),
      clauseFor(ctx, nominee),
      formsOf(ctx),
    ]);
    const seen = ({ otherId, subjectName, formId, from, to, proposalId, distinctReason }: Met) => ({
      ...{ otherId, subjectName, distinctReason, form: forms.get(formId) ?? null, proposalId },
      ...{ achievementFrom: from, achievementTo: to },
    });
    const unseen = {
      otherId: null,
      subjectName: null,
      form: null,
      proposalId: null,
      achievementFrom: null,
      achievementTo: null,
      distinctReason: null,
    };
    const isOpen = hasRole(ctx.actor, BOARD) && nominee.outcome === NomineeOutcome.PENDING;
    return met.map((one) =>
      Object.assign(new Repetition(), {
        ...{ isAward: one.isAward, basis: one.rule as RepetitionBasis, overlapDays: one.overlapDays },
        ...{ similarity: one.similarity, isInSight: one.isInSight, clause: clauseView(clause) },
        isDistinct: one.distinctReason !== null,
        actions: isOpen && one.distinctReason === null ? ['MARK_DISTINCT'] : [],
        ...(one.isInSight ? seen(one) : unseen),
      }),
    );
  }

  @Allow(BOARD)
  @Mutation(() => Nominee, {
    description: 'The two are for different achievements: neither asks for attention any more.',
  })
  markDistinctAchievement(
    @Arg('nomineeId', () => ID) nomineeId: string,
    @Arg('version', () => Int) version: number,
    @Arg('otherId', () => ID) otherId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { otherId, reason };
    const call = { info, args: { nomineeId, version, ...given }, target: { id: nomineeId, version } };
    return markDistinct(ctx, call, given);
  }
}
