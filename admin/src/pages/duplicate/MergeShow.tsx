import { useRecordContext } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';
import { UNDO } from './Merges.tsx';

function Buttons() {
  const record = useRecordContext();
  return record ? <Steps record={record} steps={UNDO} /> : null;
}

/** A merge of two records, to be undone where nothing stands against it. */
export default function MergeShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
