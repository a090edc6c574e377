import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { Figures } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { AirtimeByOutlet, type Outlet } from './documents.ts';

const rateOf = (minutes: number, months: number): number | null => (months > 0 ? Math.round(minutes / months) : null);

/** Did the outlets give the movement more time than before? Rates a month, because the two times differ in length. */
export function Airtime({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const query = useGraph(AirtimeByOutlet, { campaignId });
  const title = translate('movement.airtime');
  const perMonth = (name: string) => `${translate(`movement.${name}`)} (${translate('movement.perMonth')})`;
  const shown = (value: number | null) => (value === null ? NOTHING : number(value));
  const before = (row: Outlet) => rateOf(row.minutesBefore, row.monthCountBefore);
  const during = (row: Outlet) => rateOf(row.minutes, row.monthCount);
  const change = (row: Outlet): string => {
    const [was, is] = [before(row), during(row)];
    if (was === null || is === null || was === 0) return NOTHING;
    const share = Math.round((100 * (is - was)) / was);
    return `${share > 0 ? '+' : ''}${number(share)}%`;
  };
  return (
    <Asked query={query}>
      {({ campaign }) =>
        campaign && (
          <>
            <Figures
              figures={(['mediaItemCount', 'airtimeMinutes'] as const).map((name) => ({
                name,
                label: translate(`figures.${name}`),
                value: number(campaign.progress[name]),
              }))}
            />
            <Panel title={title}>
              <Grid
                label={title}
                rows={campaign.airtimeByOutlet ?? []}
                keyOf={({ organisation }) => organisation.id}
                columns={[
                  {
                    label: translate('resources.OutletAirtime.fields.organisation'),
                    cell: ({ organisation }) => (
                      <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>
                    ),
                  },
                  {
                    label: translate('resources.OutletAirtime.fields.itemCount'),
                    isNumber: true,
                    cell: ({ itemCount }) => number(itemCount),
                  },
                  {
                    label: translate('resources.OutletAirtime.fields.minutes'),
                    isNumber: true,
                    cell: ({ minutes }) => number(minutes),
                  },
                  { label: perMonth('before'), isNumber: true, cell: (row) => shown(before(row)) },
                  { label: perMonth('during'), isNumber: true, cell: (row) => shown(during(row)) },
                  { label: translate('movement.change'), isNumber: true, cell: change },
                ]}
              />
            </Panel>
          </>
        )
      }
    </Asked>
  );
}
