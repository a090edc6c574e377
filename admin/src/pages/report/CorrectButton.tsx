import { Typography } from '@mui/material';
import { NullableBooleanInput, required, TextInput, useLocale, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { run } from '../../kit/transport.ts';
import { CorrectValueRecord, type Indicator, type ShownReport } from './documents.ts';
import { nameOf } from './IndicatorInputs.tsx';
import { entryOf, figureOf, isComplete } from './values.ts';

type Corrected = Pick<Indicator, 'id' | 'name' | 'nameEn' | 'valueKind'>;
interface Props {
  readonly report: ShownReport;
  readonly indicator: Corrected;
}

function ValueInput({ indicator }: { indicator: Corrected }) {
  const locale = useLocale();
  const translate = useTranslate();
  const { valueKind } = indicator;
  const props = { source: 'value', label: 'reports.correctedValue', fullWidth: true, helperText: false as const };
  if (valueKind === 'FLAG') return <NullableBooleanInput {...props} />;
  const whole = (entry: unknown) =>
    isComplete(valueKind, String(entry ?? ''), locale) ? undefined : translate('reports.half');
  return <TextInput {...props} validate={whole} multiline={valueKind === 'TEXT'} />;
}

/** Another value for an accepted one, with its reason. */
export function CorrectButton({ report, indicator }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const value = report.values.find(({ indicatorId }) => indicatorId === indicator.id);
  const correct = ({ value: entry, reason }: Values) =>
    run(CorrectValueRecord, {
      input: {
        ...{ reportId: report.id, version: report.version, indicatorId: indicator.id, reason: String(reason) },
        ...figureOf(indicator.valueKind, (entry ?? null) as string | boolean | null, locale),
      },
    });
  return (
    <ActionButton
      label="reports.correct"
      subject={nameOf(locale, indicator)}
      run={correct}
      defaults={{ value: value ? entryOf(value, locale) : null }}
    >
      <Typography variant="body2" color="text.secondary">
        {translate('reports.correctWhy')}
      </Typography>
      <ValueInput indicator={indicator} />
      <TextInput
        source="reason"
        label="steps.reason"
        multiline
        minRows={2}
        fullWidth
        validate={required()}
        helperText={false}
      />
    </ActionButton>
  );
}
