import { Allow, BOARD, type Context, DateScalar, EVERYTHING, invalid, load, notFound, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import {
  changesOf,
  differenceOf,
  PlanDifference,
  PlanSectionChange,
  PlanSectionText,
  textOf,
} from './difference.views.ts';
import { discardAmendment, issueAmendment, openAmendment } from './plan-version.commands.ts';
import { IssueAmendment, OpenAmendment, PlanVersion, PlanVersionState } from './plan-version.entity.ts';
import { versionOn } from './plan-version.facts.ts';
import { PlanPart, removePlanPart } from './removal.commands.ts';

registerEnumType(PlanPart, { name: 'PlanPart', description: 'Parts of a plan that are rows of their own.' });

export const PlanVersionRegistry = registry(PlanVersion, {
  names: { one: 'planVersion', many: 'planVersions' },
  rule: { scope: () => EVERYTHING, defaultSort: 'createdAt' },
  read: SIGNED_IN,
  write: {
    roles: BOARD,
    actions: ['ISSUE', 'DISCARD'],
    may: (_actor, _action, row) => row.state === PlanVersionState.OPEN,
  },
});

const idType = () => ID;

@Resolver(() => PlanVersion)
export class PlanVersionResolver {
  @Allow(BOARD)
  @Mutation(() => PlanVersion, { description: 'Opens the plan of a running campaign for changes; one at a time.' })
  openAmendment(
    @Arg('input', () => OpenAmendment) input: OpenAmendment,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return openAmendment(ctx, info, input);
  }

  @Allow(BOARD)
  @Mutation(() => PlanVersion, { description: 'Freezes the plan as it stands now and delivers it to new recipients.' })
  issueAmendment(
    @Arg('id', idType) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => IssueAmendment) input: IssueAmendment,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return issueAmendment(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }

  @Allow(BOARD)
  @Mutation(() => PlanVersion, { description: 'Gives an amendment up, once everything is as it was.' })
  discardAmendment(
    @Arg('id', idType) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return discardAmendment(ctx, { info, args: { id, version }, target: { id, version } });
  }

  @Allow(BOARD)
  @Mutation(() => Campaign, {
    description: 'Takes a part out of a draft or of a plan that is being amended, unless something refers to it.',
  })
  removePlanPart(
    @Arg('part', () => PlanPart) part: PlanPart,
    @Arg('id', idType) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return removePlanPart(ctx, info, { part, id });
  }

  @Allow(SIGNED_IN)
  @Query(() => PlanDifference, { description: 'Two versions of one plan, section by section and word by word.' })
  async comparePlanVersions(
    @Arg('fromId', idType) fromId: string,
    @Arg('toId', idType) toId: string,
    @Ctx() ctx: Context,
  ): Promise<PlanDifference> {
    const [from, to] = await Promise.all([load(ctx, PlanVersion, fromId), load(ctx, PlanVersion, toId)]);
    if (!from || !to) throw notFound();
    if (from.campaignId !== to.campaignId) throw invalid({ code: 'NOT_ALLOWED', path: ['toId'] });
    return { from, to, sections: await differenceOf(ctx, from, to) };
  }

  @FieldResolver(() => [PlanSectionChange], { description: 'Against the version before it.' })
  changes(@Root() row: PlanVersion, @Ctx() ctx: Context) {
    return changesOf(ctx, row);
  }
  @FieldResolver(() => [PlanSectionText], { description: 'The plan as it stood; of an open one, as it stands now.' })
  sections(@Root() row: PlanVersion, @Ctx() ctx: Context) {
    return textOf(ctx, row);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: PlanVersion, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
}

@Resolver(() => Campaign)
export class CampaignVersionResolver {
  @FieldResolver(() => [PlanVersion], { description: 'Versions of the plan, the first one first.' })
  planVersions(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: PlanVersion, by: 'campaignId', orderBy: 'createdAt' }, row.id);
  }
  @FieldResolver(() => PlanVersion, { nullable: true, description: 'The plan in force on the day.' })
  async planOn(
    @Root() row: Campaign,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Default: the business date.' }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    const id = await versionOn(ctx, row.id, asOf ?? ctx.runtime.clock.today());
    return id ? load(ctx, PlanVersion, id) : null;
  }
}
