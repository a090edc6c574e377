import { type Context, invalid, isId, notFound, refuse, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { checkPlanPart } from './amendment.facts.ts';

export enum PlanPart {
  CAMPAIGN_PLAN = 'CAMPAIGN_PLAN',
  LEGAL_BASIS = 'LEGAL_BASIS',
  COMMENDATION_GUIDANCE = 'COMMENDATION_GUIDANCE',
  CAMPAIGN_CONTENT = 'CAMPAIGN_CONTENT',
  INDICATOR = 'INDICATOR',
  CLOSING_CONDITION = 'CLOSING_CONDITION',
  ASSIGNMENT = 'ASSIGNMENT',
  ASSIGNEE = 'ASSIGNEE',
  TASK = 'TASK',
  DISTRIBUTION_RECIPIENT = 'DISTRIBUTION_RECIPIENT',
}

/** Only assignees do not name their campaign themselves. */
const campaignOf = (part: PlanPart): string =>
  part === PlanPart.ASSIGNEE
    ? '(select a.campaign_id from campaigns.assignment a where a.id = p.assignment_id)'
    : 'p.campaign_id';

async function lockPart(tx: Transaction, part: PlanPart, id: string): Promise<string> {
  const [row] = isId(id)
    ? await tx.query<{ campaign_id: string }>(
        `select ${campaignOf(part)} as campaign_id from campaigns.${part.toLowerCase()} p where p.id = $1 for update of p`,
        [id],
      )
    : [];
  if (!row) throw notFound();
  return row.campaign_id;
}

const isReferredTo = (error: unknown): boolean =>
  ((error as { driverError?: { code?: string } }).driverError ?? (error as { code?: string })).code === '23503';

/** Takes a part out of a plan that may be changed; what somebody has answered or built upon stays. */
export function removePlanPart(
  ctx: Context,
  info: GraphQLResolveInfo,
  args: { part: PlanPart; id: string },
): Promise<Campaign> {
  return write(ctx, { info, args, entity: Campaign }, async (tx) => {
    const { part, id } = args;
    const campaignId = await lockPart(tx, part, id);
    refuse(await checkPlanPart(tx, { campaignId }, null));
    await tx.query(`delete from campaigns.${part.toLowerCase()} where id = $1`, [id]).catch((error: unknown) => {
      throw isReferredTo(error) ? invalid({ code: 'IN_USE', path: ['id'] }) : error;
    });
    return campaignId;
  });
}
