import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { GuidancesOfCampaign } from './documents.ts';
import { Guidances } from './Guidances.tsx';

/** What applies to the awards of a movement besides the law; nothing where nothing is known. */
export function CampaignGuidances({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const query = useGraph(GuidancesOfCampaign, { id: campaignId });
  const guidances = query.data?.campaign?.awardGuidances ?? [];
  if (guidances.length === 0) return null;
  return (
    <Panel title={translate('guidance.title')}>
      <Typography variant="body2" color="text.secondary">
        {translate('guidance.why')}
      </Typography>
      <Guidances guidances={guidances} />
    </Panel>
  );
}
