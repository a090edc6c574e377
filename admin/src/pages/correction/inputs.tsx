import { required, SelectInput, TextInput } from 'react-admin';
import type { Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const label = (field: string) => `resources.AwardCorrection.fields.${field}`;

/** What is wrong in one award, and what is right. */
export function MistakeInputs() {
  return (
    <>
      <SelectInput
        source="field"
        label={label('field')}
        choices={valuesOf('CorrectedField').map((id) => ({ id, name: `enums.CorrectedField.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="oldText" label={label('oldText')} fullWidth helperText="signing.oldHint" />
      <TextInput source="newText" label={label('newText')} multiline validate={required()} {...INPUT} />
      <TextInput source="evidence" label={label('evidence')} {...INPUT} />
    </>
  );
}

const textOf = (value: unknown): string | null => (value ? String(value) : null);

export const correctionItemOf = (awardId: string, values: Values) => ({
  awardId,
  field: values.field as never,
  oldText: textOf(values.oldText),
  newText: String(values.newText ?? ''),
  evidence: textOf(values.evidence),
});
