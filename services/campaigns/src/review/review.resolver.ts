import { Allow, BOARD, type Context, EVERYTHING, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { createReview } from './review.commands.ts';
import { CreateReview, Review, ReviewDifference } from './review.entity.ts';
import { hashOf } from './review.facts.ts';
import { compareSnapshots } from './review.rules.ts';
import type { Snapshot } from './review.types.ts';

/** The figures are those of clusters, which everybody who signs in may compare. */
export const ReviewRegistry = registry(Review, {
  names: { one: 'review', many: 'reviews' },
  rule: { scope: () => EVERYTHING, defaultSort: '-asOf' },
  read: SIGNED_IN,
  write: { roles: BOARD, actions: [] },
});

@Resolver(() => Review)
export class ReviewResolver {
  @Allow(BOARD)
  @Mutation(() => Review, { description: 'Freezes all figures of the campaign at the end of a day.' })
  createReview(
    @Arg('input', () => CreateReview) input: CreateReview,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return createReview(ctx, info, input);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Review, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Review, { nullable: true })
  previousReview(@Root() row: Review, @Ctx() ctx: Context) {
    return parentOf(ctx, Review, row.previousReviewId);
  }
  @FieldResolver(() => Boolean, { description: 'The figures still have the hash that they were frozen with.' })
  isIntact(@Root() row: Review) {
    return hashOf(row.snapshot) === row.hash;
  }
  @FieldResolver(() => [ReviewDifference], {
    description: 'Every figure beside that of the previous review: of the province, then of each cluster.',
  })
  async comparison(@Root() row: Review, @Ctx() ctx: Context): Promise<ReviewDifference[]> {
    const previous = await parentOf(ctx, Review, row.previousReviewId);
    const differences = compareSnapshots(
      row.snapshot as Snapshot,
      (previous?.snapshot as Snapshot | undefined) ?? null,
    );
    return differences.map((difference) => Object.assign(new ReviewDifference(), difference));
  }
}

@Resolver(() => Campaign)
export class CampaignReviewResolver {
  @FieldResolver(() => [Review], { description: 'By their day.' })
  reviews(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Review, by: 'campaignId', orderBy: 'asOf' }, row.id);
  }
}
