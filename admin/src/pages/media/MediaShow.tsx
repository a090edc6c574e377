import { DateInput, required, TextInput, useRecordContext } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { CorrectMediaItemRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

function Buttons() {
  const record = useRecordContext();
  const { data } = useSession();
  if (!record || !mayDo(record, 'CORRECT')) return null;
  const correct = ({ correction, correctedOn }: Values) =>
    run(CorrectMediaItemRecord, {
      ...{ id: String(record.id), version: record.version },
      ...{ correction: String(correction), correctedOn: String(correctedOn) },
    });
  return (
    <ActionButton
      label="steps.correctMediaItem"
      run={correct}
      defaults={{ correction: record.correction, correctedOn: record.correctedOn ?? data?.businessDate }}
    >
      <TextInput source="correction" label="resources.MediaItem.fields.correction" multiline minRows={3} {...INPUT} />
      <DateInput source="correctedOn" label="resources.MediaItem.fields.correctedOn" {...INPUT} />
    </ActionButton>
  );
}

export default function MediaShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
