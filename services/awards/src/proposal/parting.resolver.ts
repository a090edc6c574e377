import {
  Allow,
  type Context,
  conjunction,
  hydrate,
  loaderOf,
  selectList,
  settingOf,
  statement,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import * as commands from './parting.commands.ts';
import { PROPOSERS, proposalScope } from './proposal.access.ts';
import { Proposal } from './proposal.entity.ts';

@InputType({ description: 'A dossier of the version that the caller saw.' })
export class ProposalVersion {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

/** Parts and predecessors of each dossier of a request, as far as the caller sees them: one statement. */
async function relatedTo(ctx: Context, ids: readonly string[]): Promise<Proposal[][]> {
  const { text, values } = conjunction(
    [
      {
        sql: '(r.split_from_id = any(?::uuid[]) or r.merged_into_id = any(?::uuid[]) or r.id in (select coalesce(o.split_from_id, o.merged_into_id) from awards.proposal o where o.id = any(?::uuid[])))',
        values: [ids, ids, ids],
      },
      proposalScope(ctx.actor),
    ],
    2,
  );
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select ${selectList(Proposal)}, (select array_agg(o.id) from awards.proposal o where o.id = any($1::uuid[])
         and (o.id = r.split_from_id or o.id = r.merged_into_id or r.id = o.split_from_id or r.id = o.merged_into_id))
       from awards.proposal r where ${text} order by r.code`,
      [ids, ...values],
    ),
  );
  const related = hydrate(Proposal, rows);
  return ids.map((id) => related.filter((_, at) => (rows[at]?.at(-1) as string[] | null)?.includes(id)));
}

@Resolver(() => Proposal)
export class PartingResolver {
  @Allow(PROPOSERS)
  @Mutation(() => Proposal, {
    description:
      'Moves nominees with their papers and appraisals into a new dossier in the same state; answers the new one.',
  })
  splitProposal(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('nomineeIds', () => [ID]) nomineeIds: string[],
    @Arg('summary', () => String, { nullable: true }) summary: string | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { nomineeIds, summary: summary ?? null };
    return write(ctx, { info, args: { id, version, ...given }, entity: Proposal }, (tx) =>
      commands.splitProposal(tx, { target: { id, version }, ...given }),
    );
  }

  @Allow(PROPOSERS)
  @Mutation(() => Proposal, {
    description:
      'Takes the nominees of other dossiers of the unit, or of units below it, into this one; the others are closed.',
  })
  mergeProposals(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('others', () => [ProposalVersion]) others: ProposalVersion[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, others }, target: { id, version } };
    return commands.mergeProposals(ctx, call, others);
  }

  @FieldResolver(() => [Proposal], { description: 'Dossiers that it was parted from or into, or joined with.' })
  related(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    return loaderOf<Proposal[]>(ctx, 'awards.related-proposals', (ids) => relatedTo(ctx, ids)).load(proposal.id);
  }
}
