import { createHash, randomBytes } from 'node:crypto';
import { type Context, invalid, isId, notFound, type Transaction, transact } from '@tdkt/kernel';
import { checkCasting } from './ballot.rules.ts';
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

/** Every paper of the item is written anew in random order: all bear the mark of this transaction, and none its place. */
async function drop(tx: Transaction, { itemId, choice }: BallotVote, receiptHash: string): Promise<void> {
  await tx.query("select set_config('app.ballot_box', $1, true)", [itemId]);
  await tx.query(
    `with emptied as (delete from awards.ballot_paper where item_id = $1 returning id, choice, receipt_hash),
       box as (select * from emptied union all select gen_random_uuid(), $2::text, $3::text)
     insert into awards.ballot_paper (id, item_id, choice, receipt_hash) select gen_random_uuid(), $1, choice, receipt_hash from box order by random()`,
    [itemId, choice, receiptHash],
  );
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
    const receipts = votes.map(({ itemId }) => ({ itemId, code: randomBytes(16).toString('hex') }));
    for (const [at, vote] of votes.entries()) {
      await tx.query('insert into awards.ballot_mark (item_id, seat_id) values ($1, $2)', [vote.itemId, seatId]);
      const code = receipts[at]?.code ?? '';
      await drop(tx, vote, createHash('sha256').update(code).digest('hex'));
    }
    return receipts;
  });
