import { checkCasting, drop, newReceipt } from '@tdkt/ballot';
import { type Context, invalid, isId, notFound, type Transaction, transact } from '@tdkt/kernel';
import { isOfficerOf, mayConduct } from '../emulation-year/emulation-year.access.ts';
import { VoteKind } from '../emulation-year/emulation-year.entity.ts';
import type { MemberVote } from './meeting.entity.ts';

interface Cast {
  readonly seatId: string;
  readonly votes: readonly MemberVote[];
  /** True: whoever conducts the year puts the written vote of an absent member into the box. */
  readonly isWritten: boolean;
}
interface Seat {
  readonly meetingId: string;
  readonly organisationId: string;
  readonly clusterId: string;
  readonly attendance: string;
}

/** The seat that the caller votes for; that of somebody else is as if there were none. */
async function seatOf({ ctx, query }: Transaction, { seatId, isWritten }: Cast): Promise<Seat> {
  const [seat] = isId(seatId)
    ? await query<Seat>(
        `select meeting_id as "meetingId", organisation_id as "organisationId", cluster_id as "clusterId", attendance
         from campaigns.meeting_seat where id = $1`,
        [seatId],
      )
    : [];
  if (!seat) throw notFound();
  const isHis = isWritten ? mayConduct(ctx.actor, seat) : isOfficerOf(ctx.actor, seat.organisationId);
  if (!isHis) throw notFound();
  return seat;
}

/** The marks and, of a secret vote, the papers; an open one keeps the choice beside the member. */
async function put(
  tx: Transaction,
  { seatId, votes }: Cast,
  kind: string,
): Promise<{ itemId: string; code: string }[]> {
  const receipts: { itemId: string; code: string }[] = [];
  for (const { itemId, choice } of votes) {
    const isSecret = kind === VoteKind.SECRET;
    await tx.query('insert into campaigns.ballot_mark (item_id, seat_id, choice) values ($1, $2, $3)', [
      ...[itemId, seatId, isSecret ? null : choice],
    ]);
    if (!isSecret) continue;
    const { code, hash } = newReceipt();
    await drop(tx, 'campaigns', { itemId, choice, receiptHash: hash });
    receipts.push({ itemId, code });
  }
  return receipts;
}

/**
 * Votes of one member. Outside the memory of repeated requests, whose hash of the arguments would give the choice away: who has
 * voted is known by the mark, so a repeat is refused.
 */
export const castVotes = (ctx: Context, cast: Cast): Promise<{ itemId: string; code: string }[]> =>
  transact(ctx, async (tx) => {
    const { meetingId, attendance } = await seatOf(tx, cast);
    // One voter after the other for an item, and none while the vote is being counted.
    const items = await tx.query<{ id: string }>(
      'select id from campaigns.meeting_item where meeting_id = $1 order by id for update',
      [meetingId],
    );
    const [meeting] = await tx.query<{ state: string; kind: string }>(
      'select state, vote_kind as kind from campaigns.emulation_meeting where id = $1',
      [meetingId],
    );
    const voted = await tx.query<{ id: string }>('select item_id as id from campaigns.ballot_mark where seat_id = $1', [
      cast.seatId,
    ]);
    const wrong = checkCasting({
      ...{ state: meeting?.state ?? '', attendance, recused: [], isWritten: cast.isWritten },
      ...{ items: items.map(({ id }) => id), voted: voted.map(({ id }) => id) },
      cast: cast.votes.map(({ itemId }) => itemId),
    });
    if (wrong.length > 0) throw invalid(...wrong);
    return put(tx, cast, meeting?.kind ?? VoteKind.SECRET);
  });
