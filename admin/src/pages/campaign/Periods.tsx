import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useSession } from '../../kit/useSession.ts';
import type { CampaignRecord } from './documents.ts';

type Period = CampaignRecord['reportingPeriods'][number];

function SheetLink({ id, name }: { id: string; name: string }) {
  const translate = useTranslate();
  return (
    <Button
      size="small"
      component={Link}
      to={`/report-sheet/${id}`}
      aria-label={`${translate('reports.sheet')}: ${name}`}
    >
      {translate('reports.sheet')}
    </Button>
  );
}

export function Periods({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useSession();
  const isEntering = data?.permissions.includes('reports:write') ?? false;
  const title = translate('resources.ReportingPeriod.name', { smart_count: 2 });
  const label = (field: string) => translate(`resources.ReportingPeriod.fields.${field}`);
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={campaign.reportingPeriods}
        keyOf={({ id }) => id}
        columns={[
          {
            label: label('name'),
            cell: ({ name, isOurs }) => (
              <>
                {name} {isOurs && <Mark name="ours" />}
              </>
            ),
          },
          { label: label('fromOn'), cell: ({ fromOn }) => day(fromOn) },
          { label: label('toOn'), cell: ({ toOn }) => day(toOn) },
          { label: label('dueOn'), cell: ({ dueOn }) => day(dueOn) },
          ...(isEntering
            ? [
                {
                  label: translate('actions.actions'),
                  cell: ({ id, name }: Period) => <SheetLink id={id} name={name} />,
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
