import { DateInput, NumberInput, type RaRecord, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { useFormat } from '../../kit/format.ts';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import {
  DecisionSpecials,
  RemoveSpecialBonusRecord,
  SetSpecialBonusRecord,
  type Specials,
} from './payment.documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const label = (field: string) => `resources.SpecialBonus.fields.${field}`;

/** Whom a special amount is for: everybody, a kind of subject, or one award. */
function useChoices({ awards }: Specials) {
  const translate = useTranslate();
  return [
    { id: 'ALL', name: translate('bonus.wholeList') },
    ...valuesOf('SubjectKind').map((kind) => ({ id: `KIND ${kind}`, name: translate(`enums.SubjectKind.${kind}`) })),
    ...awards.items.map(({ id, subjectName, form }) => ({ id: `AWARD ${id}`, name: `${subjectName}, ${form.name}` })),
  ];
}

function SpecialInputs({ specials }: { specials: Specials }) {
  const translate = useTranslate();
  return (
    <>
      <div>{translate('bonus.specialWhy')}</div>
      <SelectInput
        source="target"
        label={label('subjectKind')}
        choices={useChoices(specials)}
        translateChoice={false}
        validate={required()}
        {...INPUT}
      />
      <NumberInput source="amount" label={label('amount')} min={0} validate={required()} {...INPUT} />
      <SelectInput
        source="source"
        label="resources.FundEntry.fields.source"
        choices={valuesOf('FundSource').map((id) => ({ id, name: `enums.FundSource.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="documentNumber" label={label('documentNumber')} validate={required()} {...INPUT} />
      <DateInput source="documentDate" label={label('documentDate')} validate={required()} {...INPUT} />
    </>
  );
}

function RemoveInput({ specials }: { specials: Specials }) {
  const translate = useTranslate();
  const { money } = useFormat();
  const names = new Map(specials.awards.items.map(({ id, subjectName }) => [id, subjectName]));
  const choices = (specials.specialBonuses ?? []).map(({ id, awardId, subjectKind, amount }) => {
    const kind = subjectKind ? translate(`enums.SubjectKind.${subjectKind}`) : translate('bonus.wholeList');
    return { id, name: `${awardId ? names.get(awardId) : kind}: ${money(amount)}` };
  });
  return (
    <SelectInput
      source="specialBonusId"
      label="bonus.special"
      choices={choices}
      translateChoice={false}
      validate={required()}
      {...INPUT}
    />
  );
}

/** Special amounts of a draft: set in place of the coefficient, or taken off again. */
export function SpecialButtons({ record }: { record: RaRecord }) {
  const target = { id: String(record.id), version: Number(record.version) };
  const query = useGraph(DecisionSpecials, { id: target.id });
  const set = (values: Values) => {
    const [what, of] = String(values.target).split(' ');
    const input = {
      awardId: what === 'AWARD' ? (of ?? null) : null,
      subjectKind: (what === 'KIND' ? of : null) as never,
      ...{ amount: Number(values.amount), source: values.source as never },
      ...{ documentNumber: String(values.documentNumber), documentDate: String(values.documentDate) },
    };
    return run(SetSpecialBonusRecord, { ...target, input });
  };
  const remove = ({ specialBonusId }: Values) =>
    run(RemoveSpecialBonusRecord, { ...target, specialBonusId: String(specialBonusId) });
  return (
    <>
      <ActionButton label="bonus.special" run={set} wide defaults={{ target: 'ALL', source: 'BUDGET' }}>
        <Asked query={query}>{({ decision }) => decision && <SpecialInputs specials={decision} />}</Asked>
      </ActionButton>
      {(query.data?.decision?.specialBonuses ?? []).length > 0 && (
        <ActionButton label="bonus.removeSpecial" run={remove} color="warning">
          <Asked query={query}>{({ decision }) => decision && <RemoveInput specials={decision} />}</Asked>
        </ActionButton>
      )}
    </>
  );
}
