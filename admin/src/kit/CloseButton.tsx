import EventBusyIcon from '@mui/icons-material/EventBusy';
import { DateInput, required, useDataProvider, useRecordContext } from 'react-admin';
import { ActionButton } from './ActionButton.tsx';

/** Closing asks for the last day; the record stays in the register. */
export function CloseButton({ type }: { type: string }) {
  const record = useRecordContext();
  const provider = useDataProvider();
  if (!record) return null;
  const close = (values: Record<string, unknown>) =>
    provider.close(type, { id: record.id, version: record.version, on: values.on });
  return (
    <ActionButton label="actions.close" icon={<EventBusyIcon />} run={close} color="warning">
      <DateInput source="on" label="actions.closeOn" validate={required()} fullWidth helperText="actions.closeWhy" />
    </ActionButton>
  );
}
