import { Box, Card, CardContent, MenuItem, TextField, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { CampaignPicker, useCampaign } from '../campaign/useCampaign.tsx';
import { useFigures } from '../home/figures.ts';
import { ClusterCompare, ClusterNames, type NamedCluster, type Side } from './documents.ts';

const SIDES = ['a', 'b'] as const;
/** Long names of clusters and campaigns are cut, not the page widened. */
const SIDE_BY_SIDE = { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' };
type Units = readonly { readonly id: string; readonly name: string }[];

function UnitLinks({ units }: { units: Units }) {
  if (units.length === 0) return <>{NOTHING}</>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {units.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/Organisation/${id}/show`}>{name}</Link>
        </li>
      ))}
    </Box>
  );
}

interface Row {
  readonly label: string;
  cell(side: Side): ReactNode;
}

function useRows(): Row[] {
  const translate = useTranslate();
  const figures = useFigures();
  const { number } = useFormat();
  const held = ({ offices }: Side, role: string) =>
    offices
      .filter((office) => office.role === role)
      .map(({ organisation }) => organisation.name)
      .join(', ') || NOTHING;
  const figureOf = ({ cluster }: Side, name: string) => {
    const found = figures(cluster.progress ?? null, cluster.commendation ?? null).find(
      (figure) => figure.name === name,
    );
    return found?.of && found.of !== NOTHING ? `${found.value} / ${found.of}` : (found?.value ?? NOTHING);
  };
  const days = ({ cluster }: Side) => cluster.commendation?.medianDaysToDecision;
  return [
    { label: translate('figures.memberCount'), cell: ({ memberCount }) => number(memberCount) },
    ...(['LEADER', 'DEPUTY'] as const).map((role) => ({
      label: translate(`enums.ClusterOfficeRole.${role}`),
      cell: (side: Side) => held(side, role),
    })),
    {
      label: translate('resources.ComparedCluster.fields.kinds'),
      cell: ({ kinds }) =>
        kinds.map(({ kind, count }) => `${translate(`enums.OrganisationKind.${kind}`)}: ${count}`).join('; ') ||
        NOTHING,
    },
    ...['acknowledgedCount', 'launchedCount', 'reportedCount', 'overdueCount', 'proposalCount', 'awardCount'].map(
      (name) => ({ label: translate(`figures.${name}`), cell: (side: Side) => figureOf(side, name) }),
    ),
    {
      label: translate('clusters.medianDays'),
      cell: (side) => (typeof days(side) === 'number' ? number(days(side)) : NOTHING),
    },
    {
      label: translate('resources.ComparedCluster.fields.onlyHere'),
      cell: ({ onlyHere }) => <UnitLinks units={onlyHere} />,
    },
  ];
}

function SideBySide({ sides, inAll }: { sides: readonly Side[]; inAll: Units }) {
  const translate = useTranslate();
  const format = useFormat();
  const rows = useRows();
  return (
    <Panel title={translate('clusters.compare')}>
      <Grid
        label={translate('clusters.compare')}
        rows={rows}
        keyOf={({ label }) => label}
        columns={[
          { label: translate('clusters.what'), cell: ({ label }) => label },
          ...sides.map((side, at) => ({
            label: `${side.name} (${format.day(side.asOf)})${at > 0 && side.name === sides[0]?.name ? ' ' : ''}`,
            cell: (row: Row) => row.cell(side),
          })),
        ]}
      />
      <Typography variant="subtitle1" component="h3" sx={{ mt: 3, mb: 1, fontWeight: 700 }}>
        {translate('resources.ClusterComparison.fields.inAll')}
      </Typography>
      <UnitLinks units={inAll} />
    </Panel>
  );
}

interface Choice {
  readonly clusters: readonly NamedCluster[];
  readonly clusterId: string;
  readonly asOf: string;
  choose(changes: { readonly clusterId?: string; readonly asOf?: string }): void;
}

function Chooser({ clusters, clusterId, asOf, choose }: Choice) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 170px' } }}>
      <TextField
        select
        fullWidth
        label={translate('resources.Cluster.name', { smart_count: 1 })}
        value={clusterId}
        onChange={(event) => choose({ clusterId: event.target.value })}
      >
        {clusters.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="date"
        label={translate('filters.asOf')}
        value={asOf}
        onChange={(event) => event.target.value && choose({ asOf: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  );
}

function Compared({
  sides,
  campaignId,
}: {
  sides: readonly { clusterId: string; asOf: string }[];
  campaignId: string;
}) {
  const query = useGraph(ClusterCompare, { sides: [...sides], campaignId, period: null });
  return (
    <Asked query={query}>
      {({ compareClusters: { sides: found, inAll } }) => <SideBySide sides={found} inAll={inAll} />}
    </Asked>
  );
}

/** What is compared stands in the address, so that a comparison can be passed on. */
function Comparison({ clusters, today }: { clusters: readonly NamedCluster[]; today: string }) {
  const [params, setParams] = useSearchParams();
  const { query, ...choice } = useCampaign();
  const chosen = SIDES.map((name) => params.get(name));
  const free = clusters.filter(({ id }) => !chosen.includes(id));
  const sides = SIDES.map((name, at) => ({
    clusterId: chosen[at] ?? free[chosen.slice(0, at).includes(null) ? 1 : 0]?.id ?? '',
    asOf: params.get(`${name}On`) ?? today,
  }));
  const choose = (at: number) => (changes: { readonly clusterId?: string; readonly asOf?: string }) => {
    const wanted = sides.map((side, one) => (one === at ? { ...side, ...changes } : side));
    const entries = SIDES.flatMap((name, one) => [
      [name, wanted[one]?.clusterId ?? ''],
      [`${name}On`, wanted[one]?.asOf ?? today],
    ]);
    setParams(Object.fromEntries(entries) as Record<string, string>, { replace: true });
  };
  return (
    <Asked query={query}>
      {() => (
        <>
          <Card sx={{ mt: 2 }}>
            <CardContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: SIDE_BY_SIDE }}>
              {sides.map((side, at) => (
                <Chooser key={SIDES[at]} clusters={clusters} {...side} choose={choose(at)} />
              ))}
              <Box sx={{ gridColumn: '1 / -1' }}>
                <CampaignPicker {...choice} />
              </Box>
            </CardContent>
          </Card>
          {choice.current && <Compared sides={sides} campaignId={choice.current.id} />}
        </>
      )}
    </Asked>
  );
}

/** Two clusters side by side, or one on two days: members, offices and how they do in a campaign. */
export default function ComparePage() {
  const translate = useTranslate();
  const { data: session } = useSession();
  const query = useGraph(ClusterNames, {});
  if (!session) return null;
  const today = session.businessDate ?? new Date().toISOString().slice(0, 10);
  return (
    <>
      <Title title={translate('clusters.compare')} />
      <Asked query={query}>{({ clusters }) => <Comparison clusters={clusters.items} today={today} />}</Asked>
    </>
  );
}
