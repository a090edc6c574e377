import CheckIcon from '@mui/icons-material/Check';
import { DateInput, required, TextInput, useRecordContext } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { ClearIntegrityHoldRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

function Clear() {
  const record = useRecordContext();
  const { data: session } = useSession();
  if (!record || !mayDo(record, 'CLEAR')) return null;
  const clear = ({ on, document }: Values) =>
    run(ClearIntegrityHoldRecord, {
      id: String(record.id),
      version: Number(record.version),
      on: String(on),
      document: String(document),
    });
  return (
    <ActionButton
      label="steps.clearIntegrityHold"
      icon={<CheckIcon />}
      run={clear}
      defaults={{ on: session?.businessDate }}
    >
      <DateInput source="on" label="resources.IntegrityHold.fields.clearedOn" {...INPUT} />
      <TextInput source="document" label="resources.IntegrityHold.fields.clearingDocument" {...INPUT} />
    </ActionButton>
  );
}

export default function IntegrityHoldShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Clear />} />;
}
