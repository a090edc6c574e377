import { Create, DateInput, required, SaveButton, SimpleForm, Toolbar } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { inputKindOf } from '../../kit/contract.ts';
import { inputFor } from '../../kit/inputs.tsx';
import type { Register } from '../../kit/register.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useSession } from '../../kit/useSession.ts';
import { useCampaign } from '../campaign/useCampaign.tsx';

const TYPE = 'Contribution';
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  MONEY: ['amount'],
  GOODS: ['item', 'quantity', 'unit', 'estimatedValue'],
  SERVICE: ['item', 'estimatedValue'],
};
const ALL = [...new Set(Object.values(GIVEN).flat())];

const input = (source: string) =>
  inputFor({ source, kind: inputKindOf(TYPE, `Create${TYPE}`, source), isLong: source === 'note', owner: 'Campaign' });

function Given() {
  const kind = String(useWatch({ name: 'kind' }) ?? 'MONEY');
  return <>{(GIVEN[kind] ?? []).map(input)}</>;
}

/** What the chosen kind does not have is not sent. */
const onlyGiven = (values: Record<string, unknown>) => {
  const given = GIVEN[String(values.kind)] ?? [];
  return Object.fromEntries(Object.entries(values).filter(([name]) => !ALL.includes(name) || given.includes(name)));
};

const Saving = () => (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);

export default function ContributionCreate(_: { register: Register }) {
  const fail = useFailure();
  const { current } = useCampaign();
  const { data: session } = useSession();
  if (!session || !current) return null;
  const organisationId = session.account.organisations[0]?.id;
  const defaults = { kind: 'MONEY', campaignId: current.id, receivedOn: session.businessDate, organisationId };
  return (
    <Create redirect="show" mutationOptions={{ onError: fail }} transform={onlyGiven}>
      <SimpleForm toolbar={<Saving />} defaultValues={defaults} warnWhenUnsavedChanges>
        {input('campaignId')}
        {input('organisationId')}
        {input('sponsorId')}
        {input('kind')}
        <Given />
        <DateInput source="receivedOn" fullWidth helperText={false} validate={required()} />
        {input('receiptNumber')}
        {input('contentId')}
        {input('note')}
        {input('receiptFileId')}
      </SimpleForm>
    </Create>
  );
}
