import { Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { Figures } from '../../kit/Figures.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { CampaignPicker, useCampaign } from '../campaign/useCampaign.tsx';
import { ClusterHome } from '../home/documents.ts';
import { useFigures } from '../home/figures.ts';
import { UnitTable } from '../home/UnitTable.tsx';

function Progress({ clusterId, campaignId }: { clusterId: string; campaignId: string }) {
  const translate = useTranslate();
  const figures = useFigures();
  const query = useGraph(ClusterHome, { id: clusterId, campaignId });
  return (
    <Asked query={query}>
      {({ cluster }) =>
        cluster && (
          <>
            <Figures figures={figures(cluster.progress, cluster.commendation)} />
            {cluster.unitProgress && cluster.unitProgress.length > 0 ? (
              <UnitTable rows={cluster.unitProgress} />
            ) : (
              <Typography sx={{ mt: 2 }}>{translate('home.noUnits')}</Typography>
            )}
          </>
        )
      }
    </Asked>
  );
}

function InCampaign() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { query, ...choice } = useCampaign();
  if (!record) return null;
  return (
    <Panel title={translate('home.inCampaign')}>
      <Asked query={query}>
        {() => (
          <>
            <CampaignPicker {...choice} />
            {choice.current && <Progress clusterId={String(record.id)} campaignId={choice.current.id} />}
          </>
        )}
      </Asked>
    </Panel>
  );
}

/** A cluster with its members, its offices and how it does in a campaign. */
export default function ClusterShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register}>
      <InCampaign />
    </RegisterShow>
  );
}
