import { type Context, loaderOf, settingOf, statement } from '@tdkt/kernel';
import { MemberPaper, OpenVote } from './meeting.entity.ts';

async function read(ctx: Context, text: string, values: readonly unknown[]) {
  return (await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, values))).rows;
}

/** How many of each item have voted; one statement for all of a request. */
export const loadVotedCount = (ctx: Context, itemId: string): Promise<number> =>
  loaderOf<number>(ctx, 'meeting-voted', async (ids) => {
    const rows = await read(
      ctx,
      'select item_id, count(*)::integer from campaigns.ballot_mark where item_id = any($1::uuid[]) group by item_id',
      [ids],
    );
    const counts = new Map(rows.map(([id, count]) => [id as string, Number(count)]));
    return ids.map((id) => counts.get(id) ?? 0);
  }).load(itemId);

/** The items that a seat has voted on; the choice is not among it. */
export const loadVotedItems = (ctx: Context, seatId: string): Promise<string[]> =>
  loaderOf<string[]>(ctx, 'seat-voted', async (ids) => {
    const rows = await read(
      ctx,
      'select seat_id, item_id from campaigns.ballot_mark where seat_id = any($1::uuid[]) order by item_id',
      [ids],
    );
    return ids.map((id) => rows.filter(([seat]) => seat === id).map(([, item]) => item as string));
  }).load(seatId);

/** The papers of a closed secret vote, in the order of their hashes; row-level security shows none before. */
export const loadPapers = (ctx: Context, itemId: string): Promise<MemberPaper[]> =>
  loaderOf<MemberPaper[]>(ctx, 'meeting-papers', async (ids) => {
    const rows = await read(
      ctx,
      'select item_id, choice, receipt_hash from campaigns.ballot_paper where item_id = any($1::uuid[]) order by receipt_hash',
      [ids],
    );
    return ids.map((id) =>
      rows
        .filter(([of]) => of === id)
        .map(([, choice, receiptHash]) => Object.assign(new MemberPaper(), { choice, receiptHash })),
    );
  }).load(itemId);

/** Who voted what, of an open vote. */
export const loadOpenVotes = (ctx: Context, itemId: string): Promise<OpenVote[]> =>
  loaderOf<OpenVote[]>(ctx, 'meeting-open-votes', async (ids) => {
    const rows = await read(
      ctx,
      `select m.item_id, m.seat_id, s.organisation_name, m.choice from campaigns.ballot_mark m
       join campaigns.meeting_seat s on s.id = m.seat_id
       where m.item_id = any($1::uuid[]) and m.choice is not null order by s.organisation_name collate "vi-x-icu", s.id`,
      [ids],
    );
    return ids.map((id) =>
      rows
        .filter(([of]) => of === id)
        .map(([, seatId, organisationName, choice]) =>
          Object.assign(new OpenVote(), { seatId, organisationName, choice }),
        ),
    );
  }).load(itemId);
