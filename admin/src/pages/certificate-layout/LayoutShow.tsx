import { useRecordContext } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { LayoutEditor } from './LayoutEditor.tsx';

function Editor() {
  const record = useRecordContext();
  // A version saved elsewhere begins anew with its places.
  return record ? <LayoutEditor key={String(record.version)} record={record} /> : null;
}

export default function LayoutShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register}>
      <Editor />
    </RegisterShow>
  );
}
