import { isId, notFound, type Transaction, type Violation } from '@tdkt/kernel';
import { CampaignState } from './campaign.entity.ts';
import type { LaunchFacts } from './campaign.rules.ts';

export interface CampaignFacts {
  readonly id: string;
  readonly state: CampaignState;
  readonly starts_on: string | null;
  readonly closed_on: string | null;
}

/** The campaign of a write; `lock` when its state must not change meanwhile. Unknown is NOT_FOUND. */
export async function campaignOf(
  tx: Transaction,
  id: string,
  lock: '' | 'share' | 'update' = '',
): Promise<CampaignFacts> {
  if (!isId(id)) throw notFound();
  const [row] = await tx.query<CampaignFacts>(
    `select id, state, starts_on::text, closed_on::text from campaigns.campaign where id = $1${lock ? ` for ${lock}` : ''}`,
    [id],
  );
  if (!row) throw notFound();
  return row;
}

/** Parts of a campaign change until it is closed. */
export async function checkOpen<T extends { campaignId: string }>(
  tx: Transaction,
  values: Partial<T>,
  before: T | null,
): Promise<readonly Violation[]> {
  const id = before?.campaignId ?? values.campaignId;
  const [row] = isId(id)
    ? await tx.query<{ state: CampaignState }>('select state from campaigns.campaign where id = $1 for share', [id])
    : [];
  if (!row) return [{ code: 'UNKNOWN_REFERENCE', path: ['campaignId'] }];
  return row.state === CampaignState.CLOSED ? [{ code: 'CAMPAIGN_CLOSED', path: ['campaignId'] }] : [];
}

const COUNTS = {
  planCount: 'campaign_plan',
  contentCount: 'campaign_content',
  indicatorCount: 'indicator',
  closingConditionCount: 'closing_condition',
  taskCount: 'task',
  recipientCount: 'distribution_recipient',
} as const;

/** How many parts of each kind a campaign has. */
export async function countParts(tx: Transaction, id: string): Promise<Pick<LaunchFacts, keyof typeof COUNTS>> {
  const counts = Object.entries(COUNTS).map(
    ([name, table]) => `(select count(*)::integer from campaigns.${table} where campaign_id = $1) as "${name}"`,
  );
  const [row] = await tx.query<Pick<LaunchFacts, keyof typeof COUNTS>>(`select ${counts.join(', ')}`, [id]);
  return row as Pick<LaunchFacts, keyof typeof COUNTS>;
}
