import CheckIcon from '@mui/icons-material/Check';
import { required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { SettleEffectRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };

function Settle() {
  const record = useRecordContext();
  if (!record || !mayDo(record, 'SETTLE')) return null;
  const settle = ({ settlement, reason }: Values) =>
    run(SettleEffectRecord, {
      id: String(record.id),
      version: Number(record.version),
      settlement: settlement as never,
      reason: reason ? String(reason) : null,
    });
  const choices = valuesOf('EffectSettlement').filter((id) => id !== 'LAPSED');
  return (
    <ActionButton label="revocation.settle" icon={<CheckIcon />} run={settle} defaults={record}>
      <SelectInput
        source="settlement"
        label="resources.RevocationEffect.fields.settlement"
        choices={choices.map((id) => ({ id, name: `enums.EffectSettlement.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="reason" label="resources.RevocationEffect.fields.reason" multiline minRows={3} {...INPUT} />
    </ActionButton>
  );
}

export default function EffectShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Settle />} />;
}
