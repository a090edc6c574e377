import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { ProposeLink } from '../proposal/ProposeLink.tsx';
import { SponsorSuggestions } from './documents.ts';

/** Donors whose gifts reach a threshold of the Board; whoever may not propose them sees nothing here. */
export function Suggestions({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const { money } = useFormat();
  const { data } = useGraph(SponsorSuggestions, { campaignId });
  const rows = data?.campaign?.sponsorSuggestions ?? [];
  if (rows.length === 0) return null;
  const title = translate('ledger.suggestions');
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={rows}
        keyOf={({ sponsor }) => String(sponsor?.id)}
        columns={[
          {
            label: translate('resources.Sponsor.name', { smart_count: 1 }),
            cell: ({ sponsor }) => <Link to={`/Sponsor/${sponsor?.id}/show`}>{sponsor?.displayName}</Link>,
          },
          {
            label: translate('resources.ContributionTotal.fields.money'),
            isNumber: true,
            cell: (row) => money(row.money),
          },
          {
            label: translate('resources.ContributionTotal.fields.estimatedValue'),
            isNumber: true,
            cell: (row) => money(row.estimatedValue),
          },
          {
            label: translate('ledger.reached'),
            cell: ({ threshold }) => (
              <>
                {threshold?.name} {threshold && !threshold.isVerified && <Mark name="unverified" />}
              </>
            ),
          },
          { label: translate('actions.actions'), cell: ({ proposal }) => <ProposeLink proposal={proposal} /> },
        ]}
      />
    </Panel>
  );
}
