import { type Context, SIGNED_IN } from '@tdkt/kernel';
import { countedFor, type OfficialSource, type OfficialTable, officialTable, specOf } from '@tdkt/statistics';
import { N0601 } from './n0601.ts';
import { N0701 } from './n0701.ts';

export const SPECS = [N0601, N0701] as const;
/** Nothing of a movement is personal. */
export const READERS = SIGNED_IN;

const END = 'coalesce(r.ends_on, r.closed_on)';
const after = (years: number) => `(r.starts_on + interval '${years} years')::date`;

/** Movements by the day on which they were launched. */
export const SOURCE: OfficialSource = {
  from: 'campaigns.campaign r',
  only: "r.state <> 'DRAFT'",
  day: 'r.starts_on',
  attributes: {
    scope: 'r.scope',
    kind: 'r.kind',
    // The last day counts: from 1/1 to 31/12 is one year.
    duration: `case when ${END} is null then null when ${END} + 1 < ${after(1)} then 'UNDER_1' when ${END} + 1 = ${after(1)} then 'ONE'
      when ${END} + 1 < ${after(3)} then 'UNDER_3' when ${END} + 1 < ${after(5)} then 'UNDER_5' else 'FROM_5' end`,
  },
};

export async function campaignTable(ctx: Context, code: string, year: number): Promise<OfficialTable> {
  const spec = specOf(ctx, SPECS, { code, year });
  return officialTable(spec, year, await countedFor(ctx, { spec, source: SOURCE }, year));
}
