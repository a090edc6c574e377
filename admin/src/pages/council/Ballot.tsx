import { Alert, Box, Button, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { valuesOf } from '../../kit/contract.ts';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { CastBallotsRecord, type Room, type RoomItem } from './documents.ts';

const CHOICES = ['YES', 'NO', 'BLANK'].filter((choice) => valuesOf('BallotChoice').includes(choice));
type Votes = Readonly<Record<string, string>>;

function Paper({ item, choice, choose }: { item: RoomItem; choice: string | null; choose(choice: string): void }) {
  const translate = useTranslate();
  const name = `${item.subjectName}, ${item.formName}`;
  return (
    <Box sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography sx={{ mb: 1 }}>{name}</Typography>
      {item.isRecused || item.hasVoted ? (
        <Typography color="text.secondary">{translate(item.isRecused ? 'council.recused' : 'council.done')}</Typography>
      ) : (
        <ToggleButtonGroup
          exclusive
          fullWidth
          color="primary"
          value={choice}
          onChange={(_event, value) => value && choose(String(value))}
          aria-label={name}
        >
          {CHOICES.map((value) => (
            <ToggleButton key={value} value={value} sx={{ minHeight: 48 }}>
              {translate(`enums.BallotChoice.${value}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </Box>
  );
}

interface Receipt {
  readonly itemId: string;
  readonly code: string;
}
function Receipts({ receipts, items }: { receipts: readonly Receipt[]; items: readonly RoomItem[] }) {
  const translate = useTranslate();
  const names = new Map(items.map(({ id, subjectName }) => [id, subjectName]));
  return (
    <Alert severity="success" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
      <strong>{translate('council.receipts')}</strong>
      {receipts.map(({ itemId, code }) => (
        <div key={itemId}>
          {names.get(itemId)}: <code>{code}</code>
        </div>
      ))}
      <div>{translate('council.receiptsWhy')}</div>
    </Alert>
  );
}

/** The secret ballot of a member: wide buttons for a phone, one act for the whole agenda. */
export function Ballot({ room }: { room: Room }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const fail = useFailure();
  const [votes, setVotes] = useState<Votes>({});
  const [receipts, setReceipts] = useState<readonly Receipt[]>([]);
  const [isBusy, setBusy] = useState(false);
  const chosen = Object.entries(votes).map(([itemId, choice]) => ({ itemId, choice: choice as 'YES' }));
  const cast = async () => {
    setBusy(true);
    try {
      const answer = await run(CastBallotsRecord, { sessionId: room.id, votes: chosen });
      setReceipts(answer.castBallots.receipts);
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
        {translate('council.secret')}
      </Typography>
      {room.items.map((item) => (
        <Paper
          key={item.id}
          item={item}
          choice={votes[item.id] ?? null}
          choose={(choice) => setVotes({ ...votes, [item.id]: choice })}
        />
      ))}
      <Button size="large" variant="contained" disabled={isBusy || chosen.length === 0} onClick={() => void cast()}>
        {translate('council.cast')}
      </Button>
      {receipts.length > 0 && <Receipts receipts={receipts} items={room.items} />}
    </Stack>
  );
}
