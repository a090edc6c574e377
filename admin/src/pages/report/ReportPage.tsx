import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useLocale, useNotify, useRedirect, useRefresh, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { ReportFormQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { violationsOf } from '../../kit/errors.ts';
import { useFormat } from '../../kit/format.ts';
import { Panel } from '../../kit/Panel.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { type Indicator, ReportForm, SubmitReportRecord } from './documents.ts';
import { COMMENT, type Shown } from './draft.ts';
import { IndicatorInputs } from './IndicatorInputs.tsx';
import { ReportConflict } from './ReportConflict.tsx';
import { Trail } from './Trail.tsx';
import { contentsOf, useDraft } from './useDraft.ts';
import { entryOf } from './values.ts';

function SaveState({ shown: { standing, savedAt, isRestored } }: { shown: Shown }) {
  const translate = useTranslate();
  const { moment } = useFormat();
  const time =
    savedAt === null
      ? ''
      : (moment(new Date(savedAt).toISOString())
          .split(/[ ,]+/)
          .find((part) => part.includes(':')) ?? '');
  const words: Readonly<Record<Shown['standing'], string>> = {
    CLEAN: '',
    DIRTY: 'reports.unsaved',
    SAVING: 'reports.saving',
    SAVED: 'reports.savedAt',
    OFFLINE: 'reports.offline',
    REFUSED: 'reports.refused',
    CONFLICT: 'reports.conflictTitle',
  };
  const isProblem = standing === 'OFFLINE' || standing === 'REFUSED' || standing === 'CONFLICT';
  return (
    <Box role="status" data-standing={standing}>
      {isRestored && (
        <Typography variant="body2" color="text.secondary">
          {translate('reports.restored')}
        </Typography>
      )}
      <Typography variant="body2" color={isProblem ? 'error' : 'text.secondary'}>
        {words[standing] && translate(words[standing], { time })}
      </Typography>
    </Box>
  );
}

function Heading({ answer }: { answer: ReportFormQuery }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { organisation, reportingPeriod } = answer;
  const [report] = answer.progressReports.items;
  return (
    <>
      <Typography variant="h5" component="h1" sx={{ mt: 2 }}>
        {organisation?.name}
      </Typography>
      {reportingPeriod && (
        <Typography color="text.secondary">
          {translate('report.period', {
            name: reportingPeriod.name,
            from: day(reportingPeriod.fromOn),
            to: day(reportingPeriod.toOn),
            due: day(reportingPeriod.dueOn),
          })}
        </Typography>
      )}
      {report?.returnReason && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {translate('report.returned', { reason: report.returnReason })}
        </Alert>
      )}
    </>
  );
}

/** Hands the report in, once everything is saved. */
function useSubmit({ draft, latestId, show, lacks }: ReturnType<typeof useDraft>) {
  const fail = useFailure();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    if (lacks()) return notify('reports.missing', { type: 'warning' });
    setBusy(true);
    try {
      const version = (await draft.flush()) ? draft.version : null;
      const id = latestId();
      if (version === null || id === null) return notify('reports.refused', { type: 'warning' });
      await run(SubmitReportRecord, { id, version });
      notify('messages.reportSubmitted', { type: 'success' });
      redirect('/');
      refresh();
    } catch (error) {
      show(violationsOf(error));
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return { submit, isBusy };
}

function countsOf(answer: ReportFormQuery): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicatorId } of answer.progressReports.items[0]?.comments ?? [])
    counts.set(indicatorId, (counts.get(indicatorId) ?? 0) + 1);
  return counts;
}

function Entry({ answer }: { answer: ReportFormQuery }) {
  const translate = useTranslate();
  const locale = useLocale();
  const writing = useDraft(answer);
  const { draft, shown, indicators, violations, reportId } = writing;
  const { submit, isBusy } = useSubmit(writing);
  const [opened, open] = useState<Indicator | null>(null);
  const { reportingPeriod } = answer;
  if (!answer.organisation || !reportingPeriod) return null;
  const before = Object.fromEntries(reportingPeriod.valuesBefore.map((one) => [one.indicatorId, entryOf(one, locale)]));
  // A comment that was just written is known to the page before the next saving says so.
  const commentCounts = countsOf(answer);
  const said = answer.progressReports.items[0]?.comments ?? [];
  const explained = new Set(said.filter(({ side }) => side === 'UNIT').map(({ indicatorId }) => indicatorId));
  const findings = writing.findings.map((one) => ({
    ...one,
    isExplained: one.isExplained || explained.has(one.indicatorId),
  }));
  const set = (id: string, entry: string | boolean | null) => draft.set(id, entry);
  return (
    <>
      <Heading answer={answer} />
      <IndicatorInputs
        contents={contentsOf(answer)}
        entering={{ entries: shown.entries, before, findings, violations, commentCounts, set, open }}
      />
      <Panel title={translate('resources.ProgressReport.fields.comment')}>
        <TextField
          fullWidth
          multiline
          minRows={2}
          label={translate('resources.ProgressReport.fields.comment')}
          value={String(shown.entries[COMMENT] ?? '')}
          onChange={(event) => set(COMMENT, event.target.value)}
        />
      </Panel>
      <Stack direction="row" spacing={2} useFlexGap sx={{ my: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="contained" disabled={isBusy} onClick={submit}>
          {translate('steps.submitReport')}
        </Button>
        <Button variant="outlined" disabled={isBusy} onClick={() => void draft.flush()}>
          {translate('report.save')}
        </Button>
        <SaveState shown={shown} />
      </Stack>
      {shown.theirs && (
        <ReportConflict
          mine={shown.entries}
          theirs={shown.theirs}
          indicators={indicators}
          resolve={(chosen) => draft.resolve(chosen)}
        />
      )}
      <Trail reportId={reportId} indicator={opened} isOpen onClose={() => open(null)} />
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
      {/* An answer of an earlier visit would start the form with an old version. */}
      <Asked query={query}>{(answer) => query.isFetchedAfterMount && <Entry answer={answer} />}</Asked>
    </>
  );
}
