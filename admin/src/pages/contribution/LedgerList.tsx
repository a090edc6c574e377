import { Box } from '@mui/material';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { useSession } from '../../kit/useSession.ts';
import { CampaignPicker, useCampaign } from '../campaign/useCampaign.tsx';
import { Suggestions } from './Suggestions.tsx';
import { Totals } from './Totals.tsx';

/** The ledger line by line, and under it what it comes to in a campaign. */
export default function LedgerList({ register }: { register: Register }) {
  const { query: _query, ...choice } = useCampaign();
  const { data: session } = useSession();
  return (
    <Box sx={{ pb: 4, minWidth: 0 }}>
      <RegisterList register={register} />
      {choice.current && (
        <Box sx={{ mt: 3 }}>
          <CampaignPicker {...choice} />
          <Totals campaignId={choice.current.id} />
          {session && isAllowed(session, 'campaigns', 'write') && <Suggestions campaignId={choice.current.id} />}
        </Box>
      )}
    </Box>
  );
}
