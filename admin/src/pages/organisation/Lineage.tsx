import { Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { OrganisationLineage } from './documents.ts';

interface Edge {
  readonly id: string;
  readonly effectiveOn: string;
  readonly scope: string;
  readonly unit: { readonly id: string; readonly name: string } | null | undefined;
  readonly reorganisation: { readonly id: string; readonly kind: string };
}

function Edges({ title, rows }: { title: string; rows: readonly Edge[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const label = (field: string) => translate(`resources.Succession.fields.${field}`);
  if (rows.length === 0) return null;
  return (
    <section>
      <Typography variant="subtitle1" component="h3" sx={{ mt: 1 }}>
        {title}
      </Typography>
      <Grid
        label={title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            label: translate('resources.Organisation.fields.name'),
            cell: ({ unit }) =>
              unit ? (
                <Link to={`/Organisation/${unit.id}/show`}>{unit.name}</Link>
              ) : (
                translate('reorganise.noSuccessor')
              ),
          },
          { label: label('effectiveOn'), cell: ({ effectiveOn }) => day(effectiveOn) },
          { label: label('scope'), cell: ({ scope }) => translate(`enums.SuccessionScope.${scope}`) },
          {
            label: label('reorganisation'),
            cell: ({ reorganisation: { id, kind } }) => (
              <Link to={`/Reorganisation/${id}/show`}>{translate(`enums.ReorganisationKind.${kind}`)}</Link>
            ),
          },
        ]}
      />
    </section>
  );
}

/** Units further back than the direct predecessors, each with the way to it. */
function Origins({
  rows,
}: {
  rows: readonly { path: readonly { id: string; name: string }[]; effectiveOn: string }[];
}) {
  const translate = useTranslate();
  const { day } = useFormat();
  const far = rows.filter(({ path }) => path.length > 1);
  if (far.length === 0) return null;
  return (
    <section>
      <Typography variant="subtitle1" component="h3" sx={{ mt: 1 }}>
        {translate('resources.Organisation.fields.ancestry')}
      </Typography>
      <ul>
        {far.map(({ path, effectiveOn }) => (
          <li key={path.map(({ id }) => id).join()}>
            {path.map(({ name }) => name).join(' ← ')} ({day(effectiveOn)})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a unit came from and what came of it, by day. */
export function Lineage() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(OrganisationLineage, { id }, id !== '');
  const field = (name: string) => translate(`resources.Organisation.fields.${name}`);
  return (
    <Panel title={translate('reorganise.lineage')}>
      <Asked query={query}>
        {({ organisation }) => {
          const { predecessors = [], successors = [], ancestry = [] } = organisation ?? {};
          if (predecessors.length + successors.length === 0)
            return <Typography color="text.secondary">{translate('reorganise.noLineage')}</Typography>;
          return (
            <>
              <Edges
                title={field('predecessors')}
                rows={predecessors.map((row) => ({ ...row, unit: row.predecessor }))}
              />
              <Edges title={field('successors')} rows={successors.map((row) => ({ ...row, unit: row.successor }))} />
              <Origins rows={ancestry} />
            </>
          );
        }}
      </Asked>
    </Panel>
  );
}
