import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import GavelIcon from '@mui/icons-material/Gavel';
import MarkEmailReadIcon from '@mui/icons-material/MarkEmailRead';
import { DateInput, type RaRecord, required, useRecordContext } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActionButton } from '../../kit/ActionButton.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { AcknowledgeReceived, OpenReceived, TellHonourees } from './documents.ts';

function Tell({ record }: { record: RaRecord }) {
  const { data: session } = useSession();
  const save = ({ toldOn }: Readonly<Record<string, unknown>>) =>
    run(TellHonourees, { id: String(record.id), version: Number(record.version), toldOn: String(toldOn) });
  return (
    <ActionButton
      label="signing.tell"
      icon={<CampaignOutlined />}
      run={save}
      defaults={{ toldOn: record.toldOn ?? session?.businessDate }}
    >
      <DateInput
        source="toldOn"
        label="resources.DecisionDelivery.fields.toldOn"
        validate={required()}
        fullWidth
        helperText={false}
      />
    </ActionButton>
  );
}

function Buttons() {
  const record = useRecordContext();
  const navigate = useNavigate();
  if (!record) return null;
  const id = String(record.id);
  const decision = record.decision as RaRecord | null;
  return (
    <>
      {decision && (
        <ActionButton
          label="signing.openReceived"
          icon={<GavelIcon />}
          done=""
          run={() => run(OpenReceived, { id })}
          onDone={() => navigate(`/Decision/${decision.id}/show`)}
        />
      )}
      {mayDo(record, 'ACKNOWLEDGE') && (
        <ActionButton
          label="signing.acknowledge"
          icon={<MarkEmailReadIcon />}
          run={() => run(AcknowledgeReceived, { id })}
        />
      )}
      {mayDo(record, 'RECORD_TOLD') && <Tell record={record} />}
    </>
  );
}

export default function ReceivedShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
