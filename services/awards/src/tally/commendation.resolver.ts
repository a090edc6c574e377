import { Allow, type Context, isId, loaderOf, notFound, SIGNED_IN } from '@tdkt/kernel';
import { DateRange } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { formsOf } from '../form/form.resolver.ts';
import { Campaign, Cluster, Organisation } from '../remote.ts';
import { type Figure, figuresOf, type Subject } from './commendation.facts.ts';
import { Commendation, commendationOf } from './commendation.views.ts';

interface Asked {
  readonly id: string;
  /** Null: the subject itself is the campaign. */
  readonly campaignId: string | null;
  readonly period: DateRange | null;
}

/** One loader for each campaign and period, so that one statement answers for all clusters or units of a request. */
async function commendation(ctx: Context, subject: Subject, { id, campaignId, period }: Asked): Promise<Commendation> {
  if (campaignId !== null && !isId(campaignId)) throw notFound();
  const key = ['commendation', subject, campaignId, period?.from, period?.to].join(' ');
  const figures = loaderOf<Figure[]>(ctx, key, (ids) =>
    figuresOf(ctx, subject, { ids, campaignIds: campaignId === null ? ids : [campaignId], period }),
  );
  return commendationOf(await figures.load(id), await formsOf(ctx));
}

@Resolver(() => Cluster)
export class ClusterCommendationResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => Commendation, {
    description: 'Of its members in a campaign; without a period from the start of the campaign to the business date.',
  })
  commendation(
    @Root() cluster: Cluster,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('period', () => DateRange, { nullable: true }) period: DateRange | null,
    @Ctx() ctx: Context,
  ) {
    return commendation(ctx, 'CLUSTER', { id: cluster.id, campaignId, period });
  }
}

@Resolver(() => Organisation)
export class OrganisationCommendationResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => Commendation, {
    description:
      'Of the organisation and all it manages; without a period from the start of the campaign to the business date.',
  })
  commendation(
    @Root() organisation: Organisation,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('period', () => DateRange, { nullable: true }) period: DateRange | null,
    @Ctx() ctx: Context,
  ) {
    return commendation(ctx, 'ORGANISATION', { id: organisation.id, campaignId, period });
  }
}

@Resolver(() => Campaign)
export class CampaignCommendationResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => Commendation, {
    description: 'Of everybody; without a period from the start of the campaign to the business date.',
  })
  commendation(
    @Root() campaign: Campaign,
    @Arg('period', () => DateRange, { nullable: true }) period: DateRange | null,
    @Ctx() ctx: Context,
  ) {
    return commendation(ctx, 'CAMPAIGN', { id: campaign.id, campaignId: null, period });
  }
}
