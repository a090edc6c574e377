import { useRecordContext } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { type Acted, SettingActions } from './SettingActions.tsx';

function Buttons() {
  const record = useRecordContext();
  if (!record?.actions) return null;
  return <SettingActions setting={record as unknown as Acted} subject={String(record.title)} />;
}

export default function SettingShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
