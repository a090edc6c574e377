import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid, type GridColumn } from '../../kit/Grid.tsx';
import { Marks } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { type ClusterRow, ClusterTable } from './documents.ts';

const COUNTS = ['acknowledgedCount', 'launchedCount', 'reportedCount'] as const;
const AWARDED = ['proposalCount', 'awardCount'] as const;

function Name({ row, ownId }: { row: ClusterRow; ownId: string | undefined }) {
  const locale = useLocale();
  const text = locale === 'en' && row.nameEn ? row.nameEn : row.name;
  return (
    <>
      <Link to={`/Cluster/${row.id}/show`} {...(row.id === ownId ? { style: { fontWeight: 700 } } : {})}>
        {text}
      </Link>
      <Marks record={row} />
    </>
  );
}

/** All clusters of the province side by side: comparison is the point of emulation. */
export function ClusterComparison({ campaignId, ownId }: { campaignId: string; ownId?: string }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const query = useGraph(ClusterTable, { campaignId });
  const title = translate('home.clusters');
  const shown = (value: number | undefined) => (value === undefined ? NOTHING : number(value));
  const share = (count = 0, of = 0) => `${number(count)}${of > 0 ? ` (${Math.round((100 * count) / of)}%)` : ''}`;
  const columns: GridColumn<ClusterRow>[] = [
    { label: translate('resources.Cluster.name', { smart_count: 1 }), cell: (row) => <Name row={row} ownId={ownId} /> },
    { label: translate('figures.memberCount'), isNumber: true, cell: (row) => shown(row.progress?.memberCount) },
    ...COUNTS.map((name) => ({
      label: translate(`figures.${name}`),
      isNumber: true,
      cell: ({ progress }: ClusterRow) => (progress ? share(progress[name], progress.memberCount) : NOTHING),
    })),
    { label: translate('figures.overdueCount'), isNumber: true, cell: (row) => shown(row.progress?.overdueCount) },
    ...AWARDED.map((name) => ({
      label: translate(`figures.${name}`),
      isNumber: true,
      cell: (row: ClusterRow) => shown(row.commendation?.[name]),
    })),
  ];
  return (
    <Panel title={title}>
      <Asked query={query}>
        {({ clusters }) => <Grid label={title} rows={clusters.items} columns={columns} keyOf={({ id }) => id} />}
      </Asked>
    </Panel>
  );
}
