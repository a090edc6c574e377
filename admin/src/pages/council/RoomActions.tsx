import {
  ArrayInput,
  BooleanInput,
  CheckboxGroupInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useTranslate,
} from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { run } from '../../kit/transport.ts';
import { CloseSessionRecord, OpenSessionRecord, type Room, WrittenOpinionRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const idsOf = (value: unknown): string[] => (value ?? []) as string[];

interface Recused {
  readonly seatId: string;
  readonly itemId: string;
  readonly reason: string;
}

/** Relatives, heads of the own unit, other reasons; nobody votes on themselves anyway. */
function Recusals({ room }: { room: Room }) {
  const seats = room.seats.map(({ id, fullName }) => ({ id, name: fullName }));
  const items = room.items.map(({ id, subjectName, formName }) => ({ id, name: `${subjectName}, ${formName}` }));
  return (
    <ArrayInput source="recusals" label="council.recusals">
      <SimpleFormIterator inline disableReordering>
        <SelectInput
          source="seatId"
          label="council.recusedSeat"
          choices={seats}
          translateChoice={false}
          helperText={false}
        />
        <SelectInput
          source="itemId"
          label="council.recusedItem"
          choices={items}
          translateChoice={false}
          helperText={false}
        />
        <TextInput source="reason" label="council.recusalReason" helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** The chair opens the ballot; whoever is not named as absent is present. */
export function Open({ room }: { room: Room }) {
  const choices = room.seats.map(({ id, fullName }) => ({ id, name: fullName }));
  const open = ({ absent, written, recusals }: Values) =>
    run(OpenSessionRecord, {
      ...{ id: room.id, version: room.version },
      input: {
        absences: [
          ...idsOf(absent).map((seatId) => ({ seatId, attendance: 'ABSENT' as const })),
          ...idsOf(written).map((seatId) => ({ seatId, attendance: 'WRITTEN' as const })),
        ],
        recusals: ((recusals ?? []) as Recused[]).filter(({ seatId, itemId, reason }) => seatId && itemId && reason),
      },
    });
  return (
    <ActionButton label="council.open" variant="contained" run={open} wide>
      <CheckboxGroupInput source="absent" label="council.absent" choices={choices} translateChoice={false} />
      <CheckboxGroupInput source="written" label="council.writtenAbsent" choices={choices} translateChoice={false} />
      <Recusals room={room} />
    </ActionButton>
  );
}

export function Close({ room }: { room: Room }) {
  const close = ({ conclusion, isWithoutMissing }: Values) =>
    run(CloseSessionRecord, {
      ...{ id: room.id, version: room.version, conclusion: String(conclusion ?? '') },
      isWithoutMissing: Boolean(isWithoutMissing),
    });
  return (
    <ActionButton label="council.close" variant="contained" run={close}>
      <TextInput
        source="conclusion"
        label="resources.CouncilSession.fields.conclusion"
        multiline
        minRows={3}
        validate={required()}
        {...INPUT}
      />
      <BooleanInput source="isWithoutMissing" label="council.withoutMissing" helperText={false} />
    </ActionButton>
  );
}

/** The written opinion of an absent member goes into the same box. */
export function Written({ room }: { room: Room }) {
  const translate = useTranslate();
  const seats = room.seats.filter(({ attendance }) => attendance === 'WRITTEN');
  if (seats.length === 0) return null;
  const choices = valuesOf('BallotChoice').map((id) => ({ id, name: translate(`enums.BallotChoice.${id}`) }));
  const record = ({ seatId, ...chosen }: Values) =>
    run(WrittenOpinionRecord, {
      ...{ sessionId: room.id, seatId: String(seatId) },
      votes: room.items
        .filter(({ id }) => chosen[`item-${id}`])
        .map(({ id }) => ({ itemId: id, choice: chosen[`item-${id}`] as 'YES' })),
    });
  return (
    <ActionButton label="council.written" variant="outlined" run={record} wide>
      <SelectInput
        source="seatId"
        label="resources.CouncilSeat.name"
        choices={seats.map(({ id, fullName }) => ({ id, name: fullName }))}
        translateChoice={false}
        validate={required()}
        {...INPUT}
      />
      {room.items.map(({ id, subjectName, formName }) => (
        <SelectInput
          key={id}
          source={`item-${id}`}
          label={`${subjectName}, ${formName}`}
          choices={choices}
          translateChoice={false}
          {...INPUT}
        />
      ))}
    </ActionButton>
  );
}
