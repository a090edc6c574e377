import AddIcon from '@mui/icons-material/Add';
import { DateInput, NumberInput, type RaRecord, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { FileInput } from '../../kit/FileInput.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { Steps } from '../../kit/Steps.tsx';
import { run } from '../../kit/transport.ts';
import { AnswerSupplementRecord, type AskedProposal, RequestSupplementRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const label = (field: string) => `resources.SupplementRequest.fields.${field}`;
const paper = (field: string) => `resources.Evidence.fields.${field}`;
const textOf = (value: unknown): string | null => (value ? String(value) : null);
const USUAL = { days: 5 };

/** Steps of a dossier that may wait for its unit. */
export const stagesOf = ({ reviewSteps }: AskedProposal) =>
  reviewSteps.filter(({ kind, state }) => state === 'OPEN' && (kind === 'APPRAISAL' || kind === 'COUNCIL'));

/** Asks the unit for more; the time of the step stands still meanwhile. */
export function RequestSupplement({ proposal }: { proposal: AskedProposal }) {
  const translate = useTranslate();
  const stages = stagesOf(proposal);
  const request = ({ stage, nomineeId, request: text, days }: Values) =>
    run(RequestSupplementRecord, {
      proposalId: proposal.id,
      input: {
        ...{ stage: stage as 'APPRAISAL', nomineeId: textOf(nomineeId) },
        ...{ request: String(text ?? ''), days: Number(days) },
      },
    });
  return (
    <ActionButton
      label="supplement.request"
      icon={<AddIcon />}
      run={request}
      defaults={{ ...USUAL, stage: stages[0]?.kind }}
    >
      <div>{translate('supplement.why')}</div>
      <SelectInput
        source="stage"
        label={label('stage')}
        choices={stages.map(({ kind }) => ({ id: kind, name: `enums.ReviewStepKind.${kind}` }))}
        validate={required()}
        {...INPUT}
      />
      <SelectInput
        source="nomineeId"
        label={label('nomineeId')}
        choices={proposal.nominees.map(({ id, subjectName }) => ({ id, name: subjectName }))}
        translateChoice={false}
        emptyText="dossier.wholeDossier"
        {...INPUT}
      />
      <TextInput source="request" label={label('request')} multiline minRows={3} validate={required()} {...INPUT} />
      <NumberInput source="days" label="supplement.days" min={1} max={60} validate={required()} {...INPUT} />
    </ActionButton>
  );
}

/** The paper that goes into the dossier with the answer; none where the answer is words alone. */
function paperOf({ kind, documentNumber, documentDate, fileId }: Values) {
  if (!kind) return [];
  const given = { documentNumber: textOf(documentNumber), documentDate: textOf(documentDate), fileId: textOf(fileId) };
  return [{ kind: kind as 'OTHER', ...given }];
}

function Answer({ record }: { record: RaRecord }) {
  const answer = ({ answer: text, ...given }: Values) =>
    run(AnswerSupplementRecord, {
      ...{ id: String(record.id), version: Number(record.version) },
      input: { answer: String(text ?? ''), papers: paperOf(given) },
    });
  const kinds = valuesOf('EvidenceKind').map((id) => ({ id, name: `enums.EvidenceKind.${id}` }));
  return (
    <ActionButton label="supplement.answer" variant="outlined" run={answer} subject={String(record.request)}>
      <TextInput source="answer" label={label('answer')} multiline minRows={2} validate={required()} {...INPUT} />
      <SelectInput source="kind" label={paper('kind')} choices={kinds} {...INPUT} />
      <TextInput source="documentNumber" label={paper('documentNumber')} {...INPUT} />
      <DateInput source="documentDate" label={paper('documentDate')} {...INPUT} />
      <FileInput source="fileId" owner="Award" label={paper('file')} />
    </ActionButton>
  );
}

export function SupplementButtons({ record }: { record: RaRecord }) {
  return (
    <>
      {mayDo(record, 'ANSWER') && <Answer record={record} />}
      <Steps
        record={record}
        subject={String(record.request)}
        steps={[{ action: 'WITHDRAW', operation: 'withdrawSupplement', color: 'warning' }]}
      />
    </>
  );
}
