import { MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { ChaseList } from './documents.ts';

const CHOICES = [1, 3, 5, 10, 20] as const;

/** Who got the plan and has not acknowledged it for so long; whoever has not even opened it stands first. */
export function Chase({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { day, moment, number } = useFormat();
  const [afterWorkingDays, setAfter] = useState<number>(3);
  const query = useGraph(ChaseList, { campaignId, afterWorkingDays });
  const title = translate('reminders.chase');
  const label = (field: string) => translate(`resources.Delivery.fields.${field}`);
  const choice = (
    <TextField
      select
      size="small"
      label={translate('reminders.chaseAfter')}
      value={afterWorkingDays}
      onChange={(event) => setAfter(Number(event.target.value))}
      sx={{ minWidth: 200 }}
    >
      {CHOICES.map((days) => (
        <MenuItem key={days} value={days}>
          {translate('reminders.workingDays', { smart_count: days })}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Panel title={title} actions={choice}>
      <Asked query={query}>
        {({ chaseList: { totalCount, items } }) => (
          <>
            <Typography sx={{ mb: 1 }}>{translate('reminders.chased', { smart_count: totalCount })}</Typography>
            <Grid
              label={title}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  label: translate('resources.Organisation.name', { smart_count: 1 }),
                  cell: ({ organisation }) => (
                    <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>
                  ),
                },
                {
                  label: translate('resources.Cluster.name', { smart_count: 1 }),
                  cell: ({ cluster }) => (cluster ? (locale === 'en' && cluster.nameEn) || cluster.name : NOTHING),
                },
                { label: label('deliveredOn'), cell: ({ deliveredOn }) => day(deliveredOn) },
                { label: label('openedAt'), cell: ({ openedAt }) => (openedAt ? moment(openedAt) : NOTHING) },
                {
                  label: label('waitingWorkingDays'),
                  isNumber: true,
                  cell: ({ waitingWorkingDays }) => number(waitingWorkingDays),
                },
              ]}
            />
          </>
        )}
      </Asked>
    </Panel>
  );
}
