import { type Context, clean, insert, isId, refuse, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { campaignOf } from '../campaign/campaign.facts.ts';
import { campaignDays } from '../progress/progress.facts.ts';
import { planFor } from '../progress/progress.views.ts';
import { type CreateReview, Review } from './review.entity.ts';
import { freeze, hashOf } from './review.facts.ts';
import { checkReview, type ReviewFacts } from './review.rules.ts';

interface Previous {
  readonly id: string;
  readonly campaignId: string;
  readonly asOf: string;
}
const PREVIOUS = 'select id, campaign_id as "campaignId", as_of::text as "asOf" from campaigns.review';

/** The review that was named, null where there is no such; else the latest of an earlier day, if any. */
async function previousOf(tx: Transaction, { campaignId, previousReviewId, asOf }: CreateReview) {
  if (previousReviewId) {
    if (!isId(previousReviewId)) return null;
    const [named] = await tx.query<Previous>(`${PREVIOUS} where id = $1`, [previousReviewId]);
    return named ?? null;
  }
  const [latest] = await tx.query<Previous>(
    `${PREVIOUS} where campaign_id = $1 and as_of < $2 order by as_of desc, created_at desc limit 1`,
    [campaignId, asOf],
  );
  return latest;
}

/** Freezes the figures of a campaign in one transaction; nothing of a review is changed afterwards. */
export async function createReview(ctx: Context, info: GraphQLResolveInfo, input: CreateReview): Promise<Review> {
  return write(ctx, { info, args: { input }, entity: Review }, async (tx) => {
    const values = clean(Review, input);
    const campaign = await campaignOf(tx, values.campaignId, 'share');
    const previous = await previousOf(tx, values);
    const { asOf, campaignId } = values;
    const today = ctx.runtime.clock.today();
    const facts: ReviewFacts = {
      ...{ asOf, campaignId, today, previous, campaignState: campaign.state, startsOn: campaign.starts_on },
    };
    refuse(checkReview(facts));
    const plan = await planFor(ctx, { campaignId, period: { to: asOf } });
    const { family } = await campaignDays(ctx, campaignId);
    const snapshot = await freeze(tx, { campaignId, family, plan });
    const previousReviewId = previous?.id ?? null;
    return insert(tx, Review, { ...values, previousReviewId, snapshot, hash: hashOf(snapshot) });
  });
}
