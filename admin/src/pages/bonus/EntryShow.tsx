import { Chip } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { type Step, Steps } from '../../kit/Steps.tsx';

const STEPS: readonly Step[] = [{ action: 'REVERSE', operation: 'reverseFundEntry', color: 'warning' }];

/** A line that was cancelled says so and offers nothing more. */
function Buttons() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  if (record.reversal) return <Chip color="warning" label={translate('bonus.cancelled')} sx={{ mr: 'auto' }} />;
  if (record.reversalOf) return <Chip label={translate('bonus.counter')} sx={{ mr: 'auto' }} />;
  return <Steps record={record} steps={STEPS} />;
}

export default function EntryShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Buttons />} />;
}
