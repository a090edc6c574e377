import { useState } from 'react';
import { type RaRecord, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { ActionButton } from '../../kit/ActionButton.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';
import { TellOnce } from '../../kit/TellOnce.tsx';
import { run } from '../../kit/transport.ts';
import { ResetPasswordRecord } from './documents.ts';
import { Grants } from './Grants.tsx';

function ResetPassword({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const [secret, setSecret] = useState<string | null>(null);
  const reset = () => run(ResetPasswordRecord, { id: String(record.id), version: Number(record.version) });
  const tell = (result: unknown) =>
    setSecret((result as { resetAccountPassword: { password: string | null } }).resetAccountPassword.password);
  const close = () => {
    setSecret(null);
    refresh();
  };
  return (
    <>
      <ActionButton label="steps.resetAccountPassword" color="warning" run={reset} onDone={tell}>
        {translate('steps.resetAccountPasswordWhy')}
      </ActionButton>
      {secret && <TellOnce title="resources.AccountWithPassword.fields.password" secret={secret} onClose={close} />}
    </>
  );
}

function Buttons() {
  const record = useRecordContext();
  if (!record || !mayDo(record, 'UPDATE')) return null;
  const operation = record.blockedAt ? ('reopenAccount' as const) : ('closeAccount' as const);
  return (
    <>
      {!record.isExternal && <ResetPassword record={record} />}
      <Steps record={record} steps={[{ action: 'UPDATE', operation, color: 'error' }]} />
    </>
  );
}

export default function AccountShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Grants />
    </RegisterShow>
  );
}
