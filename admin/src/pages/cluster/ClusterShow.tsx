import CompareArrowsIcon from '@mui/icons-material/CompareArrows';
import { Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { Figures } from '../../kit/Figures.tsx';
import { LinkButton } from '../../kit/LinkButton.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { CampaignPicker, useCampaign } from '../campaign/useCampaign.tsx';
import { ClusterHome } from '../home/documents.ts';
import { useFigures } from '../home/figures.ts';
import { UnitTable } from '../home/UnitTable.tsx';
import { ClusterPeriods } from './documents.ts';
import { Members } from './Members.tsx';
import { Numberings, Offices, Turns } from './Offices.tsx';

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

function InCampaign({ clusterId }: { clusterId: string }) {
  const translate = useTranslate();
  const { query, ...choice } = useCampaign();
  return (
    <Panel title={translate('home.inCampaign')}>
      <Asked query={query}>
        {() => (
          <>
            <CampaignPicker {...choice} />
            {choice.current && <Progress clusterId={clusterId} campaignId={choice.current.id} />}
          </>
        )}
      </Asked>
    </Panel>
  );
}

function Through({ clusterId, today }: { clusterId: string; today: string }) {
  const [day, setDay] = useState(today);
  const query = useGraph(ClusterPeriods, { id: clusterId, asOf: day });
  return (
    <Asked query={query}>
      {({ cluster }) =>
        cluster && (
          <>
            <Members clusterId={clusterId} memberships={cluster.memberships} day={day} setDay={setDay} />
            <Offices clusterId={clusterId} offices={cluster.offices} />
            <Turns turns={cluster.turns} />
            <Numberings numberings={cluster.numberings} />
          </>
        )
      }
    </Asked>
  );
}

function Parts() {
  const record = useRecordContext();
  const { data: session } = useSession();
  if (!record || !session) return null;
  const clusterId = String(record.id);
  const today = session.businessDate ?? new Date().toISOString().slice(0, 10);
  return (
    <>
      <InCampaign clusterId={clusterId} />
      <Through key={clusterId} clusterId={clusterId} today={today} />
    </>
  );
}

function CompareButton() {
  const record = useRecordContext();
  if (!record) return null;
  return <LinkButton to={`/clusters/compare?a=${record.id}`} label="clusters.compare" icon={<CompareArrowsIcon />} />;
}

/** A cluster: how it does in a campaign, its members by period, its leaders by year and whose turn it is. */
export default function ClusterShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<CompareButton />}>
      <Parts />
    </RegisterShow>
  );
}
