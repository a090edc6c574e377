import { Alert, Button, Checkbox, FormControlLabel, LinearProgress, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useLocale, useNotify, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { SheetPeriodQuery, SheetPeriodQueryVariables } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { askExchange, keepFile } from '../../kit/exchange.ts';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { document } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';

const SheetPeriod = document<SheetPeriodQuery, SheetPeriodQueryVariables>(/* GraphQL */ `
  query SheetPeriod($id: ID!) {
    reportingPeriod(id: $id) { id name fromOn toOn dueOn }
  }
`);

interface Problem {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly text: string;
  readonly value: string | null;
}
interface Checked {
  readonly rowCount: number;
  readonly changedCount: number;
  readonly errorCount: number;
  readonly submittedCount: number;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}
interface Trial {
  readonly file: File;
  readonly isSubmitting: boolean;
  readonly checked: Checked;
}

function Problems({ title, problems }: { title: string; problems: readonly Problem[] }) {
  const translate = useTranslate();
  if (problems.length === 0) return null;
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={problems}
        keyOf={({ row, column, code }) => `${row}:${column}:${code}`}
        columns={[
          { label: translate('exchange.row'), cell: ({ row }) => row },
          { label: translate('exchange.errorColumn'), cell: ({ column }) => column },
          { label: translate('exchange.message'), cell: ({ text }) => text },
          { label: translate('exchange.value'), cell: ({ value }) => value ?? '' },
        ]}
      />
    </Panel>
  );
}

/** The dry run, then all of the file or nothing of it: the server reads the same file again. */
function useSheet(periodId: string) {
  const locale = useLocale();
  const fail = useFailure();
  const notify = useNotify();
  const client = useQueryClient();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [isBusy, setBusy] = useState(false);
  const post = <T,>(step: '' | '/check', file: File, isSubmitting: boolean) =>
    askExchange<T>(`/reports/periods/${periodId}/sheet${step}?language=${locale}&submit=${isSubmitting}`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    });
  const busily = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().catch(fail);
    setBusy(false);
  };
  const check = (file: File, isSubmitting: boolean) =>
    busily(async () => {
      setTrial(null);
      setTrial({ file, isSubmitting, checked: await post<Checked>('/check', file, isSubmitting) });
    });
  const apply = ({ file, isSubmitting }: Trial) =>
    busily(async () => {
      const { appliedCount } = await post<{ appliedCount: number }>('', file, isSubmitting);
      notify('reports.sheetApplied', { type: 'success', messageArgs: { count: appliedCount } });
      setTrial(null);
      await client.invalidateQueries();
    });
  return { trial, isBusy, check, apply };
}

function Result({ trial, isBusy, apply }: { trial: Trial; isBusy: boolean; apply(trial: Trial): Promise<void> }) {
  const translate = useTranslate();
  const { rowCount, changedCount, errorCount, errors, warnings } = trial.checked;
  const isReady = errorCount === 0 && changedCount > 0;
  const params = { rows: rowCount, changed: changedCount, errors: errorCount };
  return (
    <>
      <Alert severity={errorCount > 0 ? 'error' : 'info'} sx={{ mt: 2 }}>
        {trial.file.name}: {translate('reports.sheetChecked', params)}{' '}
        {errorCount > 0 && translate('exchange.allOrNothing')}
        {errorCount === 0 && changedCount === 0 && translate('reports.sheetNothing')}
      </Alert>
      {isReady && (
        <Button variant="contained" sx={{ mt: 2 }} disabled={isBusy} onClick={() => apply(trial)}>
          {translate('reports.sheetApply', { count: changedCount })}
        </Button>
      )}
      <Problems title={translate('reports.sheetErrors')} problems={errors} />
      <Problems title={translate('reports.sheetWarnings')} problems={warnings} />
    </>
  );
}

function Sheet({ periodId }: { periodId: string }) {
  const translate = useTranslate();
  const locale = useLocale();
  const fail = useFailure();
  const [isSubmitting, setSubmitting] = useState(false);
  const { trial, isBusy, check, apply } = useSheet(periodId);
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (file) void check(file, isSubmitting);
  };
  const change = (isOn: boolean) => {
    setSubmitting(isOn);
    if (trial) void check(trial.file, isOn);
  };
  return (
    <Panel title={translate('reports.sheet')}>
      <Typography sx={{ mb: 2 }}>{translate('reports.sheetIntro')}</Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          onClick={() => void keepFile(`/reports/periods/${periodId}/sheet?language=${locale}`).catch(fail)}
        >
          {translate('reports.sheetTemplate')}
        </Button>
        <Button variant="contained" component="label" disabled={isBusy}>
          {translate('reports.sheetFile')}
          <input
            type="file"
            hidden
            accept=".xlsx,.csv"
            aria-label={translate('reports.sheetFile')}
            onChange={(event) => choose(event.currentTarget)}
          />
        </Button>
      </Stack>
      <FormControlLabel
        sx={{ mt: 1 }}
        control={<Checkbox checked={isSubmitting} onChange={(_event, isOn) => change(isOn)} />}
        label={translate('reports.sheetSubmit')}
      />
      {isBusy && <LinearProgress aria-label={translate('ra.page.loading')} />}
      {trial && <Result trial={trial} isBusy={isBusy} apply={apply} />}
    </Panel>
  );
}

/** A reporting period of many units in one workbook. */
export default function SheetPage() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { periodId = '' } = useParams();
  const query = useGraph(SheetPeriod, { id: periodId });
  return (
    <>
      <Title title={translate('reports.sheet')} />
      <Asked query={query}>
        {({ reportingPeriod: period }) =>
          period && (
            <>
              <Typography component="h1" variant="h5" sx={{ mt: 2 }}>
                {translate('report.period', {
                  ...{ name: period.name, from: day(period.fromOn), to: day(period.toOn), due: day(period.dueOn) },
                })}
              </Typography>
              <Sheet periodId={periodId} />
            </>
          )
        }
      </Asked>
    </>
  );
}
