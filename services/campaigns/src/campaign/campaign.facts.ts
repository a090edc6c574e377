import { isId, notFound, type Transaction, type Violation } from '@tdkt/kernel';
import { type Campaign, CampaignState } from './campaign.entity.ts';
import type { LaunchFacts } from './checklist.rules.ts';

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

const count = (table: string, where = 'true'): string =>
  `(select count(*)::integer from campaigns.${table} p where p.campaign_id = c.id and ${where})`;

const COUNTS = {
  planCount: count('campaign_plan'),
  unnumberedPlanCount: count('campaign_plan', '(p.number is null or p.issued_on is null) and not p.is_number_unknown'),
  commendationCount: `${count('campaign_plan', 'p.commendation_text is not null')} + ${count('commendation_guidance')}`,
  contentCount: count('campaign_content'),
  measuredContentCount: count(
    'campaign_content',
    'exists (select from campaigns.indicator i where i.content_id = p.id)',
  ),
  closingConditionCount: count('closing_condition'),
  taskCount: count('task'),
  idleAssignmentCount: count(
    'assignment',
    'not exists (select from campaigns.assignee a where a.assignment_id = p.id)',
  ),
  recipientCount: count('distribution_recipient', "p.purpose <> 'ARCHIVE'"),
  parentState: '(select p.state from campaigns.campaign p where p.id = c.parent_campaign_id)',
} as const;
export type PartFacts = Pick<LaunchFacts, keyof typeof COUNTS>;

/** What campaigns consist of, one row each: id and facts. */
export const PART_FACTS = `
select c.id, jsonb_build_object(${Object.entries(COUNTS)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')}) as facts
from campaigns.campaign c where c.id = any($1::uuid[])`;

export async function partsOf(tx: Transaction, id: string): Promise<PartFacts> {
  const [row] = await tx.query<{ facts: PartFacts }>(PART_FACTS, [[id]]);
  if (!row) throw notFound();
  return row.facts;
}

/** The campaign as the checklist reads it. */
export const launchFactsOf = (row: Campaign, parts: PartFacts): LaunchFacts => ({
  state: row.state,
  purposes: row.purposes,
  eligibleCollectives: row.eligibleCollectives as unknown[],
  eligibleIndividuals: row.eligibleIndividuals as unknown[],
  launchedByName: row.launchedByName ?? null,
  launchedByPosition: row.launchedByPosition ?? null,
  periodText: row.periodText ?? null,
  endsOn: row.endsOn ?? null,
  ...parts,
});
