import {
  BooleanInput,
  CheckboxGroupInput,
  DateInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { run } from '../../kit/transport.ts';
import { AppraiseNomineesRecord, CompleteReviewStepRecord, type Walked, type WalkedStep } from './path.documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const textOf = (value: unknown): string | null => (value ? String(value) : null);

/** How a step ended that was done on paper. */
export function Complete({ step }: { step: WalkedStep }) {
  const translate = useTranslate();
  const label = (field: string) => `resources.ReviewStep.fields.${field}`;
  const complete = ({ outcome, documentNumber, documentOn, isNotRequired }: Values) =>
    run(CompleteReviewStepRecord, {
      ...{ id: step.id, version: step.version },
      input: {
        ...{ outcome: String(outcome ?? ''), documentNumber: textOf(documentNumber) },
        ...{ documentOn: textOf(documentOn), isNotRequired: Boolean(isNotRequired) },
      },
    });
  return (
    <ActionButton
      label="review.complete"
      subject={translate(`enums.ReviewStepKind.${step.kind}`)}
      variant="outlined"
      run={complete}
    >
      <TextInput source="outcome" label={label('outcome')} multiline validate={required()} {...INPUT} />
      <TextInput source="documentNumber" label={label('documentNumber')} {...INPUT} />
      <DateInput source="documentOn" label={label('documentOn')} {...INPUT} />
      {!step.isVerified && <BooleanInput source="isNotRequired" label="review.isNotRequired" helperText={false} />}
    </ActionButton>
  );
}

/** One finding for some nominees of a dossier: those who wait are chosen beforehand. */
export function Appraise({ proposal }: { proposal: Walked }) {
  const translate = useTranslate();
  const label = (field: string) => `resources.Appraisal.fields.${field}`;
  const open = proposal.nominees.filter(({ outcome }) => outcome === 'PENDING');
  const waiting = open.filter(({ appraisal }) => !appraisal || appraisal.result === 'NEEDS_SUPPLEMENT');
  const appraise = ({ nomineeIds, result, note, clause }: Values) =>
    run(AppraiseNomineesRecord, {
      ...{ proposalId: proposal.id, version: proposal.version },
      input: {
        ...{ nomineeIds: nomineeIds as string[], result: result as 'MEETS' },
        ...{ note: textOf(note), clause: textOf(clause) },
      },
    });
  return (
    <ActionButton
      label="review.appraise"
      variant="outlined"
      wide
      run={appraise}
      defaults={{ result: 'MEETS', nomineeIds: waiting.map(({ id }) => id) }}
    >
      <CheckboxGroupInput
        source="nomineeIds"
        label="review.who"
        choices={open.map(({ id, subjectName }) => ({ id, name: subjectName }))}
        row={false}
        validate={required()}
        translateChoice={false}
      />
      <SelectInput
        source="result"
        label={label('result')}
        choices={valuesOf('AppraisalResult').map((id) => ({ id, name: translate(`enums.AppraisalResult.${id}`) }))}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="note" label={label('note')} multiline minRows={2} {...INPUT} />
      <TextInput source="clause" label={label('clause')} {...INPUT} />
    </ActionButton>
  );
}
