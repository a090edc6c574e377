import type { Context } from '@tdkt/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { readOpen } from '../progress/progress.facts.ts';

@ObjectType({ description: 'Airtime of one outlet before and during a campaign; a month counts where it has an item.' })
export class OutletAirtime {
  @Field(() => ID) organisationId!: string;
  @Field(() => Int) itemCountBefore!: number;
  @Field(() => Int) minutesBefore!: number;
  @Field(() => Int) monthCountBefore!: number;
  @Field(() => Int) itemCount!: number;
  @Field(() => Int) minutes!: number;
  @Field(() => Int) monthCount!: number;
}

const sum = (measure: string) => `coalesce(sum(t.amount) filter (where t.measure = '${measure}'), 0)::integer`;
const months = (measure: string) =>
  `count(distinct t.month) filter (where t.measure = '${measure}' and t.amount > 0)::integer`;

const AIRTIME = `
select t.key, ${sum('MEDIA_ITEM_BEFORE')}, ${sum('AIRTIME_BEFORE')}, ${months('MEDIA_ITEM_BEFORE')},
  ${sum('MEDIA_ITEM')}, ${sum('AIRTIME')} as minutes, ${months('MEDIA_ITEM')}
from campaigns.tally t
where t.campaign_id = $1 and t.measure in ('MEDIA_ITEM_BEFORE', 'AIRTIME_BEFORE', 'MEDIA_ITEM', 'AIRTIME')
group by t.key having sum(abs(t.amount)) > 0 order by minutes desc, t.key limit 500`;

/** Whether outlets gave the campaign more time than before (IV.4: "tăng thời lượng"). */
export async function airtimeOf(ctx: Context, campaignId: string): Promise<OutletAirtime[]> {
  const rows = await readOpen(ctx, AIRTIME, [campaignId]);
  return rows.map(
    ([organisationId, itemCountBefore, minutesBefore, monthCountBefore, itemCount, minutes, monthCount]) =>
      Object.assign(new OutletAirtime(), {
        ...{ organisationId, itemCountBefore, minutesBefore, monthCountBefore, itemCount, minutes, monthCount },
      }),
  );
}
