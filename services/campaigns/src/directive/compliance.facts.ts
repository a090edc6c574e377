import { type Context, loaderOf } from '@tdkt/kernel';
import { readOpen } from '../progress/progress.facts.ts';

interface Counts {
  readonly all: number;
  readonly full: number;
}

const COUNTS = `
select directive_id, count(*)::integer, count(*) filter (where level = 'FULL')::integer
from campaigns.directive_compliance where directive_id = any($1::uuid[]) group by directive_id`;

/** How many units have reported on a directive: one statement for all the directives of a request. */
export const countsOf = (ctx: Context, directiveId: string): Promise<Counts> =>
  loaderOf<Counts>(ctx, 'compliance-counts', async (ids) => {
    const found = new Map((await readOpen(ctx, COUNTS, [ids])).map(([id, all, full]) => [id, { all, full } as Counts]));
    return ids.map((id) => found.get(id) ?? { all: 0, full: 0 });
  }).load(directiveId);
