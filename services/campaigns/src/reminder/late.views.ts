import { type Context, loaderOf } from '@tdkt/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { campaignDays, readOpen } from '../progress/progress.facts.ts';
import { ObligationKind, unitProgressOf } from '../progress/unit.views.ts';
import { mayRemind } from './reminder.commands.ts';

@ObjectType({ description: 'Members of a cluster that are late with a kind of thing, on the business date.' })
export class LateMembers {
  @Field(() => ObligationKind) kind!: ObligationKind;
  @Field(() => Int) unitCount!: number;
  @Field(() => Int, { description: 'Of them, reminded of it on the business date.' }) remindedCount!: number;
  @Field(() => [String], { description: 'What the viewer may do: REMIND.' }) actions!: string[];
}

/** What units were reminded of on the business date: one statement for all the clusters of a request. */
function remindedOf(ctx: Context, campaignId: string, unitId: string): Promise<ReadonlySet<unknown>> {
  return loaderOf<ReadonlySet<unknown>>(ctx, `reminded:${campaignId}`, async (ids) => {
    const rows = await readOpen(
      ctx,
      `select distinct organisation_id, kind from campaigns.reminder
       where campaign_id = $1 and organisation_id = any($2::uuid[]) and sent_on = $3::date and step = 'UNIT'`,
      [campaignId, ids, ctx.runtime.clock.today()],
    );
    const found = new Map<unknown, Set<unknown>>(ids.map((id) => [id, new Set()]));
    for (const [unit, kind] of rows) found.get(unit)?.add(kind);
    return ids.map((id) => found.get(id) ?? new Set());
  }).load(unitId);
}

/** What is late in a cluster, as far as the viewer sees its members; only kinds that somebody is late with. */
export async function lateMembersOf(ctx: Context, clusterId: string, campaignId: string): Promise<LateMembers[]> {
  const [units, { state }] = await Promise.all([
    unitProgressOf(ctx, clusterId, campaignId),
    campaignDays(ctx, campaignId),
  ]);
  const reminded = await Promise.all(units.map((unit) => remindedOf(ctx, campaignId, unit.organisationId)));
  const actions = state === 'LAUNCHED' && mayRemind(ctx.actor, clusterId) ? ['REMIND'] : [];
  return Object.values(ObligationKind).flatMap((kind) => {
    const late = units.flatMap(({ overdue }, at) => (overdue.includes(kind) ? [at] : []));
    if (late.length === 0) return [];
    const remindedCount = late.filter((at) => reminded[at]?.has(kind)).length;
    return [Object.assign(new LateMembers(), { kind, unitCount: late.length, remindedCount, actions })];
  });
}
