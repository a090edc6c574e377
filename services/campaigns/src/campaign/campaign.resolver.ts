import { Allow, BOARD, type Context, DateScalar, EVERYTHING, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { officialCellFilter } from '@tdkt/statistics';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { SOURCE, SPECS } from '../official-table/official-table.facts.ts';
import { checkPlanOf } from '../plan-version/amendment.facts.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { launchCampaign } from './campaign.commands.ts';
import { Campaign, CampaignState, CreateCampaign, UpdateCampaign } from './campaign.entity.ts';
import { checkShape } from './campaign.rules.ts';
import { childrenOf, parentOf } from './children.facts.ts';
import { checkPlace } from './family.facts.ts';

const OFFERED: Readonly<Record<string, (row: Campaign) => boolean>> = {
  UPDATE: ({ state }) => state !== CampaignState.CLOSED,
  LAUNCH: ({ state }) => state === CampaignState.DRAFT,
  AMEND: ({ state }) => state === CampaignState.LAUNCHED,
  PUBLISH: ({ state, publishedOn }) => state !== CampaignState.DRAFT && !publishedOn,
  UNPUBLISH: ({ publishedOn }) => Boolean(publishedOn),
};
const isOffered = (action: string, row: Campaign): boolean => OFFERED[action]?.(row) ?? false;

export const CampaignRegistry = registry(Campaign, {
  names: { one: 'campaign', many: 'campaigns' },
  rule: {
    scope: () => EVERYTHING,
    searched: true,
    defaultSort: 'code',
    filters: { officialCell: officialCellFilter(SPECS, SOURCE) },
  },
  read: SIGNED_IN,
  write: {
    roles: BOARD,
    create: CreateCampaign,
    update: UpdateCampaign,
    actions: ['UPDATE', 'LAUNCH', 'AMEND', 'PUBLISH', 'UNPUBLISH'],
    may: (_actor, action, row) => isOffered(action, row),
  },
  hooks: {
    check: async (tx, values, before) => [
      ...checkShape(values),
      ...(await checkPlace(tx, values, before)),
      ...(before ? await checkPlanOf(tx, values as Readonly<Record<string, unknown>>, before) : []),
    ],
  },
});

@Resolver(() => Campaign)
export class CampaignResolver {
  @Allow(BOARD)
  @Mutation(() => Campaign, {
    description: 'Launches a draft whose mandatory content is complete and delivers the plan to everyone it is for.',
  })
  launchCampaign(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('startsOn', () => DateScalar, { nullable: true, description: 'Default: the business date.' })
    startsOn: string | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const args = { id, version, startsOn: startsOn ?? null };
    return launchCampaign(ctx, { info, args, target: { id, version } }, args.startsOn);
  }

  @FieldResolver(() => [Campaign], { description: 'Movements that answer this one.' })
  childCampaigns(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Campaign, by: 'parentCampaignId', orderBy: 'startsOn' }, row.id);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Campaign) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: Campaign) {
    return organisationStub(row.organisationId);
  }

  @FieldResolver(() => Campaign, { nullable: true })
  parentCampaign(@Root() row: Campaign, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.parentCampaignId);
  }
}
