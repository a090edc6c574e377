import AddIcon from '@mui/icons-material/Add';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { Dossiers } from '../council/Dossiers.tsx';
import { CreateLetterRecord } from './documents.ts';
import { LetterInputs, letterInput } from './LetterInputs.tsx';

const create = ({ proposalIds, ...values }: Values) =>
  run(CreateLetterRecord, { input: { ...letterInput(values), proposalIds: (proposalIds ?? []) as string[] } });

function Draft() {
  return (
    <ActionButton label="letter.draft" icon={<AddIcon />} run={create} wide>
      <LetterInputs />
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
