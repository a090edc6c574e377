import EditNoteIcon from '@mui/icons-material/EditNote';
import { Box } from '@mui/material';
import { DateInput, type RaRecord, required, SelectInput, TextInput, useDataProvider, useTranslate } from 'react-admin';
import type { PersonalDataOfQuery, UpdatePerson } from '../../gql/graphql.ts';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { run } from '../../kit/transport.ts';
import { CorrectPersonRecord } from './documents.ts';

type Person = NonNullable<PersonalDataOfQuery['person']>;

const FIELDS = ['familyName', 'middleName', 'givenName', 'birthDate', 'gender', 'nationalId'] as const;
const label = (field: string) => `resources.Person.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };

/** Only what was changed is sent, so that nothing else is overwritten. */
function changesOf(before: Values, values: Values): UpdatePerson {
  const changed = FIELDS.filter((field) => (values[field] ?? '') !== (before[field] ?? ''));
  return Object.fromEntries(changed.map((field) => [field, values[field] === '' ? null : values[field]]));
}

/** Corrects the person on a basis; says first what will follow and what is kept. */
export function Correction({ person, nationalId }: { person: Person; nationalId: string | null }) {
  const translate = useTranslate();
  const provider = useDataProvider();
  const { id } = person;
  const before: Values = { ...person, nationalId };
  const correct = (values: Values, theirs: Values = before) =>
    run(CorrectPersonRecord, {
      ...{ id, version: Number(theirs.version), basis: String(values.basis ?? '') },
      input: changesOf(theirs, values),
    });
  const read = async () => (await provider.getOne<RaRecord>('Person', { id })).data;
  return (
    <ActionButton
      label="steps.correctPerson"
      icon={<EditNoteIcon />}
      contested={{ type: 'Person', id, fields: FIELDS, read }}
      run={correct}
      defaults={before}
      wide
    >
      <Box>{translate('personalData.correctWhy')}</Box>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' } }}>
        <TextInput source="familyName" label={label('familyName')} validate={required()} {...INPUT} />
        <TextInput source="middleName" label={label('middleName')} {...INPUT} />
        <TextInput source="givenName" label={label('givenName')} validate={required()} {...INPUT} />
        <DateInput source="birthDate" label={label('birthDate')} {...INPUT} />
        <SelectInput
          source="gender"
          label={label('gender')}
          choices={valuesOf('Gender').map((one) => ({ id: one, name: `enums.Gender.${one}` }))}
          {...INPUT}
        />
        <TextInput source="nationalId" label={label('nationalId')} {...INPUT} />
      </Box>
      <TextInput
        source="basis"
        label="resources.PersonCorrection.fields.basis"
        validate={required()}
        multiline
        {...INPUT}
      />
    </ActionButton>
  );
}
