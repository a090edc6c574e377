import { Chip, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { useClause } from '../../kit/useClause.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { FileButtons } from '../letter/FileButtons.tsx';
import { Ballot } from './Ballot.tsx';
import { CouncilRoom, type Room, type RoomItem } from './documents.ts';
import { Close, Open, Written } from './RoomActions.tsx';

const shareOf = (yes: number, members: number): number =>
  members === 0 ? 0 : Math.round((yes * 10_000) / members) / 100;

function Tally({ item, members }: { item: RoomItem; members: number }) {
  const translate = useTranslate();
  const { result, yesCount, noCount, blankCount, votedCount } = item;
  if (!result) return <>{translate('council.voted', { count: votedCount })}</>;
  const yes = Number(yesCount);
  const counts = { yes, no: noCount, blank: blankCount, share: shareOf(yes, members), members };
  return (
    <>
      <Chip
        size="small"
        color={result === 'PASSED' ? 'success' : 'error'}
        label={translate(`enums.BallotResult.${result}`)}
      />
      <Typography variant="body2">{translate('council.tally', counts)}</Typography>
    </>
  );
}

function Agenda({ room }: { room: Room }) {
  const translate = useTranslate();
  const clauses = useClause();
  const head = (field: string) => translate(`resources.SessionItem.fields.${field}`);
  const needs = ({ thresholdPercent, thresholdClause, isVerified }: RoomItem) =>
    [
      translate('council.needs', { percent: thresholdPercent }),
      thresholdClause ? clauses.told(thresholdClause) : isVerified ? '' : translate('council.unverified'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Grid
      label={translate('resources.CouncilSession.fields.items')}
      rows={room.items}
      keyOf={({ id }) => id}
      columns={[
        {
          label: head('subjectName'),
          cell: ({ proposalId, subjectName }) => <Link to={`/Proposal/${proposalId}/show`}>{subjectName}</Link>,
        },
        { label: head('formName'), cell: ({ formName }) => formName },
        { label: head('thresholdPercent'), cell: needs },
        { label: head('result'), cell: (item) => <Tally item={item} members={room.memberCount ?? 0} /> },
      ]}
    />
  );
}

function Members({ room }: { room: Room }) {
  const translate = useTranslate();
  const head = (field: string) => translate(`resources.CouncilSeat.fields.${field}`);
  return (
    <Grid
      label={translate('resources.CouncilSession.fields.seats')}
      rows={room.seats}
      keyOf={({ id }) => id}
      columns={[
        { label: head('fullName'), cell: ({ fullName, position }) => [fullName, position].filter(Boolean).join(', ') },
        { label: head('post'), cell: ({ post }) => translate(`enums.CouncilPost.${post}`) },
        { label: head('attendance'), cell: ({ attendance }) => translate(`enums.Attendance.${attendance}`) },
      ]}
    />
  );
}

function Inside({ room }: { room: Room }) {
  const translate = useTranslate();
  const { actions, memberCount, presentCount, writtenCount } = room;
  const counts = { present: presentCount, written: writtenCount, members: memberCount };
  return (
    <>
      {actions.includes('VOTE') && (
        <Panel title={translate('council.vote')}>
          <Ballot room={room} />
        </Panel>
      )}
      <Panel
        title={translate('resources.CouncilSession.fields.items')}
        actions={
          <>
            {actions.includes('OPEN') && <Open room={room} />}
            {actions.includes('COUNT') && <Written room={room} />}
            {actions.includes('COUNT') && <Close room={room} />}
          </>
        }
      >
        {memberCount != null && <Typography sx={{ mb: 1 }}>{translate('council.quorum', counts)}</Typography>}
        <Agenda room={room} />
      </Panel>
      <Panel title={translate('resources.CouncilSession.fields.seats')}>
        <Members room={room} />
      </Panel>
    </>
  );
}

function InRoom() {
  const record = useRecordContext();
  const id = String(record?.id ?? '');
  const query = useGraph(CouncilRoom, { id }, id !== '');
  return <Asked query={query}>{({ councilSession }) => councilSession && <Inside room={councilSession} />}</Asked>;
}

function State() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { data: session } = useSession();
  if (!record) return null;
  // Minutes name every member; a member of the council sees the own seat alone.
  const mayRead = session && isAllowed(session, 'people', 'read');
  const label = translate(`enums.SessionState.${record.state}`);
  const isClosed = record.state === 'CLOSED';
  return (
    <>
      <Chip color="primary" variant="outlined" label={label} sx={{ mr: 'auto' }} />
      {isClosed && mayRead && (
        <FileButtons
          path={`/council-sessions/${record.id}/minutes`}
          word="council.minutesWord"
          pdf="council.minutesPdf"
        />
      )}
    </>
  );
}

/** The room of a session: agenda with the thresholds, members, the secret ballot, the count. */
export default function CouncilShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<State />}>
      <InRoom />
    </RegisterShow>
  );
}
