import { BooleanInput, DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import type { Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { FileInput } from '../../kit/FileInput.tsx';

const INPUT = { fullWidth: true, helperText: false as const };
const label = (field: string) => `resources.Revocation.fields.${field}`;

/** Why one award is revoked, and what is recalled with it. */
export function GroundInputs() {
  return (
    <>
      <SelectInput
        source="ground"
        label={label('ground')}
        choices={valuesOf('RevocationGround').map((id) => ({ id, name: `enums.RevocationGround.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="legalBasis" label={label('legalBasis')} fullWidth helperText="revocation.basisHint" />
      <TextInput
        source="explanation"
        label={label('explanation')}
        multiline
        minRows={3}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="conclusion" label={label('conclusion')} {...INPUT} />
      <FileInput source="conclusionFileId" owner="Award" />
      <BooleanInput source="isItemRecalled" label={label('isItemRecalled')} {...INPUT} />
      <BooleanInput source="isBonusRecalled" label="revocation.isBonusRecalled" {...INPUT} />
    </>
  );
}
export const RECALLED: Values = { isItemRecalled: true, isBonusRecalled: true };

const textOf = (value: unknown): string | null => (value ? String(value) : null);

export const revocationItemOf = (awardId: string, values: Values) => ({
  awardId,
  ground: values.ground as never,
  legalBasis: textOf(values.legalBasis),
  explanation: String(values.explanation ?? ''),
  conclusion: textOf(values.conclusion),
  conclusionFileId: textOf(values.conclusionFileId),
  isItemRecalled: values.isItemRecalled !== false,
  isBonusRecalled: values.isBonusRecalled !== false,
});

/** The head of the decision that is drafted with its first line. */
export function DecisionInputs({ why }: { why: string }) {
  const translate = useTranslate();
  const of = (field: string) => `resources.Decision.fields.${field}`;
  return (
    <>
      <div>{translate(why)}</div>
      <TextInput source="title" label={of('title')} multiline validate={required()} {...INPUT} />
      <DateInput source="decidedOn" label={of('decidedOn')} validate={required()} {...INPUT} />
      <TextInput source="signerName" label={of('signerName')} validate={required()} {...INPUT} />
      <TextInput source="signerPosition" label={of('signerPosition')} validate={required()} {...INPUT} />
    </>
  );
}
export const decisionOf = (values: Values) => ({
  title: String(values.title),
  decidedOn: String(values.decidedOn),
  signerName: String(values.signerName),
  signerPosition: String(values.signerPosition),
});
