import { BooleanInput, CheckboxGroupInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { run } from '../../kit/transport.ts';
import {
  CloseMeetingRecord,
  OpenMeetingRecord,
  ProposeVotedRecord,
  type Room,
  type RoomItem,
  WrittenMemberRecord,
} from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const idsOf = (value: unknown): string[] => (value ?? []) as string[];

/** Whoever is not named as absent is present. */
export function Open({ room }: { room: Room }) {
  const choices = room.seats.map(({ id, organisationName }) => ({ id, name: organisationName }));
  const open = ({ absent, written }: Values) =>
    run(OpenMeetingRecord, {
      ...{ id: room.id, version: room.version },
      attendance: [
        ...idsOf(absent).map((seatId) => ({ seatId, attendance: 'ABSENT' as const })),
        ...idsOf(written).map((seatId) => ({ seatId, attendance: 'WRITTEN' as const })),
      ],
    });
  return (
    <ActionButton label="emulation.open" variant="contained" run={open} wide>
      <CheckboxGroupInput source="absent" label="emulation.absent" choices={choices} translateChoice={false} />
      <CheckboxGroupInput source="written" label="emulation.written" choices={choices} translateChoice={false} />
    </ActionButton>
  );
}

export function Close({ room }: { room: Room }) {
  const close = ({ conclusion, isWithoutMissing }: Values) =>
    run(CloseMeetingRecord, {
      ...{ id: room.id, version: room.version, conclusion: String(conclusion ?? '') },
      isWithoutMissing: Boolean(isWithoutMissing),
    });
  return (
    <ActionButton label="emulation.close" variant="contained" run={close}>
      <TextInput
        source="conclusion"
        label="resources.EmulationMeeting.fields.conclusion"
        multiline
        minRows={3}
        validate={required()}
        {...INPUT}
      />
      <BooleanInput source="isWithoutMissing" label="emulation.withoutMissing" helperText={false} />
    </ActionButton>
  );
}

export const nameOf = ({ organisationName, formName, purpose }: RoomItem, translate: (key: string) => string): string =>
  `${organisationName}, ${formName ?? translate(`enums.MeetingItemPurpose.${purpose}`)}`;

/** The written vote of an absent member goes into the same box. */
export function Written({ room }: { room: Room }) {
  const translate = useTranslate();
  const seats = room.seats.filter(
    ({ attendance, votedItemIds }) => attendance === 'WRITTEN' && votedItemIds.length < room.items.length,
  );
  if (seats.length === 0) return null;
  const choices = valuesOf('MemberChoice').map((id) => ({ id, name: translate(`enums.MemberChoice.${id}`) }));
  const record = ({ seatId, ...chosen }: Values) =>
    run(WrittenMemberRecord, {
      seatId: String(seatId),
      votes: room.items
        .filter(({ id }) => chosen[`item-${id}`])
        .map(({ id }) => ({ itemId: id, choice: chosen[`item-${id}`] as 'YES' })),
    });
  return (
    <ActionButton label="emulation.recordWritten" variant="outlined" run={record} wide>
      <SelectInput
        source="seatId"
        label="resources.MeetingSeat.name"
        choices={seats.map(({ id, organisationName }) => ({ id, name: organisationName }))}
        translateChoice={false}
        validate={required()}
        {...INPUT}
      />
      {room.items.map((item) => (
        <SelectInput
          key={item.id}
          source={`item-${item.id}`}
          label={nameOf(item, translate)}
          choices={choices}
          translateChoice={false}
          {...INPUT}
        />
      ))}
    </ActionButton>
  );
}

/** A dossier of what was voted for; the unit or the Board makes it. */
export function Propose({ item }: { item: RoomItem }) {
  const propose = ({ summary }: Values) =>
    run(ProposeVotedRecord, { itemId: item.id, achievementSummary: String(summary ?? '') });
  return (
    <ActionButton label="emulation.propose" variant="outlined" run={propose} subject={item.organisationName}>
      <TextInput
        source="summary"
        label="emulation.achievement"
        multiline
        minRows={3}
        validate={required()}
        {...INPUT}
      />
    </ActionButton>
  );
}
