import { useRecordContext } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { type Step, Steps } from '../../kit/Steps.tsx';

const STEPS: readonly Step[] = [{ action: 'WITHDRAW', operation: 'withdrawRegistration', color: 'warning' }];

function Buttons() {
  const record = useRecordContext();
  return record ? <Steps record={record} steps={STEPS} /> : null;
}

export default function RegistrationShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
