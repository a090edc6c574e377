import { Chip } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { type Step, Steps } from '../../kit/Steps.tsx';
import { CallUp } from './CallUp.tsx';

const STEPS: readonly Step[] = [
  { action: 'HOLD', operation: 'holdHonouringEvent' },
  { action: 'CANCEL', operation: 'cancelHonouringEvent', color: 'warning' },
];

function Buttons() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  return (
    <>
      <Chip
        color="primary"
        variant="outlined"
        label={translate(`enums.HonouringEventState.${record.state}`)}
        sx={{ mr: 'auto' }}
      />
      <Steps record={record} steps={STEPS} />
    </>
  );
}

export default function EventShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <CallUp />
    </RegisterShow>
  );
}
