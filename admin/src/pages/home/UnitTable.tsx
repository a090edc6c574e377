import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { NOTHING } from '../../kit/Value.tsx';
import type { UnitRow } from './documents.ts';

/** One row for each member unit: what it has done and what is overdue. */
export function UnitTable({ rows }: { rows: readonly UnitRow[] }) {
  const translate = useTranslate();
  const { day, number } = useFormat();
  const title = translate('home.units');
  const dayOf = (value: string | null | undefined) => (value ? day(value) : NOTHING);
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={rows}
        keyOf={({ organisation }) => organisation.id}
        columns={[
          {
            label: translate('resources.Organisation.name', { smart_count: 1 }),
            cell: ({ organisation }) => <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>,
          },
          { label: translate('figures.acknowledgedCount'), cell: ({ acknowledgedOn }) => dayOf(acknowledgedOn) },
          { label: translate('figures.launchedCount'), cell: ({ launchedOn }) => dayOf(launchedOn) },
          { label: translate('figures.reports'), isNumber: true, cell: ({ reportedCount }) => number(reportedCount) },
          {
            label: translate('figures.proposalCount'),
            isNumber: true,
            cell: ({ organisation }) => number(organisation.commendation?.proposalCount ?? 0),
          },
          {
            label: translate('figures.awardCount'),
            isNumber: true,
            cell: ({ organisation }) => number(organisation.commendation?.awardCount ?? 0),
          },
          {
            label: translate('figures.overdueCount'),
            cell: ({ overdue }) =>
              overdue.length === 0
                ? NOTHING
                : [...new Set(overdue)].map((kind) => (
                    <Chip
                      key={kind}
                      size="small"
                      color="error"
                      variant="outlined"
                      label={translate(`enums.ObligationKind.${kind}`)}
                      sx={{ mr: 0.5 }}
                    />
                  )),
          },
        ]}
      />
    </Panel>
  );
}
