import { type Context, clean, insert, invalid, isId, refuse, type Transaction, update, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Campaign, CampaignState } from '../campaign/campaign.entity.ts';
import { closingDay } from '../campaign/campaign.rules.ts';
import { Declaration, type RecordDeclaration } from './closing.entity.ts';

interface Target {
  readonly id: string;
  readonly version: number;
  readonly state: CampaignState;
  readonly starts_on: string | null;
}

/** The campaign of a condition, locked: two declarations at once cannot both miss that they complete it. */
async function campaignOfCondition(tx: Transaction, conditionId: string): Promise<Target> {
  const [row] = isId(conditionId)
    ? await tx.query<Target>(
        `select c.id, c.version, c.state, c.starts_on::text from campaigns.campaign c
         where c.id = (select campaign_id from campaigns.closing_condition where id = $1) for update`,
        [conditionId],
      )
    : [];
  if (!row) throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['conditionId'] });
  return row;
}

async function closeWhenComplete(tx: Transaction, campaign: Target): Promise<void> {
  const conditions = await tx.query<{ declared_on: string | null }>(
    `select d.declared_on::text from campaigns.closing_condition c
     left join campaigns.declaration d on d.condition_id = c.id where c.campaign_id = $1`,
    [campaign.id],
  );
  const declared = conditions.flatMap(({ declared_on }) => (declared_on === null ? [] : [declared_on]));
  const closedOn = closingDay(conditions.length, declared);
  if (closedOn !== null) await update(tx, Campaign, campaign, { state: CampaignState.CLOSED, closedOn });
}

/** Records that a closing condition is met; the last missing declaration closes the campaign in the same transaction. */
export function recordDeclaration(
  ctx: Context,
  info: GraphQLResolveInfo,
  input: RecordDeclaration,
): Promise<Declaration> {
  return write(ctx, { info, args: { input }, entity: Declaration }, async (tx) => {
    const values = clean(Declaration, input);
    const campaign = await campaignOfCondition(tx, values.conditionId);
    const from = campaign.starts_on;
    refuse([
      ...(campaign.state === CampaignState.LAUNCHED ? [] : [{ code: 'CAMPAIGN_NOT_RUNNING', path: ['conditionId'] }]),
      ...(values.declaredOn > ctx.runtime.clock.today() ? [{ code: 'IN_FUTURE', path: ['declaredOn'] }] : []),
      ...(from !== null && values.declaredOn < from
        ? [{ code: 'BEFORE_START', path: ['declaredOn'], params: { from } }]
        : []),
    ]);
    const id = await insert(tx, Declaration, { ...values, campaignId: campaign.id });
    await closeWhenComplete(tx, campaign);
    return id;
  });
}
