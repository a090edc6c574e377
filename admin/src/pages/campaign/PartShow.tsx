import { useRecordContext, useRedirect, useTranslate } from 'react-admin';
import type { PlanPart, RemovePartMutation, RemovePartMutationVariables } from '../../gql/graphql.ts';
import { ActionButton } from '../../kit/ActionButton.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { document, run } from '../../kit/transport.ts';

const RemovePart = document<RemovePartMutation, RemovePartMutationVariables>(/* GraphQL */ `
  mutation RemovePart($part: PlanPart!, $id: ID!) {
    removePlanPart(part: $part, id: $id) { id }
  }
`);

const partOf = (type: string): PlanPart => type.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase() as PlanPart;

function Remove({ type }: { type: string }) {
  const record = useRecordContext();
  const redirect = useRedirect();
  const translate = useTranslate();
  if (!record || !mayDo(record, 'UPDATE')) return null;
  return (
    <ActionButton
      label="steps.removePlanPart"
      color="error"
      run={() => run(RemovePart, { part: partOf(type), id: String(record.id) })}
      onDone={(done) => redirect('show', 'Campaign', (done as RemovePartMutation).removePlanPart.id)}
    >
      {translate('steps.removePlanPartWhy')}
    </ActionButton>
  );
}

/** A part of a plan: it can be taken out as long as the plan may be changed. */
export default function PartShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Remove type={register.type} />} />;
}
