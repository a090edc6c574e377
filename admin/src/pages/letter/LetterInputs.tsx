import { AutocompleteInput, ReferenceInput, required, TextInput } from 'react-admin';
import type { Values } from '../../kit/ActionButton.tsx';

const label = (field: string) => `resources.SubmissionLetter.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };
const REQUIRED = { ...INPUT, validate: required() };
const byName = (q: string) => ({ q });
const linesOf = (value: unknown): string[] =>
  String(value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const shown = (lines: unknown): string => (Array.isArray(lines) ? lines.join('\n') : '');

/** What people write of a letter; its list and figures follow from the dossiers. */
export function LetterInputs() {
  return (
    <>
      <TextInput source="title" label={label('title')} {...REQUIRED} />
      <TextInput source="addressee" label={label('addressee')} {...REQUIRED} />
      <ReferenceInput source="issuerOrganisationId" reference="Organisation" queryOptions={{ meta: { names: true } }}>
        <AutocompleteInput optionText="name" label={label('issuerOrganisation')} filterToQuery={byName} {...REQUIRED} />
      </ReferenceInput>
      <TextInput
        source="legalBases"
        label={label('legalBases')}
        multiline
        minRows={3}
        fullWidth
        helperText="letter.basesHint"
      />
      <TextInput source="request" label={label('request')} multiline fullWidth helperText="letter.requestHint" />
      <TextInput source="recipients" label={label('recipients')} multiline fullWidth helperText="letter.basesHint" />
      <TextInput source="signerName" label={label('signerName')} {...REQUIRED} />
      <TextInput source="signerPosition" label={label('signerPosition')} {...REQUIRED} />
    </>
  );
}

/** Lists are written as lines. */
export const letterValues = (record: Values): Values => ({
  ...record,
  ...{ legalBases: shown(record.legalBases), recipients: shown(record.recipients) },
});
export const letterInput = (values: Values) => ({
  ...{ title: String(values.title), addressee: String(values.addressee) },
  issuerOrganisationId: String(values.issuerOrganisationId),
  ...{ legalBases: linesOf(values.legalBases), recipients: linesOf(values.recipients) },
  request: values.request ? String(values.request) : null,
  ...{ signerName: String(values.signerName), signerPosition: String(values.signerPosition) },
});
