import CommentIcon from '@mui/icons-material/CommentOutlined';
import { Box, IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useRecordContext, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { CorrectButton } from './CorrectButton.tsx';
import { Corrections } from './Corrections.tsx';
import { ReportValues, type ShownReport } from './documents.ts';
import { nameOf } from './IndicatorInputs.tsx';
import { REPORT_STEPS } from './steps.ts';
import { type Named, Trail } from './Trail.tsx';
import { useFigureText } from './useFigureText.ts';

type Value = ShownReport['values'][number];

function Buttons() {
  const record = useRecordContext();
  return record ? <Steps record={record} steps={REPORT_STEPS} /> : null;
}

/** The value, and under it what is unlike the last period or was corrected. */
function Told({ value, report }: { value: Value; report: ShownReport }) {
  const translate = useTranslate();
  const figureText = useFigureText();
  const finding = report.findings.find(({ indicatorId }) => indicatorId === value.indicatorId);
  return (
    <>
      {figureText(value, value.indicator?.valueKind)}
      {finding && (
        <Typography variant="body2" color="warning.main" sx={{ whiteSpace: 'normal' }}>
          {translate(`enums.ValueFindingKind.${finding.kind}`)}
          {finding.changePercent !== null && ` (${finding.changePercent}%)`}
        </Typography>
      )}
      {value.reason && (
        <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: 'normal' }}>
          {value.reason}
        </Typography>
      )}
    </>
  );
}

function RowActions({ value, report, open }: { value: Value; report: ShownReport; open(indicator: Named): void }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { indicator } = value;
  if (!indicator) return null;
  const count = report.comments.filter(({ indicatorId }) => indicatorId === indicator.id).length;
  const label = `${translate(count > 0 ? 'reports.trailCount' : 'reports.trail', { count })}: ${nameOf(locale, indicator)}`;
  return (
    <Stack direction="row" sx={{ alignItems: 'center' }}>
      <IconButton
        size="small"
        aria-label={label}
        title={label}
        color={count > 0 ? 'primary' : 'default'}
        onClick={() => open(indicator)}
      >
        <CommentIcon fontSize="small" />
      </IconButton>
      {mayDo(report, 'CORRECT') && <CorrectButton report={report} indicator={indicator} />}
    </Stack>
  );
}

function Values() {
  const record = useRecordContext();
  const translate = useTranslate();
  const locale = useLocale();
  const [opened, open] = useState<Named | null>(null);
  const id = String(record?.id ?? '');
  const query = useGraph(ReportValues, { id }, id !== '');
  const title = translate('resources.ReportValue.name', { smart_count: 2 });
  const named = ({ indicator }: Value) => (
    <Box sx={{ minWidth: 160 }}>
      {indicator && nameOf(locale, indicator)} {indicator?.isOurs && <Mark name="ours" />}
    </Box>
  );
  return (
    <Asked query={query}>
      {({ progressReport: report }) =>
        report && (
          <>
            <Panel title={title}>
              <Grid
                label={title}
                rows={report.values}
                keyOf={(value) => value.id}
                columns={[
                  { label: translate('resources.Indicator.name', { smart_count: 1 }), cell: named },
                  {
                    label: translate('resources.ReportValue.fields.value', { _: title }),
                    isNumber: true,
                    cell: (value) => <Told value={value} report={report} />,
                  },
                  {
                    label: translate('resources.Indicator.fields.unit'),
                    cell: ({ indicator }) => indicator?.unit ?? '',
                  },
                  {
                    label: translate('actions.actions'),
                    cell: (value) => <RowActions value={value} report={report} open={open} />,
                  },
                ]}
              />
            </Panel>
            <Corrections corrections={report.corrections} />
            <Trail reportId={id} indicator={opened} isOpen={mayDo(report, 'COMMENT')} onClose={() => open(null)} />
          </>
        )
      }
    </Asked>
  );
}

export default function ReportShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Values />
    </RegisterShow>
  );
}
