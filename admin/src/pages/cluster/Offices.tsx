import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Marks } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { NOTHING } from '../../kit/Value.tsx';
import { AddButton } from './AddButton.tsx';
import type { Numbering, Office, Turn } from './documents.ts';

function Holder({ office }: { office: Office }) {
  return (
    <div>
      <Link to={`/ClusterOffice/${office.id}/show`}>{office.organisation.name}</Link>
      {office.person?.fullName && ` · ${office.person.fullName}`}
      <Marks record={office} />
    </div>
  );
}

interface Year {
  readonly year: number;
  readonly offices: readonly Office[];
}
const byYear = (offices: readonly Office[]): Year[] =>
  [...new Set(offices.map(({ year }) => year))].map((year) => ({
    year,
    offices: offices.filter((office) => office.year === year),
  }));

/** Leaders and deputies, a row a year. */
export function Offices({ clusterId, offices }: { clusterId: string; offices: readonly Office[] }) {
  const translate = useTranslate();
  const title = translate('clusters.offices');
  const held = ({ offices: all }: Year, role: Office['role']) => {
    const found = all.filter((office) => office.role === role);
    return found.length > 0 ? found.map((office) => <Holder key={office.id} office={office} />) : NOTHING;
  };
  return (
    <Panel title={title} actions={<AddButton resource="ClusterOffice" record={{ clusterId }} />}>
      <Grid
        label={title}
        rows={byYear(offices)}
        keyOf={({ year }) => String(year)}
        columns={[
          { label: translate('resources.ClusterOffice.fields.year'), cell: ({ year }) => year },
          ...(['LEADER', 'DEPUTY'] as const).map((role) => ({
            label: translate(`enums.ClusterOfficeRole.${role}`),
            cell: (row: Year) => held(row, role),
          })),
        ]}
      />
    </Panel>
  );
}

const years = (list: readonly number[]) => (list.length > 0 ? list.join(', ') : NOTHING);

/** Whose turn it is to lead: who has not led yet stands first. */
export function Turns({ turns }: { turns: readonly Turn[] }) {
  const translate = useTranslate();
  const title = translate('clusters.turns');
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={turns}
        keyOf={({ organisation }) => organisation.id}
        columns={[
          {
            label: translate('resources.Organisation.name', { smart_count: 1 }),
            cell: ({ organisation, ledIn }) => (
              <>
                <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>
                {ledIn.length === 0 && (
                  <Chip size="small" variant="outlined" sx={{ ml: 1 }} label={translate('clusters.notLed')} />
                )}
              </>
            ),
          },
          { label: translate('resources.ClusterTurn.fields.ledIn'), cell: ({ ledIn }) => years(ledIn) },
          { label: translate('resources.ClusterTurn.fields.deputyIn'), cell: ({ deputyIn }) => years(deputyIn) },
        ]}
      />
    </Panel>
  );
}

/** Numbers and names through time; nothing while there was only one. */
export function Numberings({ numberings }: { numberings: readonly Numbering[] }) {
  const translate = useTranslate();
  const format = useFormat();
  if (numberings.length < 2) return null;
  const title = translate('resources.Cluster.fields.numberings');
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={numberings}
        keyOf={({ validFrom }) => validFrom}
        columns={[
          { label: translate('resources.Cluster.fields.code'), cell: ({ code }) => code },
          { label: translate('resources.Cluster.fields.name'), cell: ({ name }) => name },
          { label: translate('clusters.since'), cell: ({ validFrom }) => format.day(validFrom) },
          { label: translate('clusters.until'), cell: ({ validTo }) => (validTo ? format.day(validTo) : NOTHING) },
        ]}
      />
    </Panel>
  );
}
