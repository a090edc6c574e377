import { Chip } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { FileButtons } from '../letter/FileButtons.tsx';
import { MeetingRoom, type Room, type RoomItem } from './documents.ts';
import { MemberBallot } from './MemberBallot.tsx';
import { Close, Open, Propose, Written } from './RoomActions.tsx';

function Outcome({ item, members }: { item: RoomItem; members: number }) {
  const translate = useTranslate();
  const { result, votedCount, yesCount, noCount, blankCount } = item;
  if (!result) return <>{translate('emulation.voted', { count: votedCount, members })}</>;
  return (
    <>
      <Chip
        size="small"
        color={result === 'PASSED' ? 'success' : 'warning'}
        label={translate(`enums.MeetingItemResult.${result}`)}
      />{' '}
      {translate('emulation.tally', { yes: yesCount, no: noCount, blank: blankCount, members })}
    </>
  );
}

function Items({ room }: { room: Room }) {
  const translate = useTranslate();
  const { data: session } = useSession();
  const mayPropose = Boolean(session && isAllowed(session, 'proposals', 'write'));
  const head = (field: string) => translate(`resources.MeetingItem.fields.${field}`);
  const isProposable = ({ purpose, result }: RoomItem) => mayPropose && purpose === 'AWARD' && result === 'PASSED';
  return (
    <Grid
      label={translate('resources.EmulationMeeting.fields.items')}
      rows={room.items}
      keyOf={({ id }) => id}
      columns={[
        { label: head('organisationName'), cell: ({ organisationName }) => organisationName },
        {
          label: head('purpose'),
          cell: ({ formName, purpose }) => formName ?? translate(`enums.MeetingItemPurpose.${purpose}`),
        },
        { label: head('placeCount'), isNumber: true, cell: ({ placeCount }) => placeCount },
        { label: head('place'), isNumber: true, cell: ({ place }) => place ?? '' },
        {
          label: head('result'),
          cell: (item) => (
            <>
              <Outcome item={item} members={room.memberCount ?? room.seats.length} />
              {isProposable(item) && <Propose item={item} />}
            </>
          ),
        },
      ]}
    />
  );
}

function Seats({ room }: { room: Room }) {
  const translate = useTranslate();
  const head = (field: string) => translate(`resources.MeetingSeat.fields.${field}`);
  return (
    <Grid
      label={translate('resources.EmulationMeeting.fields.seats')}
      rows={room.seats}
      keyOf={({ id }) => id}
      columns={[
        { label: head('organisationName'), cell: ({ organisationName }) => organisationName },
        { label: head('attendance'), cell: ({ attendance }) => translate(`enums.MeetingAttendance.${attendance}`) },
        {
          label: head('votedItemIds'),
          isNumber: true,
          cell: ({ votedItemIds }) => `${votedItemIds.length}/${room.items.length}`,
        },
      ]}
    />
  );
}

function Inside({ room }: { room: Room }) {
  const translate = useTranslate();
  const mine = room.state === 'OPEN' ? room.seats.filter((seat) => seat.isMine && seat.attendance === 'PRESENT') : [];
  return (
    <>
      {mine.map((seat) => (
        <Panel key={seat.id} title={translate('emulation.vote')}>
          <MemberBallot room={room} seat={seat} />
        </Panel>
      ))}
      <Panel
        title={translate('resources.EmulationMeeting.fields.items')}
        actions={
          <>
            {room.actions.includes('OPEN') && <Open room={room} />}
            {room.actions.includes('COUNT') && <Written room={room} />}
            {room.actions.includes('COUNT') && <Close room={room} />}
          </>
        }
      >
        <Items room={room} />
      </Panel>
      <Panel title={translate('resources.EmulationMeeting.fields.seats')}>
        <Seats room={room} />
      </Panel>
    </>
  );
}

function InRoom() {
  const record = useRecordContext();
  const id = String(record?.id ?? '');
  const query = useGraph(MeetingRoom, { id }, id !== '');
  return (
    <Asked query={query}>{({ emulationMeeting }) => emulationMeeting && <Inside room={emulationMeeting} />}</Asked>
  );
}

function Papers() {
  const record = useRecordContext();
  if (record?.state !== 'CLOSED') return null;
  return (
    <FileButtons
      path={`/reports/emulation-meetings/${record.id}/minutes`}
      word="emulation.minutesWord"
      pdf="emulation.minutesPdf"
    />
  );
}

/** The vote room of a cluster: what is voted on, who takes part, the own vote, the count. */
export default function MeetingShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Papers />}>
      <InRoom />
    </RegisterShow>
  );
}
