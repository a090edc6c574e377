import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import type { CampaignRecord } from './documents.ts';

type Assignment = CampaignRecord['assignments'][number];

function Assignees({ assignment }: { assignment: Assignment }) {
  const translate = useTranslate();
  const nameOf = ({ text, organisation, organisationGroup }: Assignment['assignees'][number]): string =>
    text ?? organisation?.name ?? (organisationGroup ? translate(`enums.AssigneeGroup.${organisationGroup}`) : '');
  return (
    <Typography variant="body2" color="text.secondary">
      {assignment.assignees.map((one) => `${translate(`enums.AssigneeRole.${one.role}`)}: ${nameOf(one)}`).join('; ')}
    </Typography>
  );
}

/** Who has to do what, and by when. */
export function Assignments({ assignments }: { assignments: readonly Assignment[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <Panel title={translate('resources.Assignment.name', { smart_count: 2 })}>
      {assignments.map((assignment) => (
        <Box key={assignment.id} sx={{ mb: 2, maxWidth: '90ch' }}>
          <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 700 }}>
            {assignment.ordinal}. {assignment.heading} {assignment.isOurs && <Mark name="ours" />}
          </Typography>
          <Assignees assignment={assignment} />
          <Box component="ul" sx={{ pl: 3, my: 0.5 }}>
            {assignment.tasks.map(({ id, text, dueOn, isDueDayOurs }) => (
              <li key={id}>
                {text}
                {dueOn && ` (${translate('resources.Task.fields.dueOn')}: ${day(dueOn)}) `}
                {dueOn && isDueDayOurs && <Mark name="ours" />}
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Panel>
  );
}
