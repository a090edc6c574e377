import AddIcon from '@mui/icons-material/Add';
import { AutocompleteInput, ReferenceInput, required, TextInput } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { Dossiers } from '../council/Dossiers.tsx';
import { CreateLetterRecord } from './documents.ts';

const label = (field: string) => `resources.SubmissionLetter.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };
const REQUIRED = { ...INPUT, validate: required() };
const byName = (q: string) => ({ q });
const linesOf = (value: unknown): string[] =>
  String(value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const create = ({
  title,
  addressee,
  issuerOrganisationId,
  legalBases,
  signerName,
  signerPosition,
  proposalIds,
}: Values) =>
  run(CreateLetterRecord, {
    input: {
      ...{ title: String(title), addressee: String(addressee), issuerOrganisationId: String(issuerOrganisationId) },
      ...{ legalBases: linesOf(legalBases), recipients: [], signerName: String(signerName) },
      ...{ signerPosition: String(signerPosition), proposalIds: (proposalIds ?? []) as string[] },
    },
  });

function Draft() {
  return (
    <ActionButton label="letter.draft" icon={<AddIcon />} run={create} wide>
      <TextInput source="title" label={label('title')} {...REQUIRED} />
      <TextInput source="addressee" label={label('addressee')} {...REQUIRED} />
      <ReferenceInput source="issuerOrganisationId" reference="Organisation" queryOptions={{ meta: { names: true } }}>
        <AutocompleteInput optionText="name" label={label('issuerOrganisation')} filterToQuery={byName} {...REQUIRED} />
      </ReferenceInput>
      <TextInput
        source="legalBases"
        label={label('legalBases')}
        multiline
        minRows={3}
        fullWidth
        helperText="letter.basesHint"
      />
      <TextInput source="signerName" label={label('signerName')} {...REQUIRED} />
      <TextInput source="signerPosition" label={label('signerPosition')} {...REQUIRED} />
      <Dossiers step="SUBMISSION_LETTER" label="letter.proposals" />
    </ActionButton>
  );
}

/** Letters of submission, and the drafting of the next. */
export default function LetterList({ register }: { register: Register }) {
  const { data: session } = useSession();
  const mayDraft = session && isAllowed(session, register.area, 'write');
  return <RegisterList register={register} buttons={mayDraft ? <Draft /> : undefined} />;
}
