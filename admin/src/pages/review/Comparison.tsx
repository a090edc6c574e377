import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid, type GridColumn } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { NOTHING } from '../../kit/Value.tsx';
import type { CampaignRecord } from '../campaign/documents.ts';
import { type Difference, type Review, ReviewComparison } from './documents.ts';

const field = (name: string) => `resources.ReviewDifference.fields.${name}`;

/** What is compared, in words: a figure of the progress or an indicator of the plan. */
function useMeasureName(campaign: CampaignRecord) {
  const translate = useTranslate();
  const locale = useLocale();
  const indicators = new Map(
    campaign.contents.flatMap((content) => content.indicators.map((one) => [one.code, one] as const)),
  );
  return ({ measure, indicatorCode, contentOrdinal }: Difference): string => {
    if (indicatorCode === null) return translate(`figures.${measure}`);
    const indicator = indicators.get(indicatorCode);
    const name = (locale === 'en' && indicator?.nameEn) || indicator?.name || indicatorCode;
    const content = contentOrdinal === null ? '' : `${translate('reports.content', { ordinal: contentOrdinal })}: `;
    return `${content}${name}${indicator?.unit ? ` (${indicator.unit})` : ''}`;
  };
}

function useColumns(hasPrevious: boolean): GridColumn<Difference>[] {
  const translate = useTranslate();
  const { number } = useFormat();
  const shown = (value: number | null | undefined) => (value == null ? NOTHING : number(value));
  const signed = (value: number | null | undefined) =>
    value == null ? NOTHING : `${value > 0 ? '+' : ''}${number(value)}`;
  const now = { label: translate(field('now')), isNumber: true, cell: (row: Difference) => shown(row.now) };
  if (!hasPrevious) return [now];
  return [
    { label: translate(field('before')), isNumber: true, cell: ({ before }) => shown(before) },
    now,
    { label: translate(field('change')), isNumber: true, cell: ({ change }) => signed(change) },
  ];
}

interface Props {
  readonly review: Review;
  readonly campaign: CampaignRecord;
}

function Tables({ review, campaign, differences }: Props & { differences: readonly Difference[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const nameOf = useMeasureName(campaign);
  const columns = useColumns(review.previousReview !== null);
  const province = differences.filter(({ clusterId }) => clusterId === null);
  const [measure, choose] = useState(province[0]?.measure ?? '');
  const title = translate('reports.compareProvince', { name: review.name });
  const { previousReview } = review;
  return (
    <>
      <Panel title={title}>
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          {previousReview
            ? translate('reports.compareWith', { name: previousReview.name, day: day(previousReview.asOf) })
            : translate('reports.noPrevious')}
        </Typography>
        <Grid
          label={title}
          rows={province}
          keyOf={(row) => row.measure}
          columns={[
            { label: translate(field('measure')), cell: (row) => <Box sx={{ minWidth: 160 }}>{nameOf(row)}</Box> },
            ...columns,
          ]}
        />
      </Panel>
      <Panel title={translate('reports.compareClusters')}>
        <TextField
          select
          fullWidth
          label={translate('reports.measure')}
          value={measure}
          onChange={(event) => choose(event.target.value)}
          sx={{ mb: 2, maxWidth: 720 }}
        >
          {province.map((row) => (
            <MenuItem key={row.measure} value={row.measure} sx={{ whiteSpace: 'normal' }}>
              {nameOf(row)}
            </MenuItem>
          ))}
        </TextField>
        <Grid
          label={translate('reports.compareClusters')}
          rows={differences.filter((row) => row.clusterId !== null && row.measure === measure)}
          keyOf={({ clusterId }) => String(clusterId)}
          columns={[
            { label: translate('resources.Cluster.name', { smart_count: 1 }), cell: ({ clusterName }) => clusterName },
            ...columns,
          ]}
        />
      </Panel>
    </>
  );
}

/** A review beside the one before: of the whole province, and of each cluster for a chosen figure. */
export function Comparison({ review, campaign }: Props) {
  const query = useGraph(ReviewComparison, { id: review.id });
  return (
    <Asked query={query}>
      {(answer) =>
        answer.review && <Tables review={review} campaign={campaign} differences={answer.review.comparison} />
      }
    </Asked>
  );
}
