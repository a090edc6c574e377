import { Alert, Box, Button, Card, CardContent, Chip, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { Title, useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ClusterYearMethod } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { ClusterYearPreview, type PlannedCluster, SetUpYearRecord } from './documents.ts';

const METHODS: readonly ClusterYearMethod[] = ['ROTATE', 'KEEP'];
type Planned = PlannedCluster['offices'][number];

function Held({ offices, role }: { offices: readonly Planned[]; role: Planned['role'] }) {
  const translate = useTranslate();
  const found = offices.filter((office) => office.role === role);
  if (found.length === 0) return <>{NOTHING}</>;
  return found.map(({ organisation, isNew }) => (
    <div key={organisation.id}>
      {organisation.name}
      {!isNew && <Chip size="small" variant="outlined" sx={{ ml: 1 }} label={translate('clusters.held')} />}
    </div>
  ));
}

function Preview({ clusters }: { clusters: readonly PlannedCluster[] }) {
  const translate = useTranslate();
  return (
    <Grid
      label={translate('clusters.yearPreview')}
      rows={clusters}
      keyOf={({ cluster }) => cluster.id}
      columns={[
        {
          label: translate('resources.Cluster.name', { smart_count: 1 }),
          cell: ({ cluster }) => <Link to={`/Cluster/${cluster.id}/show`}>{cluster.name}</Link>,
        },
        { label: translate('figures.memberCount'), isNumber: true, cell: ({ memberCount }) => memberCount },
        {
          label: translate('resources.PlannedCluster.fields.renewed'),
          cell: ({ renewed }) => renewed.map(({ name }) => name).join(', ') || NOTHING,
        },
        ...(['LEADER', 'DEPUTY'] as const).map((role) => ({
          label: translate(`enums.ClusterOfficeRole.${role}`),
          cell: ({ offices }: PlannedCluster) => <Held offices={offices} role={role} />,
        })),
      ]}
    />
  );
}

function useSetUp(year: number, method: ClusterYearMethod) {
  const notify = useNotify();
  const refresh = useRefresh();
  const fail = useFailure();
  const [isBusy, setBusy] = useState(false);
  const setUp = async () => {
    setBusy(true);
    try {
      const { setUpClusterYear: done } = await run(SetUpYearRecord, { year, method });
      notify('clusters.yearDone', { type: 'success', messageArgs: { year, offices: done.officeCount } });
      refresh();
    } catch (error) {
      fail(error);
    }
    setBusy(false);
  };
  return { setUp, isBusy };
}

/** The clusters of this or the coming year, made from those of the year before: a preview, then one act. */
function YearOf({ thisYear }: { thisYear: number }) {
  const translate = useTranslate();
  const [year, setYear] = useState(thisYear + 1);
  const [method, setMethod] = useState<ClusterYearMethod>('ROTATE');
  const query = useGraph(ClusterYearPreview, { year, method });
  const { setUp, isBusy } = useSetUp(year, method);
  return (
    <>
      <Card sx={{ mt: 2 }}>
        <CardContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '160px 280px' } }}>
          <TextField
            select
            label={translate('resources.ClusterYear.fields.year')}
            value={year}
            onChange={(event) => setYear(Number(event.target.value))}
          >
            {[thisYear, thisYear + 1].map((one) => (
              <MenuItem key={one} value={one}>
                {one}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={translate('resources.ClusterYear.fields.method')}
            value={method}
            onChange={(event) => setMethod(event.target.value as ClusterYearMethod)}
          >
            {METHODS.map((one) => (
              <MenuItem key={one} value={one}>
                {translate(`enums.ClusterYearMethod.${one}`)}
              </MenuItem>
            ))}
          </TextField>
        </CardContent>
      </Card>
      <Asked query={query}>
        {({ clusterYearPlan: { isSetUp, clusters } }) => (
          <Panel title={translate('clusters.yearPreview')}>
            <Alert severity={isSetUp ? 'success' : 'info'} sx={{ mb: 2 }}>
              {translate(isSetUp ? 'clusters.yearIsSetUp' : 'clusters.yearWhy', { year, before: year - 1 })}
            </Alert>
            <Preview clusters={clusters} />
            {!isSetUp && (
              <Box sx={{ mt: 2 }}>
                <Button variant="contained" disabled={isBusy} onClick={setUp}>
                  {translate('clusters.yearSetUp', { year })}
                </Button>
              </Box>
            )}
          </Panel>
        )}
      </Asked>
    </>
  );
}

export default function YearPage() {
  const translate = useTranslate();
  const { data: session } = useSession();
  if (!session) return null;
  const today = session.businessDate ?? new Date().toISOString();
  return (
    <>
      <Title title={translate('clusters.year')} />
      <YearOf thisYear={Number(today.slice(0, 4))} />
    </>
  );
}
