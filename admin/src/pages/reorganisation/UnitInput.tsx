import { AutocompleteArrayInput, AutocompleteInput, ReferenceArrayInput, ReferenceInput, required } from 'react-admin';

const INPUT = { fullWidth: true, helperText: false as const };
const REFERENCE = {
  reference: 'Organisation',
  perPage: 25,
  sort: { field: 'name', order: 'ASC' as const },
  queryOptions: { meta: { names: true } },
};
interface Asked {
  readonly source: string;
  readonly label: string;
  /** Units of this day are offered. */
  readonly asOf?: string | undefined;
  readonly isRequired?: boolean;
}
const searched = (q: string) => ({ q });

/** A unit of a day, found by its name. */
export const UnitInput = ({ source, label, asOf, isRequired = false }: Asked) => (
  <ReferenceInput source={source} filter={asOf ? { asOf } : {}} {...REFERENCE}>
    <AutocompleteInput
      optionText="name"
      label={label}
      filterToQuery={searched}
      {...INPUT}
      {...(isRequired ? { validate: required() } : {})}
    />
  </ReferenceInput>
);

export const UnitsInput = ({ source, label, asOf }: Asked) => (
  <ReferenceArrayInput source={source} filter={asOf ? { asOf } : {}} {...REFERENCE}>
    <AutocompleteArrayInput optionText="name" label={label} filterToQuery={searched} {...INPUT} validate={required()} />
  </ReferenceArrayInput>
);
