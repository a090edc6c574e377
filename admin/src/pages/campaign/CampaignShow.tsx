import { Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { DateInput, EditButton, Show, Title, TopToolbar, useLocale, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { mayDo, Related } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { CampaignGuidances } from '../guidance/CampaignGuidances.tsx';
import { CampaignReminders } from '../reminder/CampaignReminders.tsx';
import { usePlanOpened } from '../reminder/usePlanOpened.ts';
import { Reviews } from '../review/Reviews.tsx';
import { OpenVersion } from './Amend.tsx';
import { CampaignProgress } from './CampaignProgress.tsx';
import { Checklist } from './Checklist.tsx';
import { CampaignDocument, type CampaignRecord, LaunchCampaignRecord } from './documents.ts';
import { PlanDocument } from './PlanDocument.tsx';
import { PublicButtons } from './PublicButtons.tsx';
import { RolloutBoard } from './RolloutBoard.tsx';
import { titleIn } from './useCampaign.tsx';
import { Versions } from './Versions.tsx';

const PARTS = [
  'CampaignPlan',
  'LegalBasis',
  'CommendationGuidance',
  'CampaignContent',
  'Indicator',
  'ReportingPeriod',
  'ClosingCondition',
  'Assignment',
  'Task',
  'DistributionRecipient',
] as const;

function Buttons() {
  const record = useRecordContext();
  const { data } = useSession();
  if (!record) return null;
  const { id, version } = record;
  const launch = ({ startsOn }: Values) =>
    run(LaunchCampaignRecord, { id: String(id), version, startsOn: startsOn ? String(startsOn) : null });
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      <PublicButtons />
      {mayDo(record, 'UPDATE') && <EditButton />}
      {mayDo(record, 'LAUNCH') && record.state === 'DRAFT' && (
        <ActionButton
          label="steps.launchCampaign"
          variant="contained"
          run={launch}
          defaults={{ startsOn: data?.businessDate }}
        >
          <DateInput
            source="startsOn"
            label="resources.Campaign.fields.startsOn"
            fullWidth
            helperText="steps.launchCampaignWhy"
          />
        </ActionButton>
      )}
    </TopToolbar>
  );
}

const VIEWS = ['document', 'progress', 'rollout', 'reviews', 'reminders', 'versions', 'parts'] as const;
type View = (typeof VIEWS)[number];

function Chosen({ view, campaign }: { view: View; campaign: CampaignRecord }) {
  if (view === 'document') return <PlanDocument campaign={campaign} />;
  if (view === 'progress')
    return (
      <>
        <CampaignProgress campaign={campaign} />
        <CampaignGuidances campaignId={campaign.id} />
      </>
    );
  if (view === 'reviews') return <Reviews campaign={campaign} />;
  if (view === 'reminders') return <CampaignReminders campaignId={campaign.id} />;
  if (view === 'rollout') return <RolloutBoard campaign={campaign} />;
  if (view === 'versions') return <Versions campaign={campaign} />;
  return PARTS.map((type) => <Related key={type} type={type} target="campaignId" />);
}

function Views() {
  const record = useRecordContext();
  const translate = useTranslate();
  const locale = useLocale();
  const [view, setView] = useState<View>('document');
  const id = String(record?.id ?? '');
  const query = useGraph(CampaignDocument, { id }, id !== '');
  usePlanOpened(id, view === 'document');
  return (
    <>
      <Tabs
        value={view}
        onChange={(_event, next: View) => setView(next)}
        variant="scrollable"
        aria-label={translate('campaign.views')}
      >
        {VIEWS.map((name) => (
          <Tab
            key={name}
            value={name}
            label={translate(`campaign.${name}`)}
            id={`tab-${name}`}
            {...(name === view ? { 'aria-controls': `panel-${name}` } : {})}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`}>
        <Asked query={query}>
          {({ campaign }) =>
            campaign && (
              <>
                <Title title={titleIn(locale, campaign)} />
                {campaign.state === 'DRAFT' && <Checklist campaignId={campaign.id} />}
                <OpenVersion campaign={campaign} />
                <Chosen view={view} campaign={campaign} />
              </>
            )
          }
        </Asked>
      </Box>
    </>
  );
}

export default function CampaignShow(_: { register: Register }) {
  return (
    <Show actions={<Buttons />} component="div" title=" ">
      <Views />
    </Show>
  );
}
