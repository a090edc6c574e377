import { useState } from 'react';
import { Create, SaveButton, SimpleForm, Toolbar, useRedirect } from 'react-admin';
import { inputOf } from '../../kit/contract.ts';
import { errorsByField, violationsOf } from '../../kit/errors.ts';
import { Groups } from '../../kit/RegisterForm.tsx';
import type { Register } from '../../kit/register.ts';
import { TellOnce } from '../../kit/TellOnce.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { CreateAccountRecord, CreateApiClientRecord } from './documents.ts';

type Values = Record<string, unknown>;
interface Told {
  readonly id: string;
  readonly secret: string;
}

const createBy: Readonly<Record<string, (input: never) => Promise<Told>>> = {
  Account: async (input) => {
    const { account, password } = (await run(CreateAccountRecord, { input })).createAccount;
    return { id: account.id, secret: password ?? '' };
  },
  ApiClient: async (input) => {
    const { apiClient, secret } = (await run(CreateApiClientRecord, { input })).createApiClient;
    return { id: apiClient.id, secret: secret ?? '' };
  },
};

const Saving = () => (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);

/** Accounts and clients: what they sign in with is told once, after they are made. */
export default function SecretCreate({ register }: { register: Register }) {
  const fail = useFailure();
  const redirect = useRedirect();
  const [told, setTold] = useState<Told | null>(null);
  const submit = async (values: Values) => {
    const known = Object.keys(inputOf(`Create${register.type}`));
    const input = Object.fromEntries(
      known.filter((name) => name in values).map((name) => [name, values[name] || null]),
    );
    try {
      setTold((await createBy[register.type]?.(input as never)) ?? null);
      return undefined;
    } catch (error) {
      fail(error);
      return errorsByField(violationsOf(error));
    }
  };
  const field =
    register.type === 'Account' ? 'AccountWithPassword.fields.password' : 'ApiClientWithSecret.fields.secret';
  return (
    <Create>
      <SimpleForm toolbar={<Saving />} onSubmit={submit}>
        <Groups register={register} isNew />
        {told && (
          <TellOnce
            title={`resources.${field}`}
            secret={told.secret}
            onClose={() => redirect('show', register.type, told.id)}
          />
        )}
      </SimpleForm>
    </Create>
  );
}
