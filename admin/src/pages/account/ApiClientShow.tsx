import { useRecordContext } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';

function Buttons() {
  const record = useRecordContext();
  if (!record || record.revokedAt) return null;
  return <Steps record={record} steps={[{ action: 'UPDATE', operation: 'revokeApiClient', color: 'error' }]} />;
}

export default function ApiClientShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
