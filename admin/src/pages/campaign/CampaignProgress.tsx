import { Figures } from '../../kit/Figures.tsx';
import { ClusterComparison } from '../home/ClusterComparison.tsx';
import { useFigures } from '../home/figures.ts';
import type { CampaignRecord } from './documents.ts';

export function CampaignProgress({ campaign }: { campaign: CampaignRecord }) {
  const figures = useFigures();
  return (
    <>
      <Figures figures={figures(campaign.progress, campaign.commendation)} />
      <ClusterComparison campaignId={campaign.id} />
    </>
  );
}
