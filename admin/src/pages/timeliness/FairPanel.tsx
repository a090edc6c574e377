import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid, type GridColumn } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { Bars, BESIDE } from './Bars.tsx';
import { FairnessFigures, type FairnessRow } from './documents.ts';

const ATTRIBUTES = ['frontline', 'directWorker', 'women'] as const;
type Share = FairnessRow['women'];

const percentOf = ({ known, count }: Share): number | null =>
  count == null || known === 0 ? null : Math.round((100 * count) / known);

function useNames() {
  const translate = useTranslate();
  const locale = useLocale();
  const named = (it: { name: string; nameEn?: string | null } | null | undefined) =>
    (locale === 'en' && it?.nameEn) || it?.name;
  return {
    // The lines of the province have no cluster at all, those outside every cluster have none.
    place: (row: FairnessRow) =>
      named(row.cluster) ?? translate(row.cluster === undefined ? 'timeliness.province' : 'timeliness.outside'),
    form: (row: FairnessRow) => named(row.form) ?? translate('timeliness.allForms'),
  };
}

const keyOf = ({ cluster, form }: FairnessRow) => `${cluster === undefined ? 'province' : cluster?.id} ${form?.id}`;

function Lines({ rows, title }: { rows: readonly FairnessRow[]; title: string }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { place, form } = useNames();
  const label = (name: string) => translate(`resources.AwardFairness.fields.${name}`);
  const told = (share: Share) => {
    if (share.known === 0) return NOTHING;
    if (share.count == null) return translate('timeliness.untold');
    return `${number(share.count)} / ${number(share.known)} (${percentOf(share)} %)`;
  };
  const columns: GridColumn<FairnessRow>[] = [
    { label: translate('resources.Cluster.name', { smart_count: 1 }), cell: place },
    { label: label('form'), cell: form },
    { label: label('awardCount'), isNumber: true, cell: ({ awardCount }) => number(awardCount) },
    ...ATTRIBUTES.map((name) => ({ label: label(name), isNumber: true, cell: (row: FairnessRow) => told(row[name]) })),
  ];
  const whole = rows.filter((row) => !row.form && row.awardCount > 0);
  return (
    <Box sx={BESIDE}>
      <Grid label={title} rows={rows} keyOf={keyOf} columns={columns} />
      <Bars
        labels={ATTRIBUTES.map((name) => `${label(name)} (%)`)}
        groups={whole.map((row) => ({
          ...{ id: keyOf(row), name: place(row) },
          values: ATTRIBUTES.map((name) => percentOf(row[name])),
        }))}
      />
    </Box>
  );
}

/** To whom individual awards of a year went: the province, and the clusters whose people the viewer sees. */
export function FairPanel({ campaignId, year }: { campaignId: string | null; year: number }) {
  const translate = useTranslate();
  const query = useGraph(FairnessFigures, { campaignId, year });
  const title = translate('timeliness.fair');
  return (
    <Panel title={`${title} ${year}`}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('timeliness.fairWhy', { year })}
      </Typography>
      <Asked query={query}>
        {({ commendationFairness: { province, clusters } }) => (
          <Lines rows={[...province, ...clusters]} title={title} />
        )}
      </Asked>
    </Panel>
  );
}
