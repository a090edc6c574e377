import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DeliveryCountsQuery, DeliveryCountsQueryVariables } from '../../gql/graphql.ts';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { isAllowed } from '../../kit/session.ts';
import { document } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import type { CampaignRecord } from './documents.ts';

const DeliveryCounts = document<DeliveryCountsQuery, DeliveryCountsQueryVariables>(/* GraphQL */ `
  query DeliveryCounts($campaignId: ID!) {
    delivered: deliveries(filter: { campaignId: [$campaignId] }, page: { limit: 1 }) { totalCount }
    opened: deliveries(filter: { campaignId: [$campaignId], openedAt: { from: "2000-01-01T00:00:00Z" } }, page: { limit: 1 }) { totalCount }
    acknowledged: deliveries(filter: { campaignId: [$campaignId], acknowledgedOn: { from: "2000-01-01" } }, page: { limit: 1 }) { totalCount }
  }
`);

function Counts({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { data } = useGraph(DeliveryCounts, { campaignId });
  if (!data) return null;
  const text = translate('campaign.counts', {
    delivered: number(data.delivered.totalCount),
    opened: number(data.opened.totalCount),
    acknowledged: number(data.acknowledged.totalCount),
  });
  const filter = encodeURIComponent(JSON.stringify({ campaignId }));
  return <Link to={`/Delivery?filter=${filter}`}>{text}</Link>;
}

/** Whom the plan goes to, and what became of it; the counts are those of the viewer's scope. */
export function Distribution({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const { data: session } = useSession();
  const title = translate('resources.DistributionRecipient.name', { smart_count: 2 });
  const label = (field: string) => translate(`resources.DistributionRecipient.fields.${field}`);
  return (
    <Panel
      title={title}
      actions={session && isAllowed(session, 'reports', 'read') && <Counts campaignId={campaign.id} />}
    >
      <Grid
        label={title}
        rows={campaign.recipients}
        keyOf={({ id }) => id}
        columns={[
          { label: label('text'), cell: ({ text }) => text },
          { label: label('purpose'), cell: ({ purpose }) => translate(`enums.DistributionPurpose.${purpose}`) },
          {
            label: label('organisation'),
            cell: ({ organisation, organisationGroup }) =>
              organisation ? (
                <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>
              ) : organisationGroup ? (
                translate(`enums.RecipientGroup.${organisationGroup}`)
              ) : (
                '—'
              ),
          },
        ]}
      />
    </Panel>
  );
}
