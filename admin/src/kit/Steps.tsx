import { type RaRecord, required, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from './ActionButton.tsx';
import { argsOf, type OperationName } from './contract.ts';
import { mayDo } from './RegisterShow.tsx';
import { ask } from './transport.ts';

export interface Step {
  /** As the record offers it in `actions`. */
  readonly action: string;
  readonly operation: OperationName;
  readonly color?: 'primary' | 'warning' | 'error';
  /** The field to ask back, where the mutation does not answer with the record. */
  readonly answer?: string;
}

const TYPES: Readonly<Record<string, string>> = { id: 'ID!', version: 'Int!', reason: 'String!' };

function documentOf({ operation, answer = 'id' }: Step): string {
  const args = argsOf(operation).filter((arg) => arg in TYPES);
  const variables = args.map((arg) => `$${arg}: ${TYPES[arg]}`).join(', ');
  const passed = args.map((arg) => `${arg}: $${arg}`).join(', ');
  return `mutation Step(${variables}) { record: ${operation}(${passed}) { ${answer} } }`;
}

/** The verbs that the record offers now; one that needs a reason asks for it. */
export function Steps({ record, steps, subject }: { record: RaRecord; steps: readonly Step[]; subject?: string }) {
  const translate = useTranslate();
  const runStep = (step: Step) => (values: Values) => {
    const reason = argsOf(step.operation).includes('reason') ? { reason: values.reason } : {};
    return ask(documentOf(step), { id: record.id, version: record.version, ...reason });
  };
  return (
    <>
      {steps
        .filter(({ action }) => mayDo(record, action))
        .map((step) => (
          <ActionButton
            key={step.operation}
            label={`steps.${step.operation}`}
            run={runStep(step)}
            {...(step.color ? { color: step.color } : {})}
            {...(subject ? { subject } : {})}
          >
            {argsOf(step.operation).includes('reason') ? (
              <TextInput
                source="reason"
                label="steps.reason"
                multiline
                minRows={3}
                fullWidth
                validate={required()}
                helperText={false}
              />
            ) : (
              translate(`steps.${step.operation}Why`, { _: ' ' })
            )}
          </ActionButton>
        ))}
    </>
  );
}
