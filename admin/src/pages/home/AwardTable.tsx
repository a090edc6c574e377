import { useTranslate } from 'react-admin';
import type { AwardTablesQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { AwardTables } from './documents.ts';

type Row = AwardTablesQuery['awardStatistics']['rows'][number];
const keyOf = ({ keys }: Row, dimension: string) => keys.find((key) => key.dimension === dimension);

interface Line {
  readonly id: string;
  readonly name: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function linesOf(rows: readonly Row[], nobody: string): Line[] {
  const lines = new Map<string, Line & { counts: Map<string, number> }>();
  for (const row of rows) {
    const cluster = keyOf(row, 'CLUSTER');
    const id = cluster?.id ?? '';
    const line = lines.get(id) ?? { id, name: cluster?.name ?? nobody, counts: new Map(), total: 0 };
    line.counts.set(keyOf(row, 'MONTH')?.id ?? '', row.awardCount);
    lines.set(id, { ...line, total: line.total + row.awardCount });
  }
  return [...lines.values()];
}
const monthsOf = (rows: readonly Row[]): string[] =>
  [...new Set(rows.map((row) => keyOf(row, 'MONTH')?.id ?? ''))].filter(Boolean).sort();

/** Awards by cluster and month: exact counts, no person. */
export function AwardTable({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const query = useGraph(AwardTables, { campaignId });
  const title = translate('home.awardsByClusterAndMonth');
  return (
    <Panel title={title}>
      <Asked query={query}>
        {({ awardStatistics: { rows } }) => (
          <Grid
            label={title}
            rows={linesOf(rows, translate('home.outside'))}
            keyOf={({ id }) => id}
            columns={[
              { label: translate('resources.Cluster.name', { smart_count: 1 }), cell: ({ name }) => name },
              ...monthsOf(rows).map((month) => ({
                label: month.split('-').reverse().join('/'),
                isNumber: true,
                cell: ({ counts }: Line) => number(counts.get(month) ?? 0),
              })),
              { label: translate('figures.total'), isNumber: true, cell: ({ total }) => number(total) },
            ]}
          />
        )}
      </Asked>
    </Panel>
  );
}
