import { Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { Figures } from '../../kit/Figures.tsx';
import { Marks } from '../../kit/Marks.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import type { CampaignChoice } from '../campaign/useCampaign.tsx';
import { LatePanel } from '../reminder/LatePanel.tsx';
import { TimelinessCard } from '../timeliness/TimelinessCard.tsx';
import { ClusterComparison } from './ClusterComparison.tsx';
import { ClusterHome } from './documents.ts';
import { useFigures } from './figures.ts';
import { ClusterGrown } from './Growth.tsx';
import { IndicatorTotals } from './IndicatorTotals.tsx';
import { UnitTable } from './UnitTable.tsx';
import { Waiting } from './Waiting.tsx';

/** What the leader of a cluster needs to know of a campaign. */
export function ClusterHomePage({ clusterId, campaign }: { clusterId: string; campaign: CampaignChoice }) {
  const translate = useTranslate();
  const locale = useLocale();
  const figures = useFigures();
  const query = useGraph(ClusterHome, { id: clusterId, campaignId: campaign.id });
  return (
    <Asked query={query}>
      {({ cluster }) =>
        cluster && (
          <>
            <Typography variant="h5" component="h1" sx={{ mt: 2 }}>
              <Link to={`/Cluster/${cluster.id}/show`}>
                {locale === 'en' && cluster.nameEn ? cluster.nameEn : cluster.name}
              </Link>
              <Marks record={cluster} />
            </Typography>
            <Typography color="text.secondary">
              {[
                locale === 'en' ? null : cluster.theme,
                cluster.leader && translate('home.leader', { name: cluster.leader.organisation.name }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            <Figures figures={figures(cluster.progress, cluster.commendation)} />
            <TimelinessCard campaignId={campaign.id} figures={cluster.commendation} />
            <LatePanel clusterId={clusterId} campaignId={campaign.id} />
            <ClusterGrown clusterId={clusterId} campaignId={campaign.id} />
            <Waiting clusterId={clusterId} campaignId={campaign.id} />
            <UnitTable rows={cluster.unitProgress ?? []} />
            <IndicatorTotals totals={cluster.progress?.indicators ?? []} />
            <ClusterComparison campaignId={campaign.id} ownId={cluster.id} />
          </>
        )
      }
    </Asked>
  );
}
