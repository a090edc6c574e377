import { type Context, conjunction, hydrate, loaderOf, selectList, settingOf, statement } from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';
import { sessionScope } from './session.access.ts';
import { BallotPaper, CouncilSeat, SessionItem } from './session.entity.ts';

type Part = (CouncilSeat | SessionItem) & { readonly sessionId: string };

async function partsOf<T extends Part>(ctx: Context, entity: ClassType<T>, table: string, ids: readonly string[]) {
  const { text, values } = conjunction([
    { sql: 'r.session_id = any(?::uuid[])', values: [ids] },
    sessionScope(ctx.actor, table === 'council_seat' ? null : 'session_id'),
  ]);
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(`select ${selectList(entity)} from awards.${table} r where ${text} order by r.id`, values),
  );
  const parts = hydrate(entity, rows);
  return ids.map((id) => parts.filter(({ sessionId }) => sessionId === id));
}

/** The agenda; one statement for all sessions of a request. */
export const loadItems = (ctx: Context, sessionId: string): Promise<SessionItem[]> =>
  loaderOf<SessionItem[]>(ctx, 'session-items', (ids) => partsOf(ctx, SessionItem, 'session_item', ids)).load(
    sessionId,
  );
/** All members for whoever sees everything, the own seat for a member. */
export const loadSeats = (ctx: Context, sessionId: string): Promise<CouncilSeat[]> =>
  loaderOf<CouncilSeat[]>(ctx, 'session-seats', (ids) => partsOf(ctx, CouncilSeat, 'council_seat', ids)).load(
    sessionId,
  );

export interface ItemStanding {
  readonly votedCount: number;
  readonly hasVoted: boolean;
  readonly isRecused: boolean;
}
const STANDING = `
select i.id, (select count(*)::integer from awards.ballot_mark m where m.item_id = i.id),
  exists (select 1 from awards.ballot_mark m join awards.council_seat s on s.id = m.seat_id where m.item_id = i.id and s.person_id = $2),
  exists (select 1 from awards.council_recusal r join awards.council_seat s on s.id = r.seat_id where r.item_id = i.id and s.person_id = $2)
from awards.session_item i where i.id = any($1::uuid[])`;

export const loadStanding = (ctx: Context, itemId: string): Promise<ItemStanding> =>
  loaderOf<ItemStanding>(ctx, 'item-standing', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(STANDING, [ids, ctx.actor.personId]),
    );
    const found = new Map(
      (rows as [string, number, boolean, boolean][]).map(([id, votedCount, hasVoted, isRecused]) => [
        id,
        { votedCount: Number(votedCount), hasVoted, isRecused },
      ]),
    );
    return ids.map((id) => found.get(id) ?? { votedCount: 0, hasVoted: false, isRecused: false });
  }).load(itemId);

/** The papers of a closed session, in the order of their hashes; row-level security shows none before. */
export const loadPapers = (ctx: Context, itemId: string): Promise<BallotPaper[]> =>
  loaderOf<BallotPaper[]>(ctx, 'ballot-papers', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(
        'select item_id, choice, receipt_hash from awards.ballot_paper where item_id = any($1::uuid[]) order by receipt_hash',
        [ids],
      ),
    );
    return ids.map((id) =>
      rows
        .filter(([of]) => of === id)
        .map(([, choice, receiptHash]) => Object.assign(new BallotPaper(), { choice, receiptHash })),
    );
  }).load(itemId);
