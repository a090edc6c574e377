import { Button } from '@mui/material';
import { DateInput, NumberInput, required, SelectInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { type CampaignRecord, GeneratePeriods } from './documents.ts';

const NEEDED = { fullWidth: true, helperText: false as const, validate: required() };
const CADENCES = ['MONTHLY', 'QUARTERLY'].map((id) => ({ id, name: `enums.PeriodCadence.${id}` }));

/** Months or quarters of the whole movement in one action. */
function Generate({ campaign }: { campaign: CampaignRecord }) {
  const { data } = useSession();
  const generate = ({ cadence, from, to, dueDays }: Values) =>
    run(GeneratePeriods, {
      input: {
        ...{ campaignId: campaign.id, cadence: cadence as 'MONTHLY' | 'QUARTERLY' },
        ...{ from: String(from), to: String(to), dueDays: Number(dueDays) },
      },
    });
  return (
    <ActionButton
      label="steps.generateReportingPeriods"
      run={generate}
      defaults={{ cadence: 'MONTHLY', from: campaign.startsOn ?? data?.businessDate, to: campaign.endsOn, dueDays: 5 }}
    >
      <SelectInput source="cadence" label="campaign.cadence" choices={CADENCES} {...NEEDED} />
      <DateInput source="from" label="campaign.from" {...NEEDED} />
      <DateInput source="to" label="campaign.to" {...NEEDED} />
      <NumberInput source="dueDays" label="campaign.dueDays" step={1} {...NEEDED} />
    </ActionButton>
  );
}

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
    <Panel title={title} actions={mayDo(campaign, 'UPDATE') && <Generate campaign={campaign} />}>
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
