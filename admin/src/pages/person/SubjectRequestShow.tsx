import PolicyIcon from '@mui/icons-material/Policy';
import ReplyIcon from '@mui/icons-material/Reply';
import { DateInput, required, TextInput, useRecordContext } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { LinkButton } from '../../kit/LinkButton.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { AnswerSubjectRequestRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

function Answer() {
  const record = useRecordContext();
  const { data: session } = useSession();
  if (!record || !mayDo(record, 'ANSWER')) return null;
  const answer = ({ on, answer: letter }: Values) =>
    run(AnswerSubjectRequestRecord, {
      id: String(record.id),
      version: Number(record.version),
      on: String(on),
      answer: String(letter),
    });
  return (
    <>
      <LinkButton to={`/personal-data/${record.personId}`} label="personalData.open" icon={<PolicyIcon />} />
      <ActionButton
        label="steps.answerSubjectRequest"
        icon={<ReplyIcon />}
        run={answer}
        defaults={{ on: session?.businessDate }}
      >
        <DateInput source="on" label="resources.SubjectRequest.fields.answeredOn" {...INPUT} />
        <TextInput source="answer" label="resources.SubjectRequest.fields.answer" {...INPUT} />
      </ActionButton>
    </>
  );
}

export default function SubjectRequestShow({ register }: { register: Register }) {
  return <RegisterShow register={register} buttons={<Answer />} />;
}
