import AssignmentReturnIcon from '@mui/icons-material/AssignmentReturn';
import RestoreIcon from '@mui/icons-material/Restore';
import { DateInput, type RaRecord, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { AwardIssuer, DraftDecision, RecordRestorationsRecord, RecordReturnRecord } from './documents.ts';
import { DecisionInputs, decisionOf } from './inputs.tsx';

const INPUT = { fullWidth: true, helperText: false as const };
const label = (field: string) => `resources.Revocation.fields.${field}`;
/** From this day on the law says the term itself. */
const TERM_FROM = '2025-07-01';

function Return({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const hasTerm = String(record.revokedOn) >= TERM_FROM;
  const save = (values: Values) => {
    const day = (field: string) => (values[field] ? String(values[field]) : null);
    const input = {
      receivedOn: day('receivedOn'),
      itemReturnedOn: day('itemReturnedOn'),
      bonusReturnedOn: day('bonusReturnedOn'),
      returnNote: day('returnNote'),
      ...(hasTerm ? {} : { dueOn: day('dueOn') }),
    };
    return run(RecordReturnRecord, { id: String(record.id), version: Number(record.version), input });
  };
  return (
    <ActionButton label="revocation.recordReturn" icon={<AssignmentReturnIcon />} run={save} defaults={record}>
      <div>{translate('revocation.recordReturnWhy')}</div>
      <DateInput source="receivedOn" label={label('receivedOn')} {...INPUT} />
      {!hasTerm && <DateInput source="dueOn" label={label('dueOn')} {...INPUT} />}
      {record.isItemRecalled && <DateInput source="itemReturnedOn" label={label('itemReturnedOn')} {...INPUT} />}
      {record.bonusRecalled != null && (
        <DateInput source="bonusReturnedOn" label={label('bonusReturnedOn')} {...INPUT} />
      )}
      <TextInput source="returnNote" label={label('returnNote')} multiline {...INPUT} />
    </ActionButton>
  );
}

async function draft(record: RaRecord, values: Values): Promise<string> {
  const { award } = await run(AwardIssuer, { id: String((record.award as RaRecord).id) });
  const issuer = String(award?.decision.issuerOrganisationId ?? '');
  const input = { ...decisionOf(values), kind: 'RESTORATION' as never, issuerOrganisationId: issuer };
  const { createDecision } = await run(DraftDecision, { input });
  const items = [{ revocationId: String(record.id), basis: String(values.basis) }];
  await run(RecordRestorationsRecord, { ...createDecision, items });
  return createDecision.id;
}

function Restore({ record }: { record: RaRecord }) {
  const { data: session } = useSession();
  const navigate = useNavigate();
  return (
    <ActionButton
      label="revocation.restore"
      icon={<RestoreIcon />}
      wide
      defaults={{ decidedOn: session?.businessDate }}
      run={(values) => draft(record, values)}
      onDone={(id) => navigate(`/Decision/${id}/show`)}
    >
      <DecisionInputs why="revocation.restoreWhy" />
      <TextInput source="basis" label={label('restorationBasis')} multiline validate={required()} {...INPUT} />
    </ActionButton>
  );
}

function Buttons() {
  const record = useRecordContext();
  if (!record || !mayDo(record, 'RECORD_RETURN')) return null;
  return (
    <>
      <Return record={record} />
      {!record.restorationDecision && <Restore record={record} />}
    </>
  );
}

export default function RevocationShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
