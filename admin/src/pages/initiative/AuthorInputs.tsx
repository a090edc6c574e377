import { ArrayInput, AutocompleteInput, NumberInput, ReferenceInput, required, SimpleFormIterator } from 'react-admin';

const INPUT = { helperText: false as const };
const NAMES = { meta: { names: true } };
const label = (field: string) => `resources.InitiativeAuthor.fields.${field}`;

/** Authors and their shares, in the order of the recognition document. */
export function AuthorInputs() {
  return (
    <ArrayInput source="authors" label="resources.Initiative.fields.authors" validate={required()}>
      <SimpleFormIterator inline disableReordering disableClear fullWidth>
        <ReferenceInput
          source="personId"
          reference="Person"
          perPage={50}
          sort={{ field: 'givenName', order: 'ASC' }}
          queryOptions={NAMES}
        >
          <AutocompleteInput
            optionText="fullName"
            label={label('personId')}
            filterToQuery={(q: string) => ({ q })}
            validate={required()}
            sx={{ minWidth: 240 }}
            {...INPUT}
          />
        </ReferenceInput>
        <NumberInput source="share" label={label('share')} min={0} max={100} {...INPUT} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
