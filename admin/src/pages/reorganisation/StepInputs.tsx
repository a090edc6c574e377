import {
  ArrayInput,
  BooleanInput,
  DateInput,
  RadioButtonGroupInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useTranslate,
} from 'react-admin';
import { valuesOf } from '../../kit/contract.ts';
import { UnitInput, UnitsInput } from './UnitInput.tsx';
import { CHANGES, dayBefore, type Entered, isOfMany, KINDS } from './values.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const unit = (field: string) => `resources.Organisation.fields.${field}`;
const event = (field: string) => `resources.Reorganisation.fields.${field}`;
const choicesOf = (name: string) => valuesOf(name).map((id) => ({ id, name: `enums.${name}.${id}` }));

export const KindInputs = () => (
  <>
    <RadioButtonGroupInput
      source="kind"
      label={event('kind')}
      row={false}
      choices={KINDS.map((id) => ({ id, name: `enums.ReorganisationKind.${id}` }))}
      validate={required()}
      helperText={false}
    />
    <DateInput source="effectiveOn" label={event('effectiveOn')} validate={required()} {...INPUT} />
  </>
);

export function UnitInputs({ entered }: { entered: Entered }) {
  const asOf = entered.effectiveOn ? dayBefore(entered.effectiveOn) : undefined;
  if (isOfMany(entered.kind)) return <UnitsInput source="predecessorIds" label="reorganise.predecessors" asOf={asOf} />;
  return (
    <>
      <UnitInput source="predecessorIds.0" label="reorganise.predecessor" asOf={asOf} isRequired />
      {entered.kind === 'SPLIT' && <BooleanInput source="endsUnit" label="reorganise.endsUnit" helperText={false} />}
    </>
  );
}

function Particular({ field, asOf, isNeeded }: { field: string; asOf: string | undefined; isNeeded: boolean }) {
  const source = field;
  const props = { source, label: unit(field.replace(/.*\./, '')), ...INPUT };
  const needed = isNeeded ? { validate: required() } : {};
  if (/parentId$/i.test(field)) return <UnitInput {...props} asOf={asOf} />;
  if (/kind$/i.test(field))
    return (
      <SelectInput
        {...props}
        choices={choicesOf(/subKind$/.test(field) ? 'OrganisationSubKind' : 'OrganisationKind')}
        {...needed}
      />
    );
  return <TextInput {...props} {...needed} />;
}

const OPENED = ['name', 'code', 'kind', 'subKind'] as const;
const NEEDED: readonly string[] = ['name', 'code', 'kind'];

function NewUnits({ asOf, isOne }: { asOf: string | undefined; isOne: boolean }) {
  return (
    <ArrayInput source="successors" label="reorganise.opened" validate={required()}>
      <SimpleFormIterator
        inline={false}
        disableReordering
        disableClear
        {...(isOne ? { disableAdd: true, disableRemove: true } : {})}
      >
        {OPENED.map((field) => (
          <Particular key={field} field={field} asOf={asOf} isNeeded={NEEDED.includes(field)} />
        ))}
        <UnitInput source="parentId" label={unit('parentId')} asOf={asOf} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

export function SuccessorInputs({ entered }: { entered: Entered }) {
  const translate = useTranslate();
  const { kind, effectiveOn } = entered;
  const changes = kind && CHANGES[kind];
  if (changes)
    return changes.map((field) => (
      <Particular key={field} field={`change.${field}`} asOf={effectiveOn} isNeeded={false} />
    ));
  return (
    <>
      {kind === 'MERGE' && <BooleanInput source="opensUnit" label="reorganise.opensUnit" helperText={false} />}
      {kind === 'MERGE' && !entered.opensUnit ? (
        <UnitInput source="successorId" label="reorganise.successor" asOf={effectiveOn} isRequired />
      ) : (
        <>
          <p>{translate('reorganise.inherits')}</p>
          <NewUnits asOf={effectiveOn} isOne={kind === 'MERGE'} />
        </>
      )}
    </>
  );
}

export const BasisInputs = () => (
  <>
    <TextInput source="legalBasis" label={event('legalBasis')} validate={required()} {...INPUT} />
    <TextInput source="note" label={event('note')} multiline minRows={2} {...INPUT} />
  </>
);
