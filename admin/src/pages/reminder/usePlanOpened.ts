import { useEffect } from 'react';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { OpenPlanRecord } from '../home/documents.ts';
import { OwnDeliveries } from './documents.ts';

async function noteOpening(campaignId: string, organisationIds: string[]): Promise<void> {
  const { deliveries } = await run(OwnDeliveries, { campaignId, organisationIds });
  const unopened = deliveries.items.filter(({ openedAt }) => !openedAt);
  await Promise.all(unopened.map(({ id }) => run(OpenPlanRecord, { id })));
}

/** An officer who looks at the plan has opened it for the unit; reading does not depend on the note of it. */
export function usePlanOpened(campaignId: string, isPlan: boolean): void {
  const { data: session } = useSession();
  const own = session?.account.organisations.map(({ id }) => id).join(' ') ?? '';
  useEffect(() => {
    if (!isPlan || !campaignId || !own) return;
    noteOpening(campaignId, own.split(' ')).catch(() => undefined);
  }, [campaignId, isPlan, own]);
}
