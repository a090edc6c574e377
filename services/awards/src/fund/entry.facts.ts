import { type Context, conjunction, hydrate, loaderOf, selectList, settingOf, statement } from '@tdkt/kernel';
import { FundEntry } from './entry.entity.ts';
import { fundEntryScope } from './fund.access.ts';

/** Lines in the caller's scope that name one of the ids in a column: one statement for all of a request. */
const entriesBy = (ctx: Context, column: string, id: string): Promise<FundEntry[]> =>
  loaderOf<FundEntry[]>(ctx, `fund entries by ${column}`, async (ids) => {
    const named = { sql: `r.${column} = any(?::uuid[])`, values: [ids] };
    const where = conjunction([named, fundEntryScope(ctx.actor)]);
    const text = `select r.${column}, ${selectList(FundEntry)} from awards.fund_entry r where ${where.text} order by r.id`;
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
    const found = new Map<unknown, FundEntry[]>();
    for (const [key, ...row] of rows) found.set(key, [...(found.get(key) ?? []), ...hydrate(FundEntry, [row])]);
    return ids.map((one) => found.get(one) ?? []);
  }).load(id);

/** The counter-entry of a line. */
export const counterEntryOf = async (ctx: Context, id: string): Promise<FundEntry | null> =>
  (await entriesBy(ctx, 'reversal_of_id', id))[0] ?? null;

/** Payments of an award and what came back, in the order in which they were written. */
export const entriesOfAward = (ctx: Context, awardId: string): Promise<FundEntry[]> =>
  entriesBy(ctx, 'award_id', awardId);
