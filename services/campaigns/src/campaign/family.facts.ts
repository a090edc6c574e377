import { isId, type Transaction, type Violation } from '@tdkt/kernel';
import type { Campaign } from './campaign.entity.ts';
import { checkFamily, type FamilyFacts } from './family.rules.ts';

interface Parent {
  readonly scope: string;
  readonly state: string;
  readonly endsOn: string | null;
  readonly isCycle: boolean;
}

const PARENT = `
with recursive above as (
  select id, parent_campaign_id, array[id] as seen from campaigns.campaign where id = $1
  union all select c.id, c.parent_campaign_id, a.seen || c.id from campaigns.campaign c
  join above a on c.id = a.parent_campaign_id where c.id <> all (a.seen)
)
select p.scope, p.state, p.ends_on::text as "endsOn", exists (select from above where id = $2) as "isCycle"
from campaigns.campaign p where p.id = $1`;

/** Two writers cannot make a circle together: whoever gives a campaign a parent waits for the other. */
async function parentOf(tx: Transaction, parentId: string | null, id: string | null): Promise<Parent | null> {
  if (!isId(parentId)) return null;
  await tx.query("select pg_advisory_xact_lock(hashtext('campaigns.family'))");
  const [row] = await tx.query<Parent>(PARENT, [parentId, id]);
  return row ?? null;
}

type Values = Partial<Campaign>;
const FAMILY_FIELDS = ['scope', 'parentCampaignId', 'clusterId', 'organisationId', 'endsOn'] as const;

/** Whether a campaign has its place among the others, when that is written. */
export async function checkPlace(tx: Transaction, values: Values, before: Campaign | null): Promise<Violation[]> {
  if (before && !FAMILY_FIELDS.some((name) => values[name] !== undefined)) return [];
  const row = { ...before, ...values };
  const parent = await parentOf(tx, row.parentCampaignId ?? null, before?.id ?? null);
  const facts: FamilyFacts = {
    scope: row.scope as string,
    clusterId: row.clusterId ?? null,
    organisationId: row.organisationId ?? null,
    endsOn: row.endsOn ?? null,
    isCycle: parent?.isCycle ?? false,
    parent,
  };
  return checkFamily(facts);
}

/** A movement does not begin before the one that it answers. */
export async function checkBeginning(
  tx: Transaction,
  { parentCampaignId }: Campaign,
  day: string,
): Promise<Violation[]> {
  if (!parentCampaignId) return [];
  const [parent] = await tx.query<{ from: string | null }>(
    'select starts_on::text as "from" from campaigns.campaign where id = $1 for share',
    [parentCampaignId],
  );
  const from = parent?.from ?? null;
  return from !== null && day < from ? [{ code: 'BEFORE_START', path: ['startsOn'], params: { from } }] : [];
}
