import type { Context } from '@tdkt/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { campaignDays } from '../progress/progress.facts.ts';
import { ObligationKind, unitProgressOf } from '../progress/unit.views.ts';
import { mayRemind } from './reminder.commands.ts';

@ObjectType({ description: 'Members of a cluster that are late with a kind of thing, on the business date.' })
export class LateMembers {
  @Field(() => ObligationKind) kind!: ObligationKind;
  @Field(() => Int) unitCount!: number;
  @Field(() => Int, { description: 'Of them, reminded of anything on the business date.' }) remindedCount!: number;
  @Field(() => [String], { description: 'What the viewer may do: REMIND.' }) actions!: string[];
}

/** What is late in a cluster, as far as the viewer sees its members; only kinds that somebody is late with. */
export async function lateMembersOf(ctx: Context, clusterId: string, campaignId: string): Promise<LateMembers[]> {
  const [units, { state }] = await Promise.all([
    unitProgressOf(ctx, clusterId, campaignId),
    campaignDays(ctx, campaignId),
  ]);
  const today = ctx.runtime.clock.today();
  const actions = state === 'LAUNCHED' && mayRemind(ctx.actor, clusterId) ? ['REMIND'] : [];
  return Object.values(ObligationKind).flatMap((kind) => {
    const late = units.filter(({ overdue }) => overdue.includes(kind));
    if (late.length === 0) return [];
    const remindedCount = late.filter(({ remindedOn }) => remindedOn === today).length;
    return [Object.assign(new LateMembers(), { kind, unitCount: late.length, remindedCount, actions })];
  });
}
