import { Box, Typography } from '@mui/material';
import { Title, useLocale, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import type { Session } from '../../kit/session.ts';
import { useSession } from '../../kit/useSession.ts';
import { type CampaignChoice, CampaignPicker, titleIn, useCampaign } from '../campaign/useCampaign.tsx';
import { ClusterHomePage } from './ClusterHomePage.tsx';
import { ProvinceHomePage } from './ProvinceHomePage.tsx';
import { UnitHomePage } from './UnitHomePage.tsx';

/** Whoever answers for clusters or units sees those; everybody else sees the province. */
function Own({ session, campaign }: { session: Session; campaign: CampaignChoice }) {
  const { clusters, organisations } = session.account;
  if (clusters.length === 0 && organisations.length === 0) return <ProvinceHomePage campaign={campaign} />;
  return (
    <>
      {clusters.map(({ id }) => (
        <ClusterHomePage key={id} clusterId={id} campaign={campaign} />
      ))}
      {organisations.map(({ id }) => (
        <UnitHomePage key={id} organisationId={id} campaign={campaign} />
      ))}
    </>
  );
}

export default function Home() {
  const translate = useTranslate();
  const locale = useLocale();
  const { data: session } = useSession();
  const { query, ...choice } = useCampaign();
  return (
    <Box sx={{ pb: 4, minWidth: 0 }}>
      <Title title={translate('ra.page.dashboard')} />
      <Asked query={query}>
        {() => (
          <>
            <CampaignPicker {...choice} />
            {choice.current && session ? (
              <Own session={session} campaign={choice.current} />
            ) : (
              <Typography sx={{ mt: 2 }}>
                {choice.current ? titleIn(locale, choice.current) : translate('home.noCampaign')}
              </Typography>
            )}
          </>
        )}
      </Asked>
    </Box>
  );
}
