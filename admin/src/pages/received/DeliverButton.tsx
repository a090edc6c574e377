import SendOutlined from '@mui/icons-material/SendOutlined';
import { AutocompleteArrayInput, type RaRecord, ReferenceArrayInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { DeliverRecord } from './documents.ts';

/** Sends a signed decision to the units of those on its list; others, such as finance, are named. */
export function DeliverButton({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const send = ({ organisationIds }: Values) =>
    run(DeliverRecord, { id: String(record.id), organisationIds: (organisationIds as string[] | undefined) ?? [] });
  if (!mayDo(record, 'DELIVER')) return null;
  return (
    <ActionButton label="signing.deliver" icon={<SendOutlined />} run={send}>
      <div>{translate('signing.deliverWhy')}</div>
      <ReferenceArrayInput source="organisationIds" reference="Organisation" queryOptions={{ meta: { names: true } }}>
        <AutocompleteArrayInput
          optionText="name"
          label="signing.deliverAlso"
          filterToQuery={(q: string) => ({ q })}
          fullWidth
          helperText={false}
        />
      </ReferenceArrayInput>
    </ActionButton>
  );
}
