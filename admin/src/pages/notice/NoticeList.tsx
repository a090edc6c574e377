import AddIcon from '@mui/icons-material/Add';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { Dossiers } from '../council/Dossiers.tsx';
import { OpenNoticeRecord } from './documents.ts';

const label = (field: string) => `resources.PublicNotice.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };
const textOf = (value: unknown): string | null => (value ? String(value) : null);

const open = ({ title, opensOn, closesOn, media, documentNumber, documentOn, proposalIds }: Values) =>
  run(OpenNoticeRecord, {
    input: {
      ...{ title: String(title), opensOn: String(opensOn), closesOn: textOf(closesOn), media: textOf(media) },
      ...{ documentNumber: textOf(documentNumber), documentOn: textOf(documentOn) },
      proposalIds: (proposalIds ?? []) as string[],
    },
  });

function Open() {
  const translate = useTranslate();
  return (
    <ActionButton label="notice.open" icon={<AddIcon />} run={open} wide>
      <div>{translate('notice.openWhy')}</div>
      <TextInput source="title" label={label('title')} validate={required()} {...INPUT} />
      <DateInput source="opensOn" label={label('opensOn')} validate={required()} {...INPUT} />
      <DateInput source="closesOn" label={label('closesOn')} fullWidth helperText="notice.closesHint" />
      <TextInput source="media" label={label('media')} {...INPUT} />
      <TextInput source="documentNumber" label={label('documentNumber')} {...INPUT} />
      <DateInput source="documentOn" label={label('documentOn')} {...INPUT} />
      <Dossiers step="PUBLIC_NOTICE" label="notice.proposals" />
    </ActionButton>
  );
}

/** Notices to the people, and the opening of the next. */
export default function NoticeList({ register }: { register: Register }) {
  const { data: session } = useSession();
  const mayOpen = session && isAllowed(session, 'councils', 'write');
  return <RegisterList register={register} buttons={mayOpen ? <Open /> : undefined} />;
}
