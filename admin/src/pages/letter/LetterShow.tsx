import EditIcon from '@mui/icons-material/Edit';
import SendIcon from '@mui/icons-material/Send';
import { Chip, Typography } from '@mui/material';
import { DateInput, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useClause } from '../../kit/useClause.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { IssueLetterRecord, LetterFindings, UpdateLetterRecord } from './documents.ts';
import { FileButtons } from './FileButtons.tsx';
import { LetterInputs, letterInput, letterValues } from './LetterInputs.tsx';

const label = (field: string) => `resources.SubmissionLetter.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

function Buttons() {
  const record = useRecordContext();
  if (!record) return null;
  const issue = ({ number, submittedOn }: Values) =>
    run(IssueLetterRecord, {
      ...{ id: String(record.id), version: Number(record.version) },
      ...{ number: String(number), submittedOn: String(submittedOn) },
    });
  const change = (values: Values) =>
    run(UpdateLetterRecord, { id: String(record.id), version: Number(record.version), input: letterInput(values) });
  return (
    <>
      <FileButtons path={`/submission-letters/${record.id}/letter`} word="letter.word" pdf="letter.pdf" />
      {mayDo(record, 'UPDATE') && (
        <ActionButton label="ra.action.edit" icon={<EditIcon />} run={change} defaults={letterValues(record)} wide>
          <LetterInputs />
        </ActionButton>
      )}
      {mayDo(record, 'ISSUE') && (
        <ActionButton label="letter.issue" icon={<SendIcon />} variant="contained" run={issue}>
          <TextInput source="number" label={label('number')} {...INPUT} />
          <DateInput source="submittedOn" label={label('submittedOn')} {...INPUT} />
        </ActionButton>
      )}
    </>
  );
}

function Findings() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { day } = useFormat();
  const clauses = useClause();
  const id = String(record?.id ?? '');
  const query = useGraph(LetterFindings, { id }, id !== '');
  const head = (field: string) => translate(`resources.LetterFinding.fields.${field}`);
  return (
    <Asked query={query}>
      {({ submissionLetter }) =>
        submissionLetter && (
          <>
            <Panel title={translate(label('proposals'))}>
              {submissionLetter.proposals.map(({ id: key, code, nominees }) => (
                <Typography key={key}>
                  <Link to={`/Proposal/${key}/show`}>{code}</Link>
                  {`: ${nominees.map(({ subjectName }) => subjectName).join(', ')}`}
                </Typography>
              ))}
            </Panel>
            <Panel title={translate(label('findings'))}>
              <Grid
                label={translate(label('findings'))}
                rows={submissionLetter.findings}
                keyOf={({ kind, about, lastDay }) => `${kind} ${about} ${lastDay}`}
                columns={[
                  { label: head('about'), cell: ({ about }) => about },
                  { label: head('kind'), cell: ({ kind }) => translate(`enums.AgedKind.${kind}`) },
                  {
                    label: head('isFresh'),
                    cell: ({ isFresh }) => (
                      <Chip
                        size="small"
                        color={isFresh ? 'success' : 'error'}
                        label={translate(isFresh ? 'letter.fresh' : 'letter.old')}
                      />
                    ),
                  },
                  { label: head('lastDay'), cell: ({ lastDay }) => day(lastDay) },
                  {
                    label: head('clause'),
                    cell: ({ months, clause, isVerified }) =>
                      [
                        translate('letter.months', { months }),
                        clauses.told(clause),
                        isVerified ? '' : translate('review.unverified'),
                      ]
                        .filter(Boolean)
                        .join(' · '),
                  },
                ]}
              />
            </Panel>
          </>
        )
      }
    </Asked>
  );
}

/** One letter: its dossiers, how old what it tells is, its documents, and the sending of it. */
export default function LetterShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Findings />
    </RegisterShow>
  );
}
