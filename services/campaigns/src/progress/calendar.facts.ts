import { HOLIDAYS, type SpecialDay } from '@tdkt/directory';
import { type Context, loaderOf } from '@tdkt/kernel';
import { readOpen } from './progress.facts.ts';

/** The calendar of working days, read once in a request. */
export const holidaysFor = (ctx: Context): Promise<readonly SpecialDay[]> =>
  loaderOf<readonly SpecialDay[]>(ctx, 'holidays', async (keys) => {
    const [row] = await readOpen(ctx, `select ${HOLIDAYS}`, []);
    return keys.map(() => (row?.[0] ?? []) as readonly SpecialDay[]);
  }).load('all');
