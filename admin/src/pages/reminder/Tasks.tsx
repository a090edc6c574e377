import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid, type GridColumn } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { NOTHING } from '../../kit/Value.tsx';
import type { TaskRow } from './documents.ts';

type Row = TaskRow['occurrences'][number] & { readonly task: TaskRow };
const rowsOf = (tasks: readonly TaskRow[]): Row[] =>
  tasks.flatMap((task) => task.occurrences.map((occurrence) => ({ ...occurrence, task })));

/** What each task has asked for so far, and how many units have done it. */
export function Tasks({ tasks }: { tasks: readonly TaskRow[] }) {
  const translate = useTranslate();
  const { day, number } = useFormat();
  const title = translate('reminders.tasks');
  const label = (field: string) => translate(`resources.TaskOccurrence.fields.${field}`);
  const period: GridColumn<Row> = {
    label: label('occurrence'),
    cell: ({ task, occurrence }) =>
      occurrence && task.cadence ? `${day(occurrence)} (${translate(`enums.TaskCadence.${task.cadence}`)})` : NOTHING,
  };
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={rowsOf(tasks)}
        keyOf={({ task, occurrence }) => `${task.id} ${occurrence ?? ''}`}
        columns={[
          {
            label: translate('resources.Task.name', { smart_count: 1 }),
            cell: ({ task }) => (
              <Box sx={{ minWidth: { sm: 220 } }}>
                <Link to={`/Task/${task.id}/show`}>{task.text}</Link>
              </Box>
            ),
          },
          ...(tasks.some(({ cadence }) => cadence) ? [period] : []),
          {
            label: label('dueOn'),
            cell: ({ dueOn, task }) => (
              <>
                {dueOn ? day(dueOn) : NOTHING} {dueOn && task.isDueDayOurs && <Mark name="ours" />}
              </>
            ),
          },
          {
            label: label('doneCount'),
            isNumber: true,
            cell: ({ doneCount, assignedCount }) => `${number(doneCount)} / ${number(assignedCount)}`,
          },
          {
            label: translate('figures.overdueCount'),
            cell: ({ overdueWorkingDays }) =>
              overdueWorkingDays > 0 && (
                <Chip
                  size="small"
                  color="error"
                  variant="outlined"
                  label={translate('reminders.overdueBy', { smart_count: overdueWorkingDays })}
                />
              ),
          },
        ]}
      />
    </Panel>
  );
}
