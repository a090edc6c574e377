import { Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { NOTHING } from '../../kit/Value.tsx';
import type { CampaignRecord } from './documents.ts';
import { titleIn } from './useCampaign.tsx';

type Child = CampaignRecord['childCampaigns'][number];

/** The movement that this one answers and those that answer it; the figures above are theirs as well. */
export function Family({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { day } = useFormat();
  const { parentCampaign, childCampaigns } = campaign;
  if (!parentCampaign && childCampaigns.length === 0) return null;
  const title = translate('campaign.family');
  const label = (field: string) => translate(`resources.Campaign.fields.${field}`);
  const whose = ({ cluster, organisation }: Child) => cluster?.name ?? organisation?.name ?? NOTHING;
  return (
    <Panel title={title}>
      {parentCampaign && (
        <Typography sx={{ mb: 1 }}>
          {translate('campaign.answers')}{' '}
          <Link to={`/Campaign/${parentCampaign.id}/show`}>{titleIn(locale, parentCampaign)}</Link>
        </Typography>
      )}
      {childCampaigns.length > 0 && (
        <>
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {translate('campaign.rolledUp')}
          </Typography>
          <Grid
            label={label('childCampaigns')}
            rows={childCampaigns}
            keyOf={({ id }) => id}
            columns={[
              {
                label: label('title'),
                cell: (child) => <Link to={`/Campaign/${child.id}/show`}>{titleIn(locale, child)}</Link>,
              },
              { label: label('scope'), cell: ({ scope }) => translate(`enums.CampaignScope.${scope}`) },
              { label: label('organisation'), cell: whose },
              { label: label('state'), cell: ({ state }) => translate(`enums.CampaignState.${state}`) },
              { label: label('startsOn'), cell: ({ startsOn }) => (startsOn ? day(startsOn) : NOTHING) },
            ]}
          />
        </>
      )}
    </Panel>
  );
}
