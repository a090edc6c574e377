import { type Context, load, loaderOf, type Row, settingOf, statement } from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';

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

/** What belongs to a key: ids of all the keys of a request by one statement of (key, ids), then the rows in their scope. */
export async function rowsOf<T extends Row>(
  ctx: Context,
  entity: ClassType<T>,
  by: { readonly text: string; readonly key: string },
): Promise<T[]> {
  const ids = await loaderOf<string[]>(ctx, by.text, (keys) => idsByKey(ctx, by.text, [keys], keys)).load(by.key);
  return present(ids.map((id) => load(ctx, entity, id)));
}
