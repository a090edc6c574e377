import { Allow, type Context, SIGNED_IN, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { PROPOSERS } from '../proposal/proposal.access.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { proposeVoted } from './cluster-result.commands.ts';
import { GOVERNMENT_FLAG_PERCENT, governmentFlags } from './cluster-result.rules.ts';

@ObjectType({
  description: 'How many flags of the Government the clusters may propose for a year, and of whom (at most 20 %).',
})
export class GovernmentFlagShare {
  @Field(() => Int) year!: number;
  @Field(() => Int) percent!: number;
  @Field(() => [Organisation], {
    description: 'Collectives that lead their cluster and were voted for the flag of the province.',
  })
  leaders!: readonly Organisation[];
  @Field(() => Int, { description: 'Places however the share is rounded.' }) floorCount!: number;
  @Field(() => Int, { description: 'No document says how to round: what lies between is for people.' })
  ceilingCount!: number;
  @Field(() => String, { description: 'Where the share is laid down.' }) clause!: string;
}

/** First of the ranking and voted for the flag of the province: an open figure, the same for everybody. */
const LEADERS = `
select distinct r.organisation_id from directory.emulation_result r
join directory.award_form f on f.id = r.award_form_id and f.code = $2
where r.year = $1 and r.place = 1 and r.result = 'PASSED' order by 1`;
const PROVINCIAL_FLAG = 'CTDT';
const DECREE_152 = '2025-07-01';

@Resolver()
export class ClusterResultResolver {
  @Allow(PROPOSERS)
  @Mutation(() => Proposal, {
    description: 'Makes a draft of what the members of a cluster voted for; asked for again it is the same draft.',
  })
  proposeVotedUnit(
    @Arg('itemId', () => ID, { description: 'The item of the meeting.' }) itemId: string,
    @Arg('achievementSummary', () => String) achievementSummary: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return proposeVoted(ctx, info, { itemId, achievementSummary });
  }

  @Allow(SIGNED_IN)
  @Query(() => GovernmentFlagShare)
  async governmentFlagShare(@Arg('year', () => Int) year: number, @Ctx() ctx: Context): Promise<GovernmentFlagShare> {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(SYSTEM, ctx.requestId),
      statement(LEADERS, [year, PROVINCIAL_FLAG]),
    );
    const leaders = rows.map(([id]) => organisationStub(id as string));
    const { floor, ceiling } = governmentFlags(leaders.length);
    const isLater = `${year}-12-31` >= DECREE_152;
    return Object.assign(new GovernmentFlagShare(), {
      ...{ year, percent: GOVERNMENT_FLAG_PERCENT, leaders, floorCount: floor, ceilingCount: ceiling },
      clause: isLater ? 'Nghị định 152/2025/NĐ-CP, Điều 7 khoản 1' : 'Nghị định 91/2017/NĐ-CP, Điều 11 khoản 1',
    });
  }
}
