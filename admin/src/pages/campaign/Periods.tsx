import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import type { CampaignRecord } from './documents.ts';

export function Periods({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const { day } = useFormat();
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
        ]}
      />
    </Panel>
  );
}
