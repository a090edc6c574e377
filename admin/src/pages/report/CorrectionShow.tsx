import { useRecordContext } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';
import { CORRECTION_STEPS } from './Corrections.tsx';

function Buttons() {
  const record = useRecordContext();
  return record ? <Steps record={record} steps={CORRECTION_STEPS} /> : null;
}

export default function CorrectionShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
