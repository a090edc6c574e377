import { Readable } from 'node:stream';
import { WORD } from '@tdkt/documents';
import { sendFile } from '@tdkt/exchange';
import { load, notFound } from '@tdkt/kernel';
import { Campaign } from '../campaign/campaign.entity.ts';
import type { Ask } from '../report-files.ts';
import { reviewDocument } from './document.ts';
import { Review, ReviewKind } from './review.entity.ts';
import { compareSnapshots } from './review.rules.ts';
import type { Snapshot } from './review.types.ts';

/** The report of a review in Word, from the frozen figures alone; seen by whoever sees the review. */
export async function sendReview({ ctx, response }: Ask, id: string): Promise<void> {
  const review = await load(ctx, Review, id);
  if (!review) throw notFound();
  const [campaign, previous] = await Promise.all([
    load(ctx, Campaign, review.campaignId),
    review.previousReviewId ? load(ctx, Review, review.previousReviewId) : null,
  ]);
  if (!campaign) throw notFound();
  const snapshot = review.snapshot as Snapshot;
  const differences = previous ? compareSnapshots(snapshot, previous.snapshot as Snapshot) : [];
  const bytes = await reviewDocument({
    ...{ isFinal: review.kind === ReviewKind.FINAL, campaignTitle: campaign.title, snapshot, hash: review.hash },
    conclusion: review.conclusion ?? null,
    previous: previous
      ? { asOf: previous.asOf, differences: differences.filter(({ clusterId }) => clusterId === null) }
      : null,
    year: ctx.runtime.clock.today().slice(0, 4),
  });
  await sendFile(response, { name: `review-${review.asOf}.docx`, type: WORD, body: Readable.from([bytes]) });
}
