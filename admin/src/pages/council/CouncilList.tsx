import AddIcon from '@mui/icons-material/Add';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  CheckboxGroupInput,
  DateInput,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  TextInput,
} from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { DossiersForCouncil, PlanSessionRecord } from './documents.ts';

const label = (field: string) => `resources.CouncilSession.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const, validate: required() };
const byName = (q: string) => ({ q });

/** Dossiers whose turn it is. */
function Dossiers() {
  const query = useGraph(DossiersForCouncil, {});
  return (
    <Asked query={query}>
      {({ proposals }) => (
        <CheckboxGroupInput
          source="proposalIds"
          label="council.proposals"
          choices={proposals.items
            .filter(({ reviewSteps }) => reviewSteps.some(({ kind, state }) => kind === 'COUNCIL' && state === 'OPEN'))
            .map(({ id, code, nominees }) => ({
              id,
              name: `${code}: ${nominees.map(({ subjectName }) => subjectName).join(', ')}`,
            }))}
          row={false}
          validate={required()}
          translateChoice={false}
        />
      )}
    </Asked>
  );
}

const plan = ({ title, heldOn, composition, chairId, memberIds, proposalIds }: Values) =>
  run(PlanSessionRecord, {
    input: {
      ...{ title: String(title), heldOn: String(heldOn), composition: String(composition) },
      seats: [
        { personId: String(chairId), post: 'CHAIR' },
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
      <TextInput source="composition" label={label('composition')} {...INPUT} />
      <ReferenceInput source="chairId" reference="Person" queryOptions={{ meta: { names: true } }}>
        <AutocompleteInput optionText="fullName" label="council.chair" filterToQuery={byName} {...INPUT} />
      </ReferenceInput>
      <ReferenceArrayInput source="memberIds" reference="Person" queryOptions={{ meta: { names: true } }}>
        <AutocompleteArrayInput optionText="fullName" label="council.members" filterToQuery={byName} {...INPUT} />
      </ReferenceArrayInput>
      <Dossiers />
    </ActionButton>
  );
}

/** The sessions of the council, and the planning of the next. */
export default function CouncilList({ register }: { register: Register }) {
  const { data: session } = useSession();
  const mayPlan = session && isAllowed(session, register.area, 'write');
  return <RegisterList register={register} buttons={mayPlan ? <Plan /> : undefined} />;
}
