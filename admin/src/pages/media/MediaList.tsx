import { Box } from '@mui/material';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { CampaignPicker, useCampaign } from '../campaign/useCampaign.tsx';
import { Airtime } from './Airtime.tsx';

/** What was published, and under it the airtime of each outlet before and during a campaign. */
export default function MediaList({ register }: { register: Register }) {
  const { query: _query, ...choice } = useCampaign();
  return (
    <Box sx={{ pb: 4, minWidth: 0 }}>
      <RegisterList register={register} />
      {choice.current && (
        <Box sx={{ mt: 3 }}>
          <CampaignPicker {...choice} />
          <Airtime campaignId={choice.current.id} />
        </Box>
      )}
    </Box>
  );
}
