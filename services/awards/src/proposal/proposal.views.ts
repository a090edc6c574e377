import { type Context, loaderOf, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { ProposalState } from './proposal.entity.ts';

@ObjectType({ description: 'How many proposals are in a state.' })
export class ProposalStateCount {
  @Field(() => ProposalState) state!: ProposalState;
  @Field(() => Int) count!: number;
}

/** Counts by unit are exact for everyone, so they are made as SYSTEM. */
async function countsOf(ctx: Context, ids: readonly string[]): Promise<ProposalStateCount[][]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(SYSTEM, ctx.requestId),
    statement(
      `select proposing_organisation_id, state, count(*)::integer from awards.proposal
       where proposing_organisation_id = any($1::uuid[]) group by 1, 2 order by 1, 2`,
      [ids],
    ),
  );
  return ids.map((id) =>
    rows
      .filter((row) => row[0] === id)
      .map(([, state, count]) => Object.assign(new ProposalStateCount(), { state, count })),
  );
}

export const loadProposalCounts = (ctx: Context, organisationId: string): Promise<ProposalStateCount[]> =>
  loaderOf<ProposalStateCount[]>(ctx, ProposalStateCount, (ids) => countsOf(ctx, ids)).load(organisationId);
