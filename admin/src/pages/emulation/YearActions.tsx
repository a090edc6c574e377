import { DateInput, required, SelectArrayInput, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { run } from '../../kit/transport.ts';
import {
  type Home,
  InterimRecord,
  PlanMeetingRecord,
  type Quota,
  type Signature,
  SignPledgeRecord,
  StartYearRecord,
} from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const LONG = { ...INPUT, multiline: true, minRows: 3 };
const textOf = (value: unknown): string => String(value ?? '');

export function Sign({ line }: { line: Signature }) {
  const sign = ({ signerName, signerPosition }: Values) =>
    run(SignPledgeRecord, {
      ...{ id: line.id, version: line.version },
      input: { signerName: textOf(signerName), signerPosition: textOf(signerPosition) },
    });
  return (
    <ActionButton label="emulation.sign" variant="contained" run={sign} subject={line.organisation.name}>
      {(['signerName', 'signerPosition'] as const).map((source) => (
        <TextInput
          key={source}
          source={source}
          label={`resources.PledgeSignature.fields.${source}`}
          validate={required()}
          {...INPUT}
        />
      ))}
    </ActionButton>
  );
}

/** The year starts when all have signed; without some it asks for the reason. */
export function Start({ home }: { home: Home }) {
  const start = ({ reason }: Values) =>
    run(StartYearRecord, { id: home.id, version: home.version, reason: textOf(reason).trim() || null });
  const isComplete = home.signatures.every(({ signedOn }) => signedOn);
  return (
    <ActionButton label="steps.startEmulationYear" variant="contained" run={start}>
      {!isComplete && (
        <TextInput
          source="reason"
          label="resources.EmulationYear.fields.incompleteReason"
          validate={required()}
          {...LONG}
        />
      )}
    </ActionButton>
  );
}

export function Interim({ home }: { home: Home }) {
  const record = ({ heldOn, text }: Values) =>
    run(InterimRecord, { id: home.id, version: home.version, heldOn: textOf(heldOn), text: textOf(text) });
  return (
    <ActionButton label="emulation.interim" variant="outlined" run={record}>
      <DateInput
        source="heldOn"
        label={'resources.EmulationYear.fields.interimHeldOn'}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="text" label="resources.EmulationYear.fields.interimText" validate={required()} {...LONG} />
    </ActionButton>
  );
}

const linesOf = (value: unknown): string[] =>
  textOf(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const idsOf = (value: unknown): string[] => (value ?? []) as string[];

/** Candidates for each form with a quota, and for the offices of the coming year. */
export function PlanMeeting({ home, quotas }: { home: Home; quotas: readonly Quota[] }) {
  const translate = useTranslate();
  const units = home.signatures.map(({ organisationId, organisation }) => ({
    id: organisationId,
    name: organisation.name,
  }));
  const plan = (values: Values) => {
    const forForms = quotas.flatMap(({ awardFormId }) =>
      idsOf(values[`form-${awardFormId}`]).map((organisationId) => ({
        ...{ purpose: 'AWARD' as const, organisationId, awardFormId },
      })),
    );
    const forOffices = (['LEADER', 'DEPUTY'] as const).flatMap((purpose) =>
      idsOf(values[purpose]).map((organisationId) => ({ purpose, organisationId })),
    );
    return run(PlanMeetingRecord, {
      input: {
        ...{ emulationYearId: home.id, heldOn: textOf(values.heldOn), venue: textOf(values.venue) },
        ...{ boardRepresentative: textOf(values.boardRepresentative), agenda: linesOf(values.agenda) },
        candidates: [...forForms, ...forOffices],
      },
    });
  };
  const choose = (source: string, label: string) => (
    <SelectArrayInput key={source} source={source} label={label} choices={units} translateChoice={false} {...INPUT} />
  );
  const named = (field: string) => `resources.EmulationMeeting.fields.${field}`;
  return (
    <ActionButton label="emulation.plan" variant="contained" run={plan} wide>
      <DateInput source="heldOn" label={named('heldOn')} validate={required()} {...INPUT} />
      <TextInput source="venue" label={named('venue')} validate={required()} {...INPUT} />
      <TextInput source="boardRepresentative" label={named('boardRepresentative')} validate={required()} {...INPUT} />
      <TextInput source="agenda" label="emulation.agenda" {...LONG} />
      {quotas.map(({ awardFormId, awardForm, placeCount }) =>
        choose(
          `form-${awardFormId}`,
          translate('emulation.candidates', { form: awardForm?.name ?? '', count: placeCount }),
        ),
      )}
      {(['LEADER', 'DEPUTY'] as const).map((purpose) => choose(purpose, `enums.MeetingItemPurpose.${purpose}`))}
    </ActionButton>
  );
}
