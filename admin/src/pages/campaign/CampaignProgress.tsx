import { Figures } from '../../kit/Figures.tsx';
import { ClusterComparison } from '../home/ClusterComparison.tsx';
import { useFigures } from '../home/figures.ts';
import { CampaignGrown } from '../home/Growth.tsx';
import { TimelinessCard } from '../timeliness/TimelinessCard.tsx';
import type { CampaignRecord } from './documents.ts';
import { Family } from './Family.tsx';

export function CampaignProgress({ campaign }: { campaign: CampaignRecord }) {
  const figures = useFigures();
  return (
    <>
      <Figures figures={figures(campaign.progress, campaign.commendation)} />
      <TimelinessCard campaignId={campaign.id} figures={campaign.commendation} />
      <Family campaign={campaign} />
      <CampaignGrown campaignId={campaign.id} />
      <ClusterComparison campaignId={campaign.id} />
    </>
  );
}
