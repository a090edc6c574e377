import { Box, Button, Card, CardContent, Chip, Link as MuiLink, Typography } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import type { BoardCard, Lane } from './board.documents.ts';

/** The mutation of each move; each takes a dossier and its version. */
export const MOVES: Readonly<Record<string, string>> = {
  SUBMIT: 'submitProposal',
  ENDORSE: 'endorseProposal',
  ACCEPT: 'acceptProposal',
};
/** Cards of one lane at the most. */
export const MOST = 200;

function Clock({ card: { daysLeft, dueOn } }: { card: BoardCard }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (daysLeft === null || dueOn === null) return null;
  const isLate = daysLeft < 0;
  const label = translate(isLate ? 'intake.board.late' : 'intake.board.left', { count: Math.abs(daysLeft) });
  return <Chip size="small" color={isLate ? 'error' : 'default'} label={`${label} (${day(dueOn)})`} />;
}

interface Moves {
  move(card: BoardCard): void;
}

function CardOf({ card, move }: { card: BoardCard } & Moves) {
  const translate = useTranslate();
  const press = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || !card.next) return;
    event.preventDefault();
    move(card);
  };
  return (
    <Card component="li" variant="outlined" sx={{ mb: 1 }}>
      <CardContent sx={{ p: 1.5, '&:last-child': { pb: 1.5 } }}>
        <MuiLink component={Link} to={`/Proposal/${card.id}/show`} data-card={card.id} onKeyDown={press}>
          {card.code}
        </MuiLink>
        <Typography variant="body2">{card.proposingOrganisation.name}</Typography>
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          {card.summary}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5, alignItems: 'center' }}>
          <Chip
            size="small"
            variant="outlined"
            label={translate('intake.board.nominees', { count: card.nomineeCount })}
          />
          <Clock card={card} />
          {card.next && (
            <Button
              size="small"
              onClick={() => move(card)}
              aria-label={`${translate(`steps.${MOVES[card.next]}`)}: ${card.code}`}
            >
              {translate(`steps.${MOVES[card.next]}`)}
            </Button>
          )}
        </Box>
      </CardContent>
    </Card>
  );
}

export function LaneOf({ lane, limit, more, move }: { lane: Lane; limit: number; more(): void } & Moves) {
  const translate = useTranslate();
  const name = translate(`enums.ProposalBoardColumn.${lane.column}`);
  return (
    <Box component="section" aria-label={name} sx={{ flex: '0 0 260px', minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {`${name} (${lane.totalCount})`}
      </Typography>
      <Box component="ul" data-lane sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {lane.cards.map((card) => (
          <CardOf key={card.id} card={card} move={move} />
        ))}
      </Box>
      {lane.totalCount > lane.cards.length && limit < MOST && (
        <Button size="small" onClick={more}>
          {translate('intake.board.more', { left: lane.totalCount - lane.cards.length })}
        </Button>
      )}
    </Box>
  );
}
