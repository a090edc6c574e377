import { Box, FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { NOTHING } from '../../kit/Value.tsx';
import type { CampaignRecord } from './documents.ts';
import { CampaignRollout, type RolloutClusterRecord, type RolloutRecord } from './rollout.documents.ts';
import { TileMap } from './TileMap.tsx';

const LEVELS = ['MEMBER', 'COMMUNE'] as const;
type Level = (typeof LEVELS)[number];
const STEPS = ['deliveredOn', 'openedOn', 'acknowledgedOn', 'launchedOn', 'reportedOn'] as const;

function ByCluster({ rollout }: { rollout: RolloutRecord }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { number } = useFormat();
  const label = (field: string) => translate(`resources.RolloutCluster.fields.${field}`);
  const nameOf = ({ cluster }: RolloutClusterRecord) =>
    (locale === 'en' && cluster?.nameEn ? cluster.nameEn : cluster?.name) ?? NOTHING;
  const shareOf = ({ participationRate }: { participationRate?: number | null }) =>
    participationRate === null || participationRate === undefined ? NOTHING : number(participationRate);
  return (
    <Panel title={translate('campaign.byCluster')}>
      <Grid
        label={translate('campaign.byCluster')}
        rows={rollout.clusters}
        keyOf={({ cluster }) => cluster?.id ?? 'none'}
        columns={[
          {
            label: translate('resources.Cluster.name', { smart_count: 1 }),
            cell: (row) => <Link to={`/Cluster/${row.cluster?.id}/show`}>{nameOf(row)}</Link>,
          },
          { label: label('unitCount'), isNumber: true, cell: ({ unitCount }) => number(unitCount) },
          { label: label('launchedCount'), isNumber: true, cell: ({ launchedCount }) => number(launchedCount) },
          {
            label: translate('campaign.notLaunchedCount'),
            isNumber: true,
            cell: ({ unitCount, launchedCount }) => number(unitCount - launchedCount),
          },
          { label: label('participationRate'), isNumber: true, cell: shareOf },
        ]}
      />
    </Panel>
  );
}

/** Unit by step, with the day of each. */
function ByUnit({ rollout }: { rollout: RolloutRecord }) {
  const translate = useTranslate();
  const { day, number } = useFormat();
  const [isNarrow, narrow] = useState(false);
  const title = translate('campaign.byUnit');
  const label = (field: string) => translate(`resources.RolloutUnit.fields.${field}`);
  const rows = rollout.clusters
    .flatMap(({ cluster, units }) => units.map((unit) => ({ ...unit, code: cluster?.code ?? NOTHING })))
    .filter(({ launchedOn }) => !isNarrow || !launchedOn);
  return (
    <Panel
      title={title}
      actions={
        <FormControlLabel
          control={<Switch checked={isNarrow} onChange={(_event, next) => narrow(next)} />}
          label={translate('campaign.onlyNotLaunched')}
        />
      }
    >
      <Grid
        label={title}
        rows={rows}
        keyOf={({ organisation }) => organisation.id}
        columns={[
          {
            label: translate('resources.Organisation.name', { smart_count: 1 }),
            cell: ({ organisation }) => <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>,
          },
          { label: translate('resources.Cluster.name', { smart_count: 1 }), cell: ({ code }) => code },
          { label: label('step'), cell: ({ step }) => translate(`enums.RolloutStep.${step}`) },
          ...STEPS.map((name) => ({
            label: label(name),
            cell: (row: (typeof rows)[number]) => (row[name] ? day(row[name]) : NOTHING),
          })),
          {
            label: label('participantCount'),
            isNumber: true,
            cell: ({ participantCount }) =>
              participantCount === null || participantCount === undefined ? NOTHING : number(participantCount),
          },
        ]}
      />
    </Panel>
  );
}

function Told({ rollout }: { rollout: RolloutRecord }) {
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>
        {translate('campaign.participation', {
          launched: number(rollout.launchedCount),
          units: number(rollout.unitCount),
          rate: number(rollout.participationRate ?? 0),
        })}
      </Typography>
      <TileMap rollout={rollout} />
    </>
  );
}

/** Launched and not launched on any day: a map of tiles, and the same in tables. */
export function RolloutBoard({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const { data: session } = useSession();
  const [day, setDay] = useState('');
  const [level, setLevel] = useState<Level>('MEMBER');
  const asOf = day || (session?.businessDate ?? '');
  const query = useGraph(CampaignRollout, { id: campaign.id, asOf, level }, asOf !== '');
  return (
    <>
      <Panel
        title={translate('campaign.tiles')}
        actions={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <TextField
              type="date"
              label={translate('campaign.asOf')}
              value={asOf}
              onChange={(event) => setDay(event.target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            <TextField
              select
              label={translate('campaign.level')}
              value={level}
              onChange={(event) => setLevel(event.target.value as Level)}
            >
              {LEVELS.map((name) => (
                <MenuItem key={name} value={name}>
                  {translate(`enums.RolloutLevel.${name}`)}
                </MenuItem>
              ))}
            </TextField>
          </Box>
        }
      >
        <Asked query={query}>{({ campaign: found }) => found && <Told rollout={found.rollout} />}</Asked>
      </Panel>
      {query.data?.campaign && (
        <>
          <ByCluster rollout={query.data.campaign.rollout} />
          <ByUnit rollout={query.data.campaign.rollout} />
        </>
      )}
    </>
  );
}
