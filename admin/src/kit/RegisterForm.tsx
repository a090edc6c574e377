import { Box, Card, CardContent } from '@mui/material';
import { type ReactNode, useState } from 'react';
import {
  Create,
  Edit,
  type RaRecord,
  SaveButton,
  SimpleForm,
  Toolbar,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { type Clash, Conflict } from './Conflict.tsx';
import { inputKindOf, inputOf } from './contract.ts';
import { codeOf } from './errors.ts';
import { inputFor } from './inputs.tsx';
import type { Register } from './register.ts';
import { useFailure } from './useFailure.tsx';

const Saving = () => (
  <Toolbar>
    <SaveButton alwaysEnable={false} />
  </Toolbar>
);

/** Fields that only one of the two inputs takes are shown, not entered, in the other. */
export function Groups({ register, isNew }: { register: Register; isNew: boolean }) {
  const input = `${isNew ? 'Create' : 'Update'}${register.type}`;
  const other = `${isNew ? 'Update' : 'Create'}${register.type}`;
  const known = inputOf(input);
  const inputsOf = (group: readonly string[]) =>
    group
      .filter((field) => field in known || (!isNew && field in inputOf(other)))
      .map((source) => {
        const isDisabled = !(source in known);
        const kind = inputKindOf(register.type, isDisabled ? other : input, source);
        const needed = isNew
          ? kind
          : { ...kind, required: inputOf(`Create${register.type}`)[source]?.endsWith('!') ?? false };
        return inputFor({ source, kind: needed, isDisabled, isLong: register.long.includes(source) });
      });
  return (
    <>
      {register.form.map((group) => (
        <Box
          key={group.join()}
          sx={{
            display: 'grid',
            width: '100%',
            columnGap: 2,
            gridTemplateColumns: { xs: '1fr', sm: `repeat(${Math.min(group.length, 3)}, 1fr)` },
          }}
        >
          {inputsOf(group)}
        </Box>
      ))}
    </>
  );
}

interface Editing {
  readonly register: Register;
  readonly clash: Clash | null;
  setClash(clash: Clash | null): void;
}

function EditForm({ register, clash, setClash }: Editing) {
  const record = useRecordContext();
  if (record && !(record.actions as string[] | undefined)?.includes('UPDATE')) return <NotAllowed />;
  return (
    <SimpleForm toolbar={<Saving />} warnWhenUnsavedChanges>
      <Groups register={register} isNew={false} />
      {clash && <Conflict register={register} clash={clash} onClash={setClash} onClose={() => setClash(null)} />}
    </SimpleForm>
  );
}

const NotAllowed = () => {
  const translate = useTranslate();
  return (
    <Card>
      <CardContent>{translate('errors.FORBIDDEN')}</CardContent>
    </Card>
  );
};

export function RegisterEdit({ register }: { register: Register }) {
  const fail = useFailure();
  const [clash, setClash] = useState<Clash | null>(null);
  const onError = (error: unknown, { data, previousData }: Partial<{ data: unknown; previousData: unknown }> = {}) => {
    if (codeOf(error) !== 'CONFLICT' || !previousData) return fail(error);
    setClash({ base: previousData as RaRecord, mine: data as Clash['mine'] });
  };
  return (
    <Edit mutationMode="pessimistic" redirect="show" actions={false} mutationOptions={{ onError }}>
      <EditForm register={register} clash={clash} setClash={setClash} />
    </Edit>
  );
}

export function RegisterCreate({ register, children }: { register: Register; children?: ReactNode }) {
  const fail = useFailure();
  return (
    <Create redirect="show" mutationOptions={{ onError: fail }}>
      <SimpleForm toolbar={<Saving />} warnWhenUnsavedChanges>
        <Groups register={register} isNew />
        {children}
      </SimpleForm>
    </Create>
  );
}
