import type { ReactElement } from 'react';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  BooleanInput,
  DateInput,
  NullableBooleanInput,
  NumberInput,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  SelectArrayInput,
  SelectInput,
  TextArrayInput,
  TextInput,
} from 'react-admin';
import { type FieldKind, inputKindOf, inputOf, valuesOf } from './contract.ts';
import { FileInput } from './FileInput.tsx';
import { NamedInput } from './NamedInput.tsx';
import { isDescribed, registerOf, titleOf } from './register.ts';
import type { FileOwner } from './upload.ts';

interface Entered {
  readonly source: string;
  readonly kind: FieldKind;
  readonly label?: string;
  readonly isLong?: boolean;
  readonly isDisabled?: boolean;
  /** Whose files are sent, where the field is a file. */
  readonly owner?: FileOwner;
}

const choicesOf = (name: string) => valuesOf(name).map((id) => ({ id, name: `enums.${name}.${id}` }));

function referenceInput({ source, kind, label }: Entered, rest: object): ReactElement {
  const of = kind.of ?? '';
  const searches = 'q' in inputOf(`${of}Filter`);
  const title = titleOf(of);
  const given = label ? { label } : {};
  return (
    <ReferenceInput
      key={source}
      source={source}
      reference={of}
      perPage={100}
      sort={{ ...registerOf(of).sort }}
      queryOptions={{ meta: { names: true } }}
    >
      {searches ? (
        <AutocompleteInput optionText={title} filterToQuery={(q: string) => ({ q })} {...rest} {...given} />
      ) : (
        <SelectInput optionText={title} {...rest} {...given} />
      )}
    </ReferenceInput>
  );
}

/** Several records of one type, chosen from the list of names. */
function referencesInput({ source, kind }: Entered, rest: object): ReactElement {
  const of = kind.of ?? '';
  const title = titleOf(of);
  return (
    <ReferenceArrayInput
      key={source}
      source={source}
      reference={of}
      perPage={100}
      sort={{ field: title, order: 'ASC' }}
      queryOptions={{ meta: { names: true } }}
    >
      <AutocompleteArrayInput optionText={title} {...rest} />
    </ReferenceArrayInput>
  );
}

/** Records without pages of their own cannot be chosen. */
function pickInput(entered: Entered, rest: object): ReactElement | null {
  const { kind, of = '' } = entered.kind;
  if (!isDescribed(of)) return null;
  return kind === 'reference' ? referenceInput(entered, rest) : referencesInput(entered, rest);
}

/** The input that fits a kind. */
export function inputFor(entered: Entered): ReactElement | null {
  const { source, kind, label, isLong = false, isDisabled = false } = entered;
  const rest = {
    fullWidth: true,
    helperText: false as const,
    ...(kind.required && !isDisabled ? { validate: required() } : {}),
    ...(isDisabled ? { disabled: true } : {}),
  };
  const props = { ...rest, source, ...(label ? { label } : {}) };
  switch (kind.kind) {
    case 'text':
      return <TextInput key={source} {...props} {...(isLong ? { multiline: true, minRows: 3 } : {})} />;
    case 'whole':
      return <NumberInput key={source} step={1} {...props} />;
    case 'decimal':
    case 'money':
      return <NumberInput key={source} {...props} />;
    case 'day':
      return <DateInput key={source} {...props} />;
    case 'flag':
      return <BooleanInput key={source} {...props} validate={[]} />;
    case 'choice':
      return <SelectInput key={source} choices={choicesOf(kind.of ?? '')} {...props} />;
    case 'choices':
      return <SelectArrayInput key={source} choices={choicesOf(kind.of ?? '')} {...props} />;
    case 'texts':
      return <TextArrayInput key={source} {...props} />;
    case 'named':
      return <NamedInput key={source} {...props} />;
    case 'file':
      return entered.owner ? <FileInput key={source} source={source} owner={entered.owner} /> : null;
    case 'reference':
    case 'references':
      return pickInput(entered, rest);
    default:
      return null;
  }
}

const FILTER = { helperText: false as const, size: 'small' as const };

function filterFor(type: string, name: string): ReactElement[] {
  const written = inputOf(`${type}Filter`)[name];
  const label = `resources.${type}.fields.${name}`;
  if (!written) return [];
  if (written.endsWith('Range')) {
    return [
      <DateInput key={`${name}.from`} source={`${name}.from`} label={`filters.${name}From`} {...FILTER} />,
      <DateInput key={`${name}.to`} source={`${name}.to`} label={`filters.${name}To`} {...FILTER} />,
    ];
  }
  if (written === '[Int!]') return [<NumberInput key={name} source={name} step={1} label={label} {...FILTER} />];
  if (written === '[Boolean!]') return [<NullableBooleanInput key={name} source={name} label={label} {...FILTER} />];
  const { kind, of = '' } = inputKindOf(type, `${type}Filter`, name);
  if (kind === 'choices' || kind === 'choice')
    return [<SelectInput key={name} source={name} label={label} choices={choicesOf(of)} {...FILTER} />];
  if (kind === 'reference') {
    const input = referenceInput(
      { source: name, kind: { kind, of, required: false }, label },
      { ...FILTER, sx: { minWidth: 260 } },
    );
    return [input];
  }
  return [<TextInput key={name} source={name} label={label} {...FILTER} />];
}

/** Search and day of the list first, always in sight; the others are added when wanted. */
export function filtersOf(type: string, names: readonly string[], isDated: boolean): ReactElement[] {
  const searched = 'q' in inputOf(`${type}Filter`);
  return [
    ...(searched ? [<TextInput key="q" source="q" label="ra.action.search" alwaysOn resettable {...FILTER} />] : []),
    ...(isDated ? [<DateInput key="asOf" source="asOf" label="filters.asOf" alwaysOn {...FILTER} />] : []),
    ...names.flatMap((name) => filterFor(type, name)),
  ];
}
