import { type Context, type Row, settingOf, statement } from '@tdkt/kernel';

/** Ids found for each key by one statement as the caller: rows of (key, ids). */
export async function idsByKey(
  ctx: Context,
  text: string,
  values: readonly unknown[],
  keys: readonly string[],
): Promise<string[][]> {
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, values));
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as string[]]));
  return keys.map((key) => found.get(key) ?? []);
}

/** Rows that the caller may see; the others drop out. */
export const present = async <T extends Row>(rows: readonly Promise<T | null>[]): Promise<T[]> =>
  (await Promise.all(rows)).filter((row) => row !== null);
