import { Link as MuiLink, Typography } from '@mui/material';
import {
  AutocompleteArrayInput,
  CheckboxGroupInput,
  type RaRecord,
  required,
  TextInput,
  useRecordContext,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import type {
  JoinableProposalsQuery,
  JoinableProposalsQueryVariables,
  MergeRecordsMutation,
  MergeRecordsMutationVariables,
  PartedProposalQuery,
  PartedProposalQueryVariables,
  SplitRecordMutation,
  SplitRecordMutationVariables,
} from '../../gql/graphql.ts';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { document, run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';

const PartedProposal = document<PartedProposalQuery, PartedProposalQueryVariables>(/* GraphQL */ `
  query PartedProposal($id: ID!) {
    proposal(id: $id) { id nominees { id subjectName outcome } related { id code state splitFromId mergedIntoId } }
  }
`);
const JoinableProposals = document<JoinableProposalsQuery, JoinableProposalsQueryVariables>(/* GraphQL */ `
  query JoinableProposals($filter: ProposalFilter) {
    proposals(filter: $filter, page: { limit: 100 }) { items { id version code summary } }
  }
`);
const SplitRecord = document<SplitRecordMutation, SplitRecordMutationVariables>(/* GraphQL */ `
  mutation SplitRecord($id: ID!, $version: Int!, $nomineeIds: [ID!]!, $summary: String) {
    splitProposal(id: $id, version: $version, nomineeIds: $nomineeIds, summary: $summary) { id }
  }
`);
const MergeRecords = document<MergeRecordsMutation, MergeRecordsMutationVariables>(/* GraphQL */ `
  mutation MergeRecords($id: ID!, $version: Int!, $others: [ProposalVersion!]!) {
    mergeProposals(id: $id, version: $version, others: $others) { id }
  }
`);

const targetOf = ({ id, version }: RaRecord) => ({ id: String(id), version: Number(version) });

/** Some nominees go on in a dossier of their own. */
function SplitButton({ record }: { record: RaRecord }) {
  const redirect = useRedirect();
  const query = useGraph(PartedProposal, { id: String(record.id) });
  const open = (query.data?.proposal?.nominees ?? []).filter(({ outcome }) => outcome === 'PENDING');
  if (open.length < 2) return null;
  const split = ({ nomineeIds, summary }: Values) =>
    run(SplitRecord, {
      ...targetOf(record),
      ...{ nomineeIds: nomineeIds as string[], summary: summary ? String(summary) : null },
    });
  const show = (result: unknown) => redirect('show', 'Proposal', (result as SplitRecordMutation).splitProposal.id);
  return (
    <ActionButton label="intake.parting.split" wide run={split} onDone={show}>
      <CheckboxGroupInput
        source="nomineeIds"
        label="intake.parting.who"
        choices={open.map(({ id, subjectName }) => ({ id, name: subjectName }))}
        row={false}
        translateChoice={false}
        validate={required()}
      />
      <TextInput source="summary" label="intake.parting.summary" multiline fullWidth helperText={false} />
    </ActionButton>
  );
}

/** Dossiers of the same unit and kind are joined into this one. */
function MergeButton({ record }: { record: RaRecord }) {
  const { proposingOrganisationId, state, commendationType } = record;
  const filter = {
    ...{ proposingOrganisationId: [proposingOrganisationId], state: [state], commendationType: [commendationType] },
  };
  const query = useGraph(JoinableProposals, { filter });
  const others = (query.data?.proposals.items ?? []).filter(({ id }) => id !== record.id);
  if (others.length === 0) return null;
  const merge = ({ ids }: Values) =>
    run(MergeRecords, {
      ...targetOf(record),
      others: others.filter(({ id }) => (ids as string[]).includes(id)).map(({ id, version }) => ({ id, version })),
    });
  return (
    <ActionButton label="intake.parting.merge" wide run={merge}>
      <AutocompleteArrayInput
        source="ids"
        label="intake.parting.others"
        choices={others.map(({ id, code, summary }) => ({ id, name: `${code}: ${summary.slice(0, 80)}` }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
    </ActionButton>
  );
}

export function PartingButtons({ record }: { record: RaRecord }) {
  return (
    <>
      {mayDo(record, 'SPLIT') && <SplitButton record={record} />}
      {mayDo(record, 'MERGE') && <MergeButton record={record} />}
    </>
  );
}

/** Where a dossier came from and what became of parts of it. */
export function Related() {
  const record = useRecordContext();
  const translate = useTranslate();
  const query = useGraph(PartedProposal, { id: String(record?.id ?? '') }, Boolean(record));
  const related = query.data?.proposal?.related ?? [];
  if (!record || related.length === 0) return null;
  const how = (other: (typeof related)[number]): string => {
    if (other.splitFromId === record.id) return 'intake.parting.into';
    if (other.mergedIntoId === record.id) return 'intake.parting.joined';
    return record.splitFromId === other.id ? 'intake.parting.from' : 'intake.parting.gone';
  };
  return (
    <Panel title={translate('intake.parting.title')}>
      {related.map((other) => (
        <Typography key={other.id}>
          {translate(how(other))}{' '}
          <MuiLink component={Link} to={`/Proposal/${other.id}/show`}>
            {other.code}
          </MuiLink>
        </Typography>
      ))}
    </Panel>
  );
}
