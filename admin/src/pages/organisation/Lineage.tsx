import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
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
            cell: ({ unit, reorganisation: { kind } }) =>
              unit ? (
                <Link to={`/Organisation/${unit.id}/show`}>{unit.name}</Link>
              ) : (
                translate(kind === 'UNKNOWN' ? 'reorganise.unknownStep' : 'reorganise.noSuccessor')
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

/** What is known of the successions of a unit; an end without any says that the step is not known. */
export function Lineage({ id, hasEnded }: { id: string; hasEnded: boolean }) {
  const translate = useTranslate();
  const query = useGraph(OrganisationLineage, { id });
  const field = (name: string) => translate(`resources.Organisation.fields.${name}`);
  return (
    <Asked query={query}>
      {({ organisation }) => {
        const { predecessors = [], successors = [], ancestry = [] } = organisation ?? {};
        const isUnknown = hasEnded && successors.length === 0;
        return (
          <>
            {predecessors.length + successors.length === 0 && !isUnknown && (
              <Typography color="text.secondary">{translate('reorganise.noLineage')}</Typography>
            )}
            <Edges
              title={field('predecessors')}
              rows={predecessors.map((row) => ({ ...row, unit: row.predecessor }))}
            />
            <Edges title={field('successors')} rows={successors.map((row) => ({ ...row, unit: row.successor }))} />
            {isUnknown && <Alert severity="info">{translate('reorganise.unknownEnd')}</Alert>}
            <Origins rows={ancestry} />
          </>
        );
      }}
    </Asked>
  );
}
