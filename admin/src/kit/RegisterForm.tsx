import { Box, Card, CardContent } from '@mui/material';
import { type ReactNode, useState } from 'react';
import {
  Create,
  Edit,
  type RaRecord,
  SaveButton,
  SimpleForm,
  Toolbar,
  useDataProvider,
  useNotify,
  useRecordContext,
  useRedirect,
  useTranslate,
  useUpdate,
} from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { type Clash, Conflict, type Contested } from './Conflict.tsx';
import { inputKindOf, inputOf } from './contract.ts';
import { codeOf } from './errors.ts';
import { inputFor } from './inputs.tsx';
import { fileOwnerOf, type Register } from './register.ts';
import { useFailure } from './useFailure.tsx';
import { useName } from './Value.tsx';

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
        return inputFor({
          source,
          kind: needed,
          isDisabled,
          isLong: register.long.includes(source),
          owner: fileOwnerOf(register),
        });
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

/** Both versions of a register's record, saved by its own mutation. */
function Late({ register, clash, setClash }: Editing & { clash: Clash }) {
  const { type, form } = register;
  const provider = useDataProvider();
  const notify = useNotify();
  const redirect = useRedirect();
  const { reset } = useFormContext();
  const [update] = useUpdate();
  const id = String(clash.base.id);
  const known = inputOf(`Update${type}`);
  const contested: Contested = {
    ...{ type, id, fields: form.flat().filter((field) => field in known) },
    read: async () => (await provider.getOne<RaRecord>(type, { id })).data,
  };
  const save = async (chosen: Clash['mine'], theirs: Clash['base']) => {
    const params = { id, data: { ...theirs, ...chosen }, previousData: theirs as RaRecord };
    const isChanged = Object.keys(chosen).length > 0;
    const options = { mutationMode: 'pessimistic', returnPromise: true } as const;
    reset(isChanged ? await update(type, params, options) : theirs);
    setClash(null);
    notify('ra.notification.updated', { type: 'info', messageArgs: { smart_count: 1 } });
    // The form must have been reset before the page is left, or it asks about unsaved changes.
    setTimeout(() => redirect('show', type, id));
  };
  return <Conflict contested={contested} clash={clash} save={save} onClash={setClash} onClose={() => setClash(null)} />;
}

function EditForm({ register, clash, setClash, children }: Editing & { children?: ReactNode }) {
  const record = useRecordContext();
  if (record && !(record.actions as string[] | undefined)?.includes('UPDATE')) return <NotAllowed />;
  return (
    <SimpleForm toolbar={<Saving />} warnWhenUnsavedChanges>
      <Groups register={register} isNew={false} />
      {children}
      {clash && <Late register={register} clash={clash} setClash={setClash} />}
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

function EditTitle({ register }: { register: Register }) {
  const record = useRecordContext();
  const translate = useTranslate();
  const nameOf = useName(register);
  return <>{record && `${translate(`resources.${register.type}.name`, { smart_count: 1 })}: ${nameOf(record)}`}</>;
}

export function RegisterEdit({ register, children }: { register: Register; children?: ReactNode }) {
  const fail = useFailure();
  const [clash, setClash] = useState<Clash | null>(null);
  const onError = (error: unknown, { data, previousData }: Partial<{ data: unknown; previousData: unknown }> = {}) => {
    if (codeOf(error) !== 'CONFLICT' || !previousData) return fail(error);
    setClash({ base: previousData as RaRecord, mine: data as Clash['mine'] });
  };
  return (
    <Edit
      mutationMode="pessimistic"
      redirect="show"
      actions={false}
      mutationOptions={{ onError }}
      title={<EditTitle register={register} />}
    >
      <EditForm register={register} clash={clash} setClash={setClash}>
        {children}
      </EditForm>
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
