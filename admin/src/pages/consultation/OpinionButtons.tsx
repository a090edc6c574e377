import AddIcon from '@mui/icons-material/Add';
import {
  AutocompleteInput,
  DateInput,
  type RaRecord,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useLocale,
  useTranslate,
} from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { FileInput } from '../../kit/FileInput.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { Steps } from '../../kit/Steps.tsx';
import { run } from '../../kit/transport.ts';
import { useClause } from '../../kit/useClause.ts';
import { AskOpinionRecord, type ConsultedProposal, RecordOpinionRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const label = (field: string) => `resources.Consultation.fields.${field}`;
const textOf = (value: unknown): string | null => (value ? String(value) : null);
const byName = (q: string) => ({ q });

/** Whom the law wants to hear, with the clause. */
function ByLaw({ proposal }: { proposal: ConsultedProposal }) {
  const translate = useTranslate();
  const locale = useLocale();
  const clauses = useClause();
  const told = proposal.bodiesToAsk.map(({ name, nameEn, clause, isVerified }) => {
    const sure = isVerified ? '' : `, ${translate('review.unverified')}`;
    return `${locale === 'vi' ? name : nameEn} (${clauses.told(clause)}${sure})`;
  });
  return told.length > 0 ? <div>{translate('consultation.byLaw', { bodies: told.join('; ') })}</div> : null;
}

/** A letter to one body: a unit of the register, or another by its name. */
export function AskOpinion({ proposal }: { proposal: ConsultedProposal }) {
  const translate = useTranslate();
  const ask = ({ nomineeId, organisationId, bodyName, question, letterNumber, letterOn }: Values) =>
    run(AskOpinionRecord, {
      proposalId: proposal.id,
      input: {
        ...{ nomineeId: textOf(nomineeId), organisationId: textOf(organisationId), bodyName: textOf(bodyName) },
        ...{ question: String(question ?? ''), letterNumber: String(letterNumber ?? ''), letterOn: String(letterOn) },
      },
    });
  const nominees = proposal.nominees.map(({ id, subjectName }) => ({ id, name: subjectName }));
  return (
    <ActionButton label="consultation.ask" icon={<AddIcon />} run={ask} wide>
      <div>{translate('consultation.askWhy')}</div>
      <ByLaw proposal={proposal} />
      <ReferenceInput source="organisationId" reference="Organisation" queryOptions={{ meta: { names: true } }}>
        <AutocompleteInput optionText="name" label={label('organisation')} filterToQuery={byName} {...INPUT} />
      </ReferenceInput>
      <TextInput source="bodyName" label={label('bodyName')} fullWidth helperText="consultation.bodyHint" />
      <SelectInput
        source="nomineeId"
        label={label('nomineeId')}
        choices={nominees}
        translateChoice={false}
        emptyText="dossier.wholeDossier"
        {...INPUT}
      />
      <TextInput source="question" label={label('question')} multiline minRows={2} validate={required()} {...INPUT} />
      <TextInput source="letterNumber" label={label('letterNumber')} validate={required()} {...INPUT} />
      <DateInput source="letterOn" label={label('letterOn')} validate={required()} {...INPUT} />
    </ActionButton>
  );
}

function Answer({ record }: { record: RaRecord }) {
  const answer = ({ answer: given, answerText, documentNumber, documentOn, fileId }: Values) =>
    run(RecordOpinionRecord, {
      ...{ id: String(record.id), version: Number(record.version) },
      input: {
        ...{ answer: given as 'AGREE', answerText: textOf(answerText), documentNumber: textOf(documentNumber) },
        ...{ documentOn: textOf(documentOn), fileId: textOf(fileId) },
      },
    });
  return (
    <ActionButton label="consultation.answer" subject={String(record.bodyName)} variant="outlined" run={answer}>
      <SelectInput
        source="answer"
        label={label('answer')}
        choices={valuesOf('ConsultationAnswer').map((id) => ({ id, name: `enums.ConsultationAnswer.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="answerText" label={label('answerText')} multiline minRows={3} {...INPUT} />
      <TextInput source="documentNumber" label={label('documentNumber')} {...INPUT} />
      <DateInput source="documentOn" label={label('documentOn')} {...INPUT} />
      <FileInput source="fileId" owner="Award" label={label('file')} />
    </ActionButton>
  );
}

/** What may be done with one question: to write the answer down, or to take it back. */
export function OpinionButtons({ record }: { record: RaRecord }) {
  return (
    <>
      {mayDo(record, 'ANSWER') && <Answer record={record} />}
      <Steps
        record={record}
        subject={String(record.bodyName)}
        steps={[{ action: 'WITHDRAW', operation: 'withdrawConsultation', color: 'warning' }]}
      />
    </>
  );
}
