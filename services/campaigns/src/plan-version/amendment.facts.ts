import { isId, type Transaction, type Violation } from '@tdkt/kernel';
import { needsAmendment } from './amendment.rules.ts';

interface PartRow {
  readonly campaignId: string;
}
type Values = Readonly<Record<string, unknown>>;
interface Standing {
  readonly state: string;
  readonly isAmended: boolean;
}

/** State of a campaign and whether an amendment is open; holds both until the write is done. */
async function standingOf(tx: Transaction, campaignId: unknown): Promise<Standing | null> {
  if (!isId(campaignId)) return null;
  const [row] = await tx.query<Standing>(
    `select c.state, exists (select from campaigns.plan_version v where v.campaign_id = c.id and v.state = 'OPEN') as "isAmended"
     from campaigns.campaign c where c.id = $1 for share of c`,
    [campaignId],
  );
  return row ?? null;
}

/** Parts of a plan change freely in a draft, by an open amendment once it is launched, and not after it has ended. */
export async function checkPlanPart<T extends PartRow>(
  tx: Transaction,
  values: Partial<T>,
  before: T | null,
): Promise<readonly Violation[]> {
  const standing = await standingOf(tx, before?.campaignId ?? values.campaignId);
  if (!standing) return [{ code: 'UNKNOWN_REFERENCE', path: ['campaignId'] }];
  return needsAmendment(standing, values as Values, before as Values | null);
}

/** The same for the columns of the campaign itself. */
export async function checkPlanOf(tx: Transaction, values: Values, before: { id: string }): Promise<Violation[]> {
  const standing = await standingOf(tx, before.id);
  return standing ? needsAmendment(standing, values, before as unknown as Values) : [];
}
