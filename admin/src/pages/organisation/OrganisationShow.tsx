import AccountTreeIcon from '@mui/icons-material/AccountTree';
import CallSplitIcon from '@mui/icons-material/CallSplit';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OrganisationPastQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { LinkButton } from '../../kit/LinkButton.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { OrganisationEligibility } from '../eligible/EligibilityCard.tsx';
import { Awards } from './Awards.tsx';
import { OrganisationPast } from './documents.ts';
import { Lineage } from './Lineage.tsx';
import { useDays } from './UnitCard.tsx';

type Past = NonNullable<OrganisationPastQuery['organisation']>;

function Versions({ versions }: { versions: Past['versions'] }) {
  const translate = useTranslate();
  const days = useDays();
  const label = (field: string) => translate(`resources.Organisation.fields.${field}`);
  const unit = (above: { id: string; name: string } | null | undefined) =>
    above ? <Link to={`/Organisation/${above.id}/show`}>{above.name}</Link> : NOTHING;
  return (
    <Panel title={label('versions')}>
      <Grid
        label={label('versions')}
        rows={versions}
        keyOf={({ validFrom }) => validFrom}
        columns={[
          { label: translate('tree.time'), cell: ({ validFrom, validTo }) => days(validFrom, validTo) },
          { label: label('name'), cell: ({ name }) => name },
          { label: label('code'), cell: ({ code }) => code },
          {
            label: label('kind'),
            cell: ({ kind, subKind }) =>
              subKind ? translate(`enums.OrganisationSubKind.${subKind}`) : translate(`enums.OrganisationKind.${kind}`),
          },
          { label: label('parent'), cell: ({ parent }) => unit(parent) },
          { label: label('localityParent'), cell: ({ localityParent }) => unit(localityParent) },
        ]}
      />
    </Panel>
  );
}

function Codes({ codes }: { codes: Past['codes'] }) {
  const translate = useTranslate();
  const days = useDays();
  const label = (field: string) => translate(`resources.OrganisationCode.fields.${field}`);
  const title = translate('resources.Organisation.fields.codes');
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={codes}
        keyOf={({ system, code, validFrom }) => `${system} ${code} ${validFrom}`}
        columns={[
          { label: label('code'), cell: ({ code }) => code },
          { label: label('system'), cell: ({ system }) => translate(`codeSystems.${system}`, { _: system }) },
          { label: translate('tree.time'), cell: ({ validFrom, validTo }) => days(validFrom, validTo) },
        ]}
      />
    </Panel>
  );
}

function Through() {
  const record = useRecordContext();
  const query = useGraph(OrganisationPast, { id: String(record?.id ?? '') }, record !== undefined);
  return (
    <Asked query={query}>
      {({ organisation }) =>
        organisation && (
          <>
            <Versions versions={organisation.versions} />
            <Codes codes={organisation.codes} />
          </>
        )
      }
    </Asked>
  );
}

function Successions() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  return (
    <Panel title={translate('reorganise.lineage')}>
      <Lineage id={String(record.id)} hasEnded={Boolean(record.validTo)} />
    </Panel>
  );
}

/** A day on which the unit is there: the last of one that has ended, the first of one still to come. */
const dayOf = ({ validFrom, validTo }: RaRecord, today: string): string =>
  validTo && validTo < today ? validTo : validFrom > today ? validFrom : today;

function Buttons() {
  const { data: session } = useSession();
  const record = useRecordContext();
  if (!record) return null;
  return (
    <>
      <LinkButton
        to={`/tree?unit=${record.id}&asOf=${dayOf(record, session?.businessDate ?? '')}`}
        label="tree.show"
        icon={<AccountTreeIcon />}
      />
      {mayDo(record, 'UPDATE') && (
        <LinkButton to={`/Reorganisation/create?unit=${record.id}`} label="reorganise.title" icon={<CallSplitIcon />} />
      )}
    </>
  );
}

/** A unit through time: where it came from and what became of it, its versions and codes, and its awards. */
export default function OrganisationShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Successions />
      <Through />
      <Awards />
      <OrganisationEligibility />
    </RegisterShow>
  );
}
