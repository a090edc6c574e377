import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { TimelinessGrouping } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid, type GridColumn } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { type BarGroup, Bars, BESIDE } from './Bars.tsx';
import { TimelinessFigures, type TimelinessRow } from './documents.ts';

export interface Period {
  readonly campaignId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}
type Named = { readonly name: string; readonly nameEn?: string | null } | null | undefined;

const rounded = (days: number) => Math.round(days * 10) / 10;
const keyOf = ({ cluster, form }: TimelinessRow) => `${cluster?.id ?? ''} ${form?.id ?? ''}`;

function useNames(by: TimelinessGrouping) {
  const translate = useTranslate();
  const locale = useLocale();
  const named = (it: Named) => (locale === 'en' && it?.nameEn) || it?.name;
  const cluster = (row: TimelinessRow) => named(row.cluster) ?? translate('timeliness.outside');
  const form = (row: TimelinessRow) => named(row.form) ?? NOTHING;
  return {
    heads: [
      ...(by === 'FORM' ? [] : [{ label: translate('resources.Cluster.name', { smart_count: 1 }), cell: cluster }]),
      ...(by === 'CLUSTER' ? [] : [{ label: translate('resources.Timeliness.fields.form'), cell: form }]),
    ],
    nameOf: (row: TimelinessRow) =>
      [...(by === 'FORM' ? [] : [cluster(row)]), ...(by === 'CLUSTER' ? [] : [form(row)])].join(' · '),
  };
}

function Table({ rows, by, title }: { rows: readonly TimelinessRow[]; by: TimelinessGrouping; title: string }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { heads, nameOf } = useNames(by);
  const figure = (name: 'awardCount' | 'datedCount' | 'medianDays' | 'p90Days'): GridColumn<TimelinessRow> => ({
    label: translate(`resources.Timeliness.fields.${name}`),
    isNumber: true,
    cell: (row) => (row[name] == null ? NOTHING : number(rounded(row[name]))),
  });
  const groups = rows.flatMap((row): BarGroup[] =>
    row.medianDays == null || row.p90Days == null
      ? []
      : [{ id: keyOf(row), name: nameOf(row), values: [rounded(row.medianDays), rounded(row.p90Days)] }],
  );
  return (
    <Box sx={BESIDE}>
      <Grid
        label={title}
        rows={rows}
        keyOf={keyOf}
        columns={[...heads, figure('awardCount'), figure('datedCount'), figure('medianDays'), figure('p90Days')]}
      />
      <Bars
        groups={groups}
        labels={(['medianDays', 'p90Days'] as const).map((name) => translate(`resources.Timeliness.fields.${name}`))}
      />
    </Box>
  );
}

/** Days from achievement to award: a table and the same as bars. */
export function TimelyPanel({ period }: { period: Period }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const [by, setBy] = useState<TimelinessGrouping>('CLUSTER');
  const query = useGraph(TimelinessFigures, { ...period, by });
  const title = translate('timeliness.timely');
  const choice = (
    <TextField
      select
      size="small"
      label={translate('timeliness.by')}
      value={by}
      onChange={({ target }) => setBy(target.value as TimelinessGrouping)}
    >
      {(['CLUSTER', 'FORM', 'CLUSTER_AND_FORM'] as const).map((group) => (
        <MenuItem key={group} value={group}>
          {translate(`enums.TimelinessGrouping.${group}`)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Panel title={title} actions={choice}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('timeliness.why')}
      </Typography>
      <Asked query={query}>
        {({ commendationTimeliness: { total, rows } }) => (
          <>
            <Typography role="status" sx={{ mb: 1 }}>
              {[
                translate('timeliness.dated', { dated: number(total.datedCount), count: number(total.awardCount) }),
                total.medianDays != null &&
                  `${translate('resources.Timeliness.fields.medianDays')}: ${number(rounded(total.medianDays))}`,
                total.p90Days != null &&
                  `${translate('resources.Timeliness.fields.p90Days')}: ${number(rounded(total.p90Days))}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            <Table rows={rows} by={by} title={title} />
          </>
        )}
      </Asked>
    </Panel>
  );
}
