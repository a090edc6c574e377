import { Allow, BOARD, type Context, JsonScalar, load } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { FindingResult } from '../proposal/nominee.views.ts';
import { Nominee, Proposal } from '../proposal/proposal.entity.ts';
import { regimeOf } from '../standard/regimes.ts';
import type { Params, RegimeCode } from '../standard/standard.types.ts';
import { differencesOf, type Side } from './difference.rules.ts';
import { answersTo, questionOf } from './eligibility.resolver.ts';
import { clauseView, Eligibility, eligibilityView, LawClause } from './eligibility.views.ts';
import { overrideProposalRegime } from './override.commands.ts';
import { originOf, pinOf } from './pin.rules.ts';
import { OverrideProposalRegime, RegimeCodeEnum } from './regime-code.ts';

@ObjectType({ description: 'The answer of one set of rules to a requirement.' })
export class DifferenceSide {
  @Field(() => FindingResult) result!: FindingResult;
  @Field(() => LawClause) clause!: LawClause;
  @Field(() => JsonScalar) params!: Params;
}

@ObjectType({ description: 'A requirement that two sets of rules answer differently, or that only one of them has.' })
export class RegimeDifference {
  @Field(() => String) code!: string;
  @Field(() => DifferenceSide, { nullable: true }) before!: DifferenceSide | null;
  @Field(() => DifferenceSide, { nullable: true }) after!: DifferenceSide | null;
}

@ObjectType({ description: 'A nominee under the rules of the reception and under others, side by side.' })
export class RegimeComparison {
  @Field(() => Eligibility) before!: Eligibility;
  @Field(() => Eligibility) after!: Eligibility;
  @Field(() => [RegimeDifference]) differences!: readonly RegimeDifference[];
}

const sideView = (side: Side | null): DifferenceSide | null =>
  side &&
  Object.assign(new DifferenceSide(), {
    ...{ result: side.outcome as FindingResult, clause: clauseView(side.clause), params: side.params },
  });

/** Null where one of the two has no standard of the form: then there is nothing to compare. */
async function compare(ctx: Context, nominee: Nominee, proposal: Proposal, code: RegimeCode | null) {
  const today = ctx.runtime.clock.today();
  const before = originOf(proposal);
  const isOther = code !== null && code !== proposal.regimeCode;
  const after = isOther ? { regime: regimeOf(code), ruledOn: today } : pinOf(proposal, today);
  if (!before) return null;
  const asked = questionOf(nominee, proposal, today);
  const [one, other] = await Promise.all([
    answersTo(ctx, { ...asked, regime: before, ruledOn: proposal.receivedOn ?? today }),
    answersTo(ctx, { ...asked, ...after }),
  ]);
  if (!one || !other) return null;
  return Object.assign(new RegimeComparison(), {
    before: eligibilityView(one.evaluation, one.regime, ctx.language),
    after: eligibilityView(other.evaluation, other.regime, ctx.language),
    differences: differencesOf(one.evaluation, other.evaluation).map(({ code: what, ...sides }) =>
      Object.assign(new RegimeDifference(), {
        ...{ code: what, before: sideView(sides.before), after: sideView(sides.after) },
      }),
    ),
  });
}

@Resolver(() => Nominee)
export class RegimeComparisonResolver {
  @FieldResolver(() => RegimeComparison, {
    nullable: true,
    description: 'Null before the reception, and where one of the two has no standard of the form.',
  })
  async regimeComparison(
    @Root() nominee: Nominee,
    @Arg('regime', () => RegimeCodeEnum, {
      nullable: true,
      description: 'Default: the rules that the dossier has now.',
    })
    regime: RegimeCodeEnum | null,
    @Ctx() ctx: Context,
  ) {
    const proposal = await load(ctx, Proposal, nominee.proposalId);
    return proposal && compare(ctx, nominee, proposal, regime);
  }

  @Allow(BOARD)
  @Mutation(() => Proposal, {
    description: 'Judges the dossier by the rules of a later law, where it is more favourable, until it is decided.',
  })
  overrideProposalRegime(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => OverrideProposalRegime) input: OverrideProposalRegime,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return overrideProposalRegime(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }
}
