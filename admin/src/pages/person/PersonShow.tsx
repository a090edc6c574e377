import PolicyIcon from '@mui/icons-material/Policy';
import { useRecordContext } from 'react-admin';
import { LinkButton } from '../../kit/LinkButton.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { useSession } from '../../kit/useSession.ts';
import { PersonEligibility } from '../eligible/EligibilityCard.tsx';
import { Career } from './Career.tsx';
import { Disciplines } from './Disciplines.tsx';

function Buttons() {
  const record = useRecordContext();
  const { data: session } = useSession();
  if (!record || !session || !isAllowed(session, 'accounts', 'write')) return null;
  return <LinkButton to={`/personal-data/${record.id}`} label="personalData.open" icon={<PolicyIcon />} />;
}

/** A person with career, households, discipline, and what other registers say of them. */
export default function PersonShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Career />
      <Disciplines />
      <PersonEligibility />
    </RegisterShow>
  );
}
