import { Allow, BOARD, type Context, hasRole, perform } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { Campaign, CampaignState } from '../campaign/campaign.entity.ts';
import { stepExemplar } from '../exemplar/exemplar.commands.ts';
import { Exemplar } from '../exemplar/exemplar.entity.ts';

interface Call {
  readonly info: GraphQLResolveInfo;
  readonly id: string;
  readonly version: number;
}

function publish(ctx: Context, { info, id, version }: Call, isPublic: boolean): Promise<Campaign> {
  return perform(
    ctx,
    { info, args: { id, version }, target: { id, version } },
    {
      entity: Campaign,
      may: (_row, { actor }) => hasRole(actor, BOARD),
      check: ({ state }) =>
        isPublic && state === CampaignState.DRAFT ? [{ code: 'CAMPAIGN_NOT_RUNNING', path: ['state'] }] : [],
      apply: () => ({ publishedOn: isPublic ? ctx.runtime.clock.today() : null }),
    },
  );
}

@Resolver(() => Campaign)
export class PublicationResolver {
  @Allow(BOARD)
  @Mutation(() => Campaign, { description: 'Opens the public page of a campaign that runs or ran: /cong-khai/<code>.' })
  publishCampaign(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return publish(ctx, { info, id, version }, true);
  }

  @Allow(BOARD)
  @Mutation(() => Campaign, { description: 'Takes the public page away.' })
  unpublishCampaign(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return publish(ctx, { info, id, version }, false);
  }
}

@Resolver(() => Exemplar)
export class ExemplarPublicationResolver {
  @Allow(BOARD)
  @Mutation(() => Exemplar, { description: 'Shows a commended exemplar, with its name, on the public page.' })
  publishExemplar(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version }, target: { id, version } };
    return stepExemplar(ctx, call, 'PUBLISH', { isPublic: true });
  }

  @Allow(BOARD)
  @Mutation(() => Exemplar)
  unpublishExemplar(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version }, target: { id, version } };
    return stepExemplar(ctx, call, 'UNPUBLISH', { isPublic: false });
  }
}
