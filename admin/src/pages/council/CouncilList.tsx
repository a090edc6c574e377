import AddIcon from '@mui/icons-material/Add';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  DateInput,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
} from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { Dossiers } from './Dossiers.tsx';
import { PlanSessionRecord } from './documents.ts';

const label = (field: string) => `resources.CouncilSession.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const, validate: required() };
const OPTIONAL = { fullWidth: true, helperText: false as const };
const textOf = (value: unknown): string | null => (value ? String(value) : null);
const byName = (q: string) => ({ q });

const plan = ({ title, heldOn, composition, councilId, chairId, memberIds, proposalIds }: Values) =>
  run(PlanSessionRecord, {
    input: {
      ...{ title: String(title), heldOn: String(heldOn) },
      ...{ composition: textOf(composition), councilId: textOf(councilId) },
      seats: [
        ...(chairId ? [{ personId: String(chairId), post: 'CHAIR' as const }] : []),
        ...((memberIds ?? []) as string[]).map((personId) => ({ personId, post: 'MEMBER' as const })),
      ],
      proposalIds: (proposalIds ?? []) as string[],
    },
  });

function Plan() {
  return (
    <ActionButton label="council.plan" icon={<AddIcon />} run={plan} wide>
      <TextInput source="title" label={label('title')} {...INPUT} />
      <DateInput source="heldOn" label={label('heldOn')} {...INPUT} />
      <ReferenceInput source="councilId" reference="Council">
        <SelectInput optionText="name" label="council.council" {...OPTIONAL} />
      </ReferenceInput>
      <TextInput source="composition" label={label('composition')} {...OPTIONAL} />
      <ReferenceInput source="chairId" reference="Person" queryOptions={{ meta: { names: true } }}>
        <AutocompleteInput optionText="fullName" label="council.chair" filterToQuery={byName} {...OPTIONAL} />
      </ReferenceInput>
      <ReferenceArrayInput source="memberIds" reference="Person" queryOptions={{ meta: { names: true } }}>
        <AutocompleteArrayInput optionText="fullName" label="council.members" filterToQuery={byName} {...OPTIONAL} />
      </ReferenceArrayInput>
      <Dossiers step="COUNCIL" label="council.proposals" />
    </ActionButton>
  );
}

/** The sessions of the council, and the planning of the next. */
export default function CouncilList({ register }: { register: Register }) {
  const { data: session } = useSession();
  const mayPlan = session && isAllowed(session, register.area, 'write');
  return <RegisterList register={register} buttons={mayPlan ? <Plan /> : undefined} />;
}
