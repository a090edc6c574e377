import { Alert, Stack, Typography } from '@mui/material';
import { SelectInput, useTranslate } from 'react-admin';
import type { ReorganisationPlanQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../kit/format.ts';
import { Grid, type GridColumn } from '../../kit/Grid.tsx';
import { NOTHING } from '../../kit/Value.tsx';
import { UnitInput } from './UnitInput.tsx';
import type { Entered } from './values.ts';

type Plan = ReorganisationPlanQuery['previewReorganisation'];
type Named = { readonly name: string } | null | undefined;
interface Previewed {
  readonly plan: Plan;
  readonly entered: Entered;
  /** Of the units that are reorganised. */
  readonly names: ReadonlyMap<string, string>;
}
const part = (field: string) => `resources.ReorganisationPreview.fields.${field}`;
const nameOf = (one: Named) => one?.name ?? NOTHING;

/** The unit that an obstacle is about: its place in the plan is a number, which says nothing to people. */
function unitOf(path: readonly string[], entered: Entered, names: ReadonlyMap<string, string>): string | undefined {
  const [list, at] = path;
  const index = Number(at);
  if (list === 'predecessors') return names.get(entered.predecessorIds?.[index] ?? '');
  const opened = list === 'successors' ? entered.successors?.[index]?.name : undefined;
  return opened ? String(opened) : undefined;
}

function Obstacles({ plan, entered, names }: Previewed) {
  const translate = useTranslate();
  if (plan.obstacles.length === 0) return <Alert severity="success">{translate('reorganise.possible')}</Alert>;
  return (
    <Alert severity="error">
      {translate('reorganise.obstacles')}
      <ul>
        {plan.obstacles.map(({ code, path, params }) => {
          const text = translate(`violations.${code}`, { ...(params as Record<string, string> | null), _: code });
          return <li key={code + path.join('.')}>{[unitOf(path, entered, names), text].filter(Boolean).join(': ')}</li>;
        })}
      </ul>
    </Alert>
  );
}

interface PartOf<R> {
  readonly field: string;
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<NoInfer<R>>[];
  keyOf(row: NoInfer<R>): string;
}
function Part<R>({ field, ...grid }: PartOf<R>) {
  const translate = useTranslate();
  if (grid.rows.length === 0) return null;
  const title = translate(part(field));
  return (
    <section>
      <Typography variant="subtitle1" component="h3">
        {title}
      </Typography>
      <Grid label={title} {...grid} />
    </section>
  );
}

/** Where a sub-unit goes: told by the plan, or asked for. */
function Destination({
  id,
  entered,
  isAsked,
  toName,
}: {
  id: string;
  entered: Entered;
  isAsked: boolean;
  toName: string;
}) {
  if (!isAsked) return toName;
  const opened = (entered.successors ?? []).filter(({ code }) => code);
  if (entered.kind === 'DISSOLVE')
    return <UnitInput source={`subUnits.${id}`} label="reorganise.destination" asOf={entered.effectiveOn} />;
  return (
    <SelectInput
      source={`subUnits.${id}`}
      label="reorganise.destination"
      translateChoice={false}
      helperText={false}
      choices={opened.map(({ code, name }) => ({ id: `code:${code}`, name: String(name ?? code) }))}
    />
  );
}

function useUnitColumns() {
  const translate = useTranslate();
  const { number } = useFormat();
  const field = (name: string) => translate(`resources.Organisation.fields.${name}`);
  return {
    name: { label: field('name'), cell: ({ name }: { name: string }) => name },
    counts: [
      {
        label: field('personCount'),
        isNumber: true,
        cell: ({ personCount }: { personCount: number }) => number(personCount),
      },
      {
        label: field('openProposalCount'),
        isNumber: true,
        cell: ({ openProposalCount }: { openProposalCount: number }) => number(openProposalCount),
      },
    ],
    field,
  };
}

function Units({ plan, entered }: { plan: Plan; entered: Entered }) {
  const translate = useTranslate();
  const { name, counts, field } = useUnitColumns();
  const kindOf = ({ kind, subKind }: { kind: string; subKind?: string | null | undefined }) =>
    translate(subKind ? `enums.OrganisationSubKind.${subKind}` : `enums.OrganisationKind.${kind}`);
  const isAsked = (id: string, toName: string | null | undefined) =>
    !toName || entered.subUnits?.[id] !== undefined || entered.kind === 'DISSOLVE';
  return (
    <>
      <Part field="closing" rows={plan.closing} keyOf={({ id }) => id} columns={[name, ...counts]} />
      <Part
        field="opening"
        rows={plan.opening}
        keyOf={({ id }) => id}
        columns={[
          name,
          { label: field('kind'), cell: kindOf },
          { label: field('parent'), cell: ({ parent }) => nameOf(parent) },
          { label: field('cluster'), cell: ({ cluster }) => nameOf(cluster) },
        ]}
      />
      <Part
        field="changing"
        rows={plan.changing}
        keyOf={({ organisation }) => organisation.id}
        columns={[
          { label: translate('reorganise.before'), cell: ({ organisation }) => organisation.name },
          name,
          { label: field('kind'), cell: kindOf },
          { label: field('parent'), cell: ({ parent }) => nameOf(parent) },
          { label: field('localityParent'), cell: ({ localityParent }) => nameOf(localityParent) },
        ]}
      />
      <Part
        field="moving"
        rows={plan.moving.map(({ organisation, toName }) => ({ ...organisation, toName }))}
        keyOf={({ id }) => id}
        columns={[
          name,
          ...counts,
          {
            label: translate('reorganise.destination'),
            cell: ({ id, toName }) => (
              <Destination id={id} entered={entered} isAsked={isAsked(id, toName)} toName={toName ?? ''} />
            ),
          },
        ]}
      />
    </>
  );
}

function Seats({ plan }: { plan: Plan }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const label = (field: string) => translate(`resources.ChangedSeat.fields.${field}`);
  return (
    <>
      <Part
        field="seats"
        rows={plan.seats}
        keyOf={({ name, firstDay }) => `${name}${firstDay}`}
        columns={[
          { label: translate('resources.Organisation.fields.name'), cell: ({ name }) => name },
          { label: label('cluster'), cell: ({ cluster }) => cluster.name },
          { label: label('lastDay'), cell: ({ lastDay }) => (lastDay ? day(lastDay) : NOTHING) },
          { label: label('firstDay'), cell: ({ firstDay }) => (firstDay ? day(firstDay) : NOTHING) },
        ]}
      />
      <Part
        field="offices"
        rows={plan.offices}
        keyOf={({ id }) => id}
        columns={[
          { label: translate('resources.Organisation.fields.name'), cell: ({ organisation }) => organisation.name },
          { label: label('cluster'), cell: ({ cluster }) => cluster.name },
          { label: translate('resources.ClusterOffice.fields.year'), cell: ({ year }) => String(year) },
        ]}
      />
    </>
  );
}

/** Everything that would move, and everything that stands in the way. */
export function Preview(previewed: Previewed) {
  const { plan, entered } = previewed;
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <Stack spacing={2}>
      <Obstacles {...previewed} />
      <Units plan={plan} entered={entered} />
      {plan.followingCount > 0 && (
        <Typography>{translate('reorganise.following', { count: number(plan.followingCount) })}</Typography>
      )}
      <Seats plan={plan} />
    </Stack>
  );
}
