import { Alert, Button, Stack, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { Form, TextInput, Title, useNotify, useRedirect, useRefresh, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { ReportFormQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { codeOf, errorsByField, violationsOf } from '../../kit/errors.ts';
import { useFormat } from '../../kit/format.ts';
import { Panel } from '../../kit/Panel.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { ReportForm, SaveReportRecord, SubmitReportRecord } from './documents.ts';
import { IndicatorInputs } from './IndicatorInputs.tsx';
import { type Late, LateReport } from './LateReport.tsx';
import { enteredOf, flat, indicatorsOf, nested, placed, valuesOf } from './values.ts';

type Entered = Readonly<Record<string, unknown>>;

/** Saves the draft and, where asked, hands it in. */
function useReport({ organisation, reportingPeriod, progressReports, ...answer }: ReportFormQuery) {
  const fail = useFailure();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const [late, setLate] = useState<Late | null>(null);
  const report = progressReports.items[0];
  // A draft may be saved although handing it in was refused: the next attempt builds on that version.
  const version = useRef<number | null>(null);
  version.current = Math.max(version.current ?? 0, report?.version ?? 0) || null;
  const contents = answer.campaignContents.items.filter(({ campaignId }) => campaignId === reportingPeriod?.campaignId);
  const indicators = indicatorsOf(contents);
  const send = async ({ comment, values }: Entered, isFinal: boolean) => {
    const input = {
      organisationId: organisation?.id ?? '',
      reportingPeriodId: reportingPeriod?.id ?? '',
      version: version.current,
      comment: comment ? String(comment) : null,
      values: valuesOf((values ?? {}) as Entered, indicators),
    };
    const saved = (await run(SaveReportRecord, { input })).saveReport;
    version.current = saved.version;
    if (isFinal) await run(SubmitReportRecord, saved);
  };
  const finish = (isFinal: boolean) => {
    notify(isFinal ? 'messages.reportSubmitted' : 'messages.reportSaved', { type: 'success' });
    setLate(null);
    if (isFinal) redirect('/');
    refresh();
  };
  const save = async (entered: Entered, isFinal: boolean) => {
    setBusy(true);
    try {
      await send(entered, isFinal);
      finish(isFinal);
      return undefined;
    } catch (error) {
      if (codeOf(error) === 'CONFLICT') setLate({ base: flat(enteredOf(report)), mine: flat(entered), isFinal });
      else fail(error);
      return errorsByField(placed(violationsOf(error), indicators));
    } finally {
      setBusy(false);
    }
  };
  const saveChosen = async (chosen: Entered, theirs: Entered, isFinal: boolean) => {
    version.current = Number(theirs.version);
    await send(nested({ ...theirs, ...chosen }), isFinal);
    finish(isFinal);
  };
  return { report, contents, indicators, save, isBusy, late, setLate, saveChosen };
}

function Entry({ answer }: { answer: ReportFormQuery }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const isFinal = useRef(false);
  const reporting = useReport(answer);
  const { report, contents, save, isBusy } = reporting;
  const { organisation, reportingPeriod } = answer;
  if (!organisation || !reportingPeriod) return null;
  return (
    <>
      <Typography variant="h5" component="h1" sx={{ mt: 2 }}>
        {organisation.name}
      </Typography>
      <Typography color="text.secondary">
        {translate('report.period', {
          name: reportingPeriod.name,
          from: day(reportingPeriod.fromOn),
          to: day(reportingPeriod.toOn),
          due: day(reportingPeriod.dueOn),
        })}
      </Typography>
      {report?.returnReason && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {translate('report.returned', { reason: report.returnReason })}
        </Alert>
      )}
      <Form record={enteredOf(report)} onSubmit={(values: Entered) => save(values, isFinal.current)}>
        <IndicatorInputs contents={contents} />
        <Panel title={translate('resources.ProgressReport.fields.comment')}>
          <TextInput
            source="comment"
            label="resources.ProgressReport.fields.comment"
            multiline
            minRows={2}
            fullWidth
            helperText={false}
          />
        </Panel>
        <Stack direction="row" spacing={2} sx={{ my: 2 }}>
          <Button type="submit" variant="outlined" disabled={isBusy} onClick={() => (isFinal.current = false)}>
            {translate('report.save')}
          </Button>
          <Button type="submit" variant="contained" disabled={isBusy} onClick={() => (isFinal.current = true)}>
            {translate('steps.submitReport')}
          </Button>
        </Stack>
      </Form>
      <LateReport {...reporting} organisationId={organisation.id} periodId={reportingPeriod.id} />
    </>
  );
}

export default function ReportPage() {
  const translate = useTranslate();
  const { organisationId = '', periodId = '' } = useParams();
  const query = useGraph(ReportForm, { organisationId, periodId });
  return (
    <>
      <Title title={translate('resources.ProgressReport.name', { smart_count: 1 })} />
      <Asked query={query}>{(answer) => <Entry answer={answer} />}</Asked>
    </>
  );
}
