import { checkCasting, drop, newReceipt } from '@tdkt/ballot';
import { type Context, invalid, isId, notFound, type Transaction, transact } from '@tdkt/kernel';
import type { BallotVote } from './session.entity.ts';

interface Cast {
  readonly sessionId: string;
  readonly votes: readonly BallotVote[];
  /** The seat whose written opinion the secretary puts into the box; null: the caller's own. */
  readonly seatId: string | null;
}
interface Standing {
  readonly state: string;
  readonly seatId: string | null;
  readonly attendance: string | null;
}

async function standingOf(tx: Transaction, { sessionId, seatId }: Cast): Promise<Standing> {
  if (!isId(sessionId) || (seatId !== null && !isId(seatId))) throw notFound();
  const mine = seatId === null ? 'c.person_id = $2' : 'c.id = $2';
  const [row] = await tx.query<Standing>(
    `select s.state, c.id as "seatId", c.attendance from awards.council_session s
     left join awards.council_seat c on c.session_id = s.id and ${mine} where s.id = $1`,
    [sessionId, seatId ?? tx.ctx.actor.personId],
  );
  if (!row) throw notFound();
  return row;
}

/**
 * Puts papers into the box. Outside the memory of repeated requests, whose hash of the arguments would give the choice away:
 * who has voted is known by the mark, so a repeat is refused.
 */
export const castBallots = (ctx: Context, cast: Cast): Promise<{ itemId: string; code: string }[]> =>
  transact(ctx, async (tx) => {
    const { sessionId, votes } = cast;
    // One voter after the other for an item, and none while the session is being closed.
    const items = await tx.query<{ id: string }>(
      'select id from awards.session_item where session_id = $1 order by id for update',
      [sessionId].filter(isId),
    );
    const { state, seatId, attendance } = await standingOf(tx, cast);
    const recused = await tx.query<{ id: string }>(
      'select item_id as id from awards.council_recusal where seat_id = $1',
      [seatId],
    );
    const voted = await tx.query<{ id: string }>('select item_id as id from awards.ballot_mark where seat_id = $1', [
      seatId,
    ]);
    const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    const wrong = checkCasting({
      ...{ state, attendance, items: idsOf(items), recused: idsOf(recused), voted: idsOf(voted) },
      ...{ cast: votes.map(({ itemId }) => itemId), isWritten: cast.seatId !== null },
    });
    if (wrong.length > 0) throw invalid(...wrong);
    const receipts: { itemId: string; code: string }[] = [];
    for (const { itemId, choice } of votes) {
      await tx.query('insert into awards.ballot_mark (item_id, seat_id) values ($1, $2)', [itemId, seatId]);
      const { code, hash } = newReceipt();
      await drop(tx, 'awards', { itemId, choice, receiptHash: hash });
      receipts.push({ itemId, code });
    }
    return receipts;
  });
