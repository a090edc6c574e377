import { Create, SaveButton, SimpleForm, Toolbar } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { Groups } from '../../kit/RegisterForm.tsx';
import type { Register } from '../../kit/register.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { AuthorInputs } from './AuthorInputs.tsx';

const Saving = () => (
  <Toolbar>
    <SaveButton alwaysEnable={false} />
  </Toolbar>
);

/** An initiative begins with its authors; from the page of a person, with that person. */
export default function InitiativeCreate({ register }: { register: Register }) {
  const fail = useFailure();
  const from = useLocation().state as { record?: { personId?: string } } | null;
  const { personId } = from?.record ?? {};
  return (
    <Create redirect="show" mutationOptions={{ onError: fail }}>
      <SimpleForm
        toolbar={<Saving />}
        warnWhenUnsavedChanges
        defaultValues={{ level: 'UNIT', authors: [personId ? { personId } : {}] }}
      >
        <Groups register={register} isNew />
        <AuthorInputs />
      </SimpleForm>
    </Create>
  );
}
