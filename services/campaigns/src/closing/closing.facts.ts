import { invalid, isId, type Transaction, update } from '@tdkt/kernel';
import { Campaign, CampaignState } from '../campaign/campaign.entity.ts';
import { closingDay } from '../campaign/campaign.rules.ts';

export interface ClosingTarget {
  readonly id: string;
  readonly version: number;
  readonly state: CampaignState;
  readonly starts_on: string | null;
}

const LOCKED = 'select c.id, c.version, c.state, c.starts_on::text from campaigns.campaign c';

/** The campaign of a condition, locked: two declarations at once cannot both miss that they complete it. */
export async function campaignOfCondition(tx: Transaction, conditionId: string): Promise<ClosingTarget> {
  const [row] = isId(conditionId)
    ? await tx.query<ClosingTarget>(
        `${LOCKED} where c.id = (select campaign_id from campaigns.closing_condition where id = $1) for update`,
        [conditionId],
      )
    : [];
  if (!row) throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['conditionId'] });
  return row;
}

const FAMILY = `
with recursive family as (
  select id from campaigns.campaign where parent_campaign_id = $1
  union select c.id from campaigns.campaign c join family f on c.parent_campaign_id = f.id)`;

/** A movement ends, and with it those that answer it. */
async function close(tx: Transaction, campaign: ClosingTarget, closedOn: string): Promise<void> {
  await update(tx, Campaign, campaign, { state: CampaignState.CLOSED, closedOn });
  await tx.query(
    `${FAMILY} update campaigns.campaign c set state = 'CLOSED', closed_on = greatest($2::date, c.starts_on), closed_with_id = $1,
       version = version + 1, updated_at = $3 where c.id in (select id from family) and c.state = 'LAUNCHED'`,
    [campaign.id, closedOn, tx.ctx.runtime.clock.now()],
  );
}

/** What ended with a declaration that does not hold goes on, and with it what had ended with it. */
export async function reopen(tx: Transaction, campaign: ClosingTarget): Promise<void> {
  await update(tx, Campaign, campaign, { state: CampaignState.LAUNCHED, closedOn: null });
  await tx.query(
    `update campaigns.campaign set state = 'LAUNCHED', closed_on = null, closed_with_id = null, version = version + 1, updated_at = $2
     where closed_with_id = $1`,
    [campaign.id, tx.ctx.runtime.clock.now()],
  );
}

/** Closes a running campaign in the transaction in which its last condition is met; else does nothing. */
export async function closeWhenComplete(tx: Transaction, campaign: ClosingTarget): Promise<void> {
  const conditions = await tx.query<{ declared_on: string | null }>(
    `select d.declared_on::text from campaigns.closing_condition c
     left join campaigns.declaration d on d.condition_id = c.id and d.withdrawn_on is null where c.campaign_id = $1`,
    [campaign.id],
  );
  const declared = conditions.flatMap(({ declared_on }) => (declared_on === null ? [] : [declared_on]));
  const closedOn = closingDay(conditions.length, declared);
  if (closedOn !== null) await close(tx, campaign, closedOn);
}

/** An amendment may take away the last condition that nobody has declared. */
export async function closeIfAmended(tx: Transaction, campaignId: string): Promise<void> {
  const [row] = await tx.query<ClosingTarget>(`${LOCKED} where c.id = $1 and c.state = 'LAUNCHED' for update`, [
    campaignId,
  ]);
  if (row) await closeWhenComplete(tx, row);
}

/** Movements whose plan gives their last day end on it, the narrower ones first. */
export async function closeEnded(tx: Transaction): Promise<void> {
  const ended = await tx.query<ClosingTarget & { ends_on: string }>(
    `select c.id, c.version, c.state, c.starts_on::text, c.ends_on::text from campaigns.campaign c
     where c.state = 'LAUNCHED' and c.ends_on < $1::date order by c.ends_on, c.id for update`,
    [tx.ctx.runtime.clock.today()],
  );
  for (const campaign of ended) {
    const [row] = await tx.query<ClosingTarget>(`${LOCKED} where c.id = $1 and c.state = 'LAUNCHED'`, [campaign.id]);
    if (row) await close(tx, row, campaign.ends_on);
  }
}

/** Whether the movement was summed up on the ground that it is over. */
export async function hasFinalReview(tx: Transaction, campaignId: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>('select campaigns.has_final_review($1) as found', [campaignId]);
  return row?.found ?? false;
}

/** The wider campaign whose end was the end of this one. */
export async function closedWith(tx: Transaction, campaignId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string | null }>(
    'select closed_with_id as id from campaigns.campaign where id = $1',
    [campaignId],
  );
  return row?.id ?? null;
}
