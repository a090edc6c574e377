import CheckIcon from '@mui/icons-material/Check';
import { DateInput, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { HandleOpinionRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const label = (field: string) => `resources.PublicOpinion.fields.${field}`;
const textOf = (value: unknown): string | null => (value ? String(value) : null);

function Handle() {
  const record = useRecordContext();
  if (!record || !mayDo(record, 'HANDLE')) return null;
  const handle = ({ handling, reason, documentNumber, documentOn }: Values) =>
    run(HandleOpinionRecord, {
      ...{ id: String(record.id), version: Number(record.version) },
      input: {
        ...{ handling: handling as 'ACCEPTED', reason: String(reason ?? '') },
        ...{ documentNumber: textOf(documentNumber), documentOn: textOf(documentOn) },
      },
    });
  return (
    <ActionButton label="notice.handle" icon={<CheckIcon />} run={handle} defaults={record}>
      <SelectInput
        source="handling"
        label={label('handling')}
        choices={valuesOf('OpinionHandling').map((id) => ({ id, name: `enums.OpinionHandling.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="reason" label={label('reason')} multiline minRows={3} validate={required()} {...INPUT} />
      <TextInput source="documentNumber" label={label('documentNumber')} {...INPUT} />
      <DateInput source="documentOn" label={label('documentOn')} {...INPUT} />
    </ActionButton>
  );
}

/** What somebody wrote on the page of a notice, and what is done about it. */
export default function OpinionShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Handle />} />;
}
