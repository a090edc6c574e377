import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { type Step, Steps } from '../../kit/Steps.tsx';
import type { ShownReport } from './documents.ts';
import { nameOf } from './IndicatorInputs.tsx';
import { useFigureText } from './useFigureText.ts';

export const CORRECTION_STEPS: readonly Step[] = [
  { action: 'APPROVE', operation: 'approveCorrection' },
  { action: 'REFUSE', operation: 'refuseCorrection', color: 'warning' },
  { action: 'WITHDRAW', operation: 'withdrawCorrection' },
];
type Correction = ShownReport['corrections'][number];

/** What was corrected in a report after its acceptance: the former value beside the new one. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { day } = useFormat();
  const figureText = useFigureText();
  if (corrections.length === 0) return null;
  const title = translate('reports.corrections');
  const field = (name: string) => translate(`resources.ValueCorrection.fields.${name}`);
  const named = ({ indicator }: Correction) => (indicator ? nameOf(locale, indicator) : '');
  const nameCell = (row: Correction) => <Box sx={{ minWidth: 140 }}>{named(row)}</Box>;
  const state = ({ state: now, decidedOn, refusalReason }: Correction) => (
    <>
      {translate(`enums.CorrectionState.${now}`)} {decidedOn ? day(decidedOn) : ''}
      {refusalReason && <Typography variant="body2">{refusalReason}</Typography>}
    </>
  );
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={corrections}
        keyOf={({ id }) => id}
        columns={[
          { label: translate('resources.Indicator.name', { smart_count: 1 }), cell: nameCell },
          {
            label: field('numberBefore'),
            isNumber: true,
            cell: ({ numberBefore, flagBefore, textBefore, indicator }) =>
              figureText({ number: numberBefore, flag: flagBefore, text: textBefore }, indicator?.valueKind),
          },
          { label: field('number'), isNumber: true, cell: (row) => figureText(row, row.indicator?.valueKind) },
          { label: field('reason'), cell: ({ reason }) => reason },
          { label: field('proposedOn'), cell: ({ proposedOn }) => day(proposedOn) },
          { label: field('state'), cell: state },
          {
            label: translate('actions.actions'),
            cell: (row) => <Steps record={row} steps={CORRECTION_STEPS} subject={named(row)} />,
          },
        ]}
      />
    </Panel>
  );
}
