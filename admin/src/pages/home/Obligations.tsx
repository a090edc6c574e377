import { Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { NOTHING } from '../../kit/Value.tsx';
import type { Obligation } from './documents.ts';
import { ObligationActions } from './ObligationActions.tsx';

const keyOf = ({ kind, deliveryId, task, occurrence, reportingPeriod }: Obligation): string =>
  [kind, deliveryId, task?.id, occurrence, reportingPeriod?.id].filter(Boolean).join(' ');

function State({ obligation }: { obligation: Obligation }) {
  const translate = useTranslate();
  const { isDone, isOverdue, overdueWorkingDays, reportState } = obligation;
  const state = isDone ? 'done' : isOverdue ? 'late' : 'open';
  const colour = { done: 'success', late: 'error', open: 'default' } as const;
  return (
    <>
      <Chip
        size="small"
        variant="outlined"
        color={colour[state]}
        label={
          overdueWorkingDays > 0
            ? translate('reminders.overdueBy', { smart_count: overdueWorkingDays })
            : translate(`home.${state}`)
        }
      />
      {reportState && (
        <Typography variant="body2" color="text.secondary">
          {translate(`enums.ProgressReportState.${reportState}`)}
        </Typography>
      )}
    </>
  );
}

function What({ obligation }: { obligation: Obligation }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { kind, task, occurrence, reportingPeriod } = obligation;
  return (
    <>
      {translate(`enums.ObligationKind.${kind}`)}
      {(task || reportingPeriod) && (
        <Typography variant="body2" color="text.secondary">
          {task?.text ?? reportingPeriod?.name}
          {occurrence && ` (${translate('resources.Obligation.fields.occurrence')} ${day(occurrence)})`}{' '}
          {(task?.isDueDayOurs || reportingPeriod?.isOurs) && <Mark name="ours" />}
        </Typography>
      )}
    </>
  );
}

interface Asked {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly obligations: readonly Obligation[];
}

export function Obligations({ organisationId, campaignId, obligations }: Asked) {
  const translate = useTranslate();
  const { day } = useFormat();
  const title = translate('home.obligations');
  const dayOf = (value: string | null | undefined) => (value ? day(value) : NOTHING);
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={obligations}
        keyOf={keyOf}
        columns={[
          { label: translate('home.what'), cell: (obligation) => <What obligation={obligation} /> },
          { label: translate('resources.Obligation.fields.dueOn'), cell: ({ dueOn }) => dayOf(dueOn) },
          { label: translate('resources.Obligation.fields.doneOn'), cell: ({ doneOn }) => dayOf(doneOn) },
          { label: translate('home.state'), cell: (obligation) => <State obligation={obligation} /> },
          {
            label: translate('actions.actions'),
            cell: (obligation) => (
              <ObligationActions organisationId={organisationId} campaignId={campaignId} obligation={obligation} />
            ),
          },
        ]}
      />
    </Panel>
  );
}
