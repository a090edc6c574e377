import { Stack, Typography } from '@mui/material';
import {
  ArrayInput,
  type RaRecord,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useLocale,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type {
  ReturnedProposalQuery,
  ReturnedProposalQueryVariables,
  ReturnProposalRecordMutation,
  ReturnProposalRecordMutationVariables,
} from '../../gql/graphql.ts';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { document, run } from '../../kit/transport.ts';
import { useClause } from '../../kit/useClause.ts';
import { useGraph } from '../../kit/useGraph.ts';

const ReturnedProposal = document<ReturnedProposalQuery, ReturnedProposalQueryVariables>(/* GraphQL */ `
  query ReturnedProposal($id: ID!) {
    proposal(id: $id) {
      id
      nominees { id subjectName }
      returnItems { id nomineeId evidenceKind note reason { title titleEn mend mendEn clause } }
    }
  }
`);
const ReturnProposalRecord = document<ReturnProposalRecordMutation, ReturnProposalRecordMutationVariables>(
  /* GraphQL */ `
  mutation ReturnProposalRecord($id: ID!, $version: Int!, $reason: String!, $items: [AddReturnItem!]) {
    returnProposal(id: $id, version: $version, reason: $reason, items: $items) { id }
  }
`,
);
type Returned = NonNullable<ReturnedProposalQuery['proposal']>;

const label = (field: string) => `resources.ReturnItem.fields.${field}`;
const INPUT = { helperText: false as const };
const choicesOf = (name: 'ReturnReasonCode' | 'EvidenceKind') =>
  valuesOf(name).map((id) => ({ id, name: `enums.${name}.${id}` }));

function Inputs({ nominees }: { nominees: Returned['nominees'] }) {
  const translate = useTranslate();
  const choices = nominees.map(({ id, subjectName }) => ({ id, name: subjectName }));
  return (
    <>
      <TextInput
        source="reason"
        label="intake.returned.text"
        multiline
        minRows={3}
        fullWidth
        validate={required()}
        {...INPUT}
      />
      <ArrayInput source="items" label="intake.returned.items">
        <SimpleFormIterator inline disableReordering disableClear fullWidth>
          <SelectInput
            source="code"
            label={label('reason')}
            choices={choicesOf('ReturnReasonCode')}
            validate={required()}
            sx={{ minWidth: 240 }}
            {...INPUT}
          />
          <SelectInput
            source="nomineeId"
            label={label('nomineeId')}
            choices={choices}
            translateChoice={false}
            emptyText={translate('intake.returned.whole')}
            sx={{ minWidth: 200 }}
            {...INPUT}
          />
          <SelectInput
            source="evidenceKind"
            label={label('evidenceKind')}
            choices={choicesOf('EvidenceKind')}
            sx={{ minWidth: 200 }}
            {...INPUT}
          />
          <TextInput source="note" label={label('note')} {...INPUT} />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}

const itemOf = ({ code, nomineeId, evidenceKind, note }: Values) => ({
  ...{ code, nomineeId: nomineeId || null, evidenceKind: evidenceKind || null, note: note || null },
});

/** Sends a dossier back with reasons of the list, each for the whole dossier, a nominee or a paper. */
export function ReturnButton({ record }: { record: RaRecord }) {
  const isOpen = mayDo(record, 'RETURN');
  const query = useGraph(ReturnedProposal, { id: String(record.id) }, isOpen);
  if (!isOpen) return null;
  const send = ({ reason, items }: Values) =>
    run(ReturnProposalRecord, {
      ...{ id: String(record.id), version: Number(record.version), reason: String(reason ?? '') },
      items: ((items ?? []) as Values[]).map(itemOf) as never,
    });
  return (
    <ActionButton label="steps.returnProposal" color="warning" wide run={send}>
      <Inputs nominees={query.data?.proposal?.nominees ?? []} />
    </ActionButton>
  );
}

function Item({ item, nominees }: { item: Returned['returnItems'][number]; nominees: Returned['nominees'] }) {
  const translate = useTranslate();
  const clauses = useClause();
  const isVietnamese = useLocale() === 'vi';
  const { nomineeId, evidenceKind, note, reason } = item;
  const name = nominees.find(({ id }) => id === nomineeId)?.subjectName;
  const about = [
    name ?? translate('intake.returned.whole'),
    evidenceKind && translate(`enums.EvidenceKind.${evidenceKind}`),
  ];
  const title = isVietnamese ? reason.title : reason.titleEn;
  return (
    <div>
      <Typography component="h3" variant="subtitle2">
        {`${about.filter(Boolean).join(' · ')}: ${title}${reason.clause ? ` (${clauses.told(reason.clause)})` : ''}`}
      </Typography>
      <Typography variant="body2">
        {[isVietnamese ? reason.mend : reason.mendEn, note].filter(Boolean).join(' ')}
      </Typography>
    </div>
  );
}

/** What the unit has to mend before it hands the dossier in again. */
export function ReturnItems() {
  const record = useRecordContext();
  const translate = useTranslate();
  const isReturned = record?.state === 'RETURNED';
  const query = useGraph(ReturnedProposal, { id: String(record?.id ?? '') }, isReturned);
  if (!isReturned) return null;
  return (
    <Panel title={translate('intake.returned.title')}>
      <Typography sx={{ mb: 1 }}>{record.returnReason}</Typography>
      <Asked query={query}>
        {({ proposal }) => (
          <Stack spacing={1}>
            {(proposal?.returnItems ?? []).map((item) => (
              <Item key={item.id} item={item} nominees={proposal?.nominees ?? []} />
            ))}
          </Stack>
        )}
      </Asked>
    </Panel>
  );
}
