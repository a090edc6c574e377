import { type Context, loaderOf, SYSTEM, settingOf, statement } from '@tdkt/kernel';

const CODES = 'select id, code from directory.campaign where id = any($1::uuid[])';

/** The code of a movement, by which guidance names it: one statement for all of a request. */
export const campaignCodeOf = (ctx: Context, id: string): Promise<string | null> =>
  loaderOf<string | null>(ctx, CODES, async (ids) => {
    const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(CODES, [ids]));
    const codes = new Map(rows as unknown as readonly [string, string][]);
    return ids.map((one) => codes.get(one) ?? null);
  }).load(id);
