import { AutocompleteInput, ReferenceInput, required, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { valuesOf } from '../../kit/contract.ts';

const NAMES = { meta: { names: true } };
const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

interface Chosen {
  readonly source: string;
  readonly reference: string;
  readonly title: string;
  readonly label: string;
  readonly filter?: object;
}

function Chosen({ source, reference, title, label, filter = {} }: Chosen) {
  return (
    <ReferenceInput
      source={source}
      reference={reference}
      perPage={50}
      filter={filter}
      sort={{ field: title, order: 'ASC' }}
      queryOptions={NAMES}
    >
      <AutocompleteInput optionText={title} label={label} filterToQuery={(q: string) => ({ q })} {...INPUT} />
    </ReferenceInput>
  );
}

const isPersonal = (kind: string): boolean => kind === 'INDIVIDUAL' || kind === 'HOUSEHOLD';

/** Who is commended, and with which form that fits the kind of subject. */
export function SubjectInputs({ type, levels }: { type: string; levels?: readonly string[] }) {
  const kind = String(useWatch({ name: 'subjectKind' }) ?? 'INDIVIDUAL');
  const label = (field: string) => `resources.${type}.fields.${field}`;
  const forms = { subjectKinds: [kind], ...(levels ? { level: levels } : {}) };
  return (
    <>
      <SelectInput
        source="subjectKind"
        label={label('subjectKind')}
        choices={valuesOf('SubjectKind').map((id) => ({ id, name: `enums.SubjectKind.${id}` }))}
        {...INPUT}
      />
      {isPersonal(kind) ? (
        <Chosen source="personId" reference="Person" title="fullName" label={label('personId')} />
      ) : (
        <Chosen source="organisationId" reference="Organisation" title="name" label={label('organisationId')} />
      )}
      <Chosen source="awardFormId" reference="AwardForm" title="name" label={label('awardFormId')} filter={forms} />
    </>
  );
}

/** The subject that does not fit the kind is not sent. */
export function subjectOf({ subjectKind, personId, organisationId, awardFormId }: Record<string, unknown>) {
  const personal = isPersonal(String(subjectKind));
  return {
    subjectKind,
    awardFormId,
    personId: personal ? personId : null,
    organisationId: personal ? null : organisationId,
  };
}
