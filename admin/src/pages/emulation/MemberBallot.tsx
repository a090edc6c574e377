import { Alert, Box, Button, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { valuesOf } from '../../kit/contract.ts';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { CastMemberRecord, type Room } from './documents.ts';
import { nameOf } from './RoomActions.tsx';

type Seat = Room['seats'][number];
const CHOICES = ['YES', 'NO', 'BLANK'].filter((choice) => valuesOf('MemberChoice').includes(choice));

interface Receipt {
  readonly itemId: string;
  readonly code: string;
}

/** The vote of a member: wide buttons for a phone, one act for the whole agenda. */
export function MemberBallot({ room, seat }: { room: Room; seat: Seat }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const fail = useFailure();
  const [votes, setVotes] = useState<Readonly<Record<string, string>>>({});
  const [receipts, setReceipts] = useState<readonly Receipt[]>([]);
  const [isBusy, setBusy] = useState(false);
  const chosen = Object.entries(votes).map(([itemId, choice]) => ({ itemId, choice: choice as 'YES' }));
  const cast = async () => {
    setBusy(true);
    try {
      setReceipts((await run(CastMemberRecord, { seatId: seat.id, votes: chosen })).castMemberVotes.receipts);
      setVotes({});
      refresh();
    } catch (error) {
      fail(error);
    }
    setBusy(false);
  };
  return (
    <Stack>
      <Typography variant="body2" color="text.secondary">
        {translate(`emulation.kind.${room.voteKind}`, { unit: seat.organisationName })}
      </Typography>
      {room.items.map((item) => (
        <Box key={item.id} sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Typography sx={{ mb: 1 }}>{nameOf(item, translate)}</Typography>
          {seat.votedItemIds.includes(item.id) ? (
            <Typography color="text.secondary">{translate('emulation.done')}</Typography>
          ) : (
            <ToggleButtonGroup
              exclusive
              fullWidth
              color="primary"
              value={votes[item.id] ?? null}
              onChange={(_event, value) => value && setVotes({ ...votes, [item.id]: String(value) })}
              aria-label={nameOf(item, translate)}
            >
              {CHOICES.map((value) => (
                <ToggleButton key={value} value={value} sx={{ minHeight: 48 }}>
                  {translate(`enums.MemberChoice.${value}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
        </Box>
      ))}
      <Button size="large" variant="contained" disabled={isBusy || chosen.length === 0} onClick={() => void cast()}>
        {translate('emulation.cast')}
      </Button>
      {receipts.length > 0 && (
        <Alert severity="success" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
          {translate('emulation.receipts')}
          {receipts.map(({ itemId, code }) => (
            <div key={itemId}>
              <code>{code}</code>
            </div>
          ))}
        </Alert>
      )}
    </Stack>
  );
}
