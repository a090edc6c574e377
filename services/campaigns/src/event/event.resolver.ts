import { Allow, type Context, placeScope, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { mayActFor } from '../place.facts.ts';
import { createPlaced, updatePlaced } from '../placed.commands.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { Anniversary } from './anniversary.entity.ts';
import { callUpList } from './call.facts.ts';
import { EVENT_WRITERS, EVENTS, stepEvent } from './event.commands.ts';
import { CreateHonouringEvent, Honouree, HonouringEvent, UpdateHonouringEvent } from './event.entity.ts';
import { EVENT_FLOW, type EventAction } from './event.flow.ts';
import { actionsFor } from './event.rules.ts';

export const HonouringEventRegistry = registry(HonouringEvent, {
  names: { one: 'honouringEvent', many: 'honouringEvents' },
  rule: { scope: placeScope, defaultSort: '-heldOn' },
  read: ROW_READERS,
  write: {
    roles: EVENT_WRITERS,
    actions: Object.keys(EVENT_FLOW),
    may: (actor, action, row) =>
      mayActFor(actor, row.managementPath) && actionsFor(row.state).includes(action as EventAction),
  },
});

@Resolver(() => HonouringEvent)
export class HonouringEventResolver {
  @Allow(EVENT_WRITERS)
  @Mutation(() => HonouringEvent)
  createHonouringEvent(
    @Arg('input', () => CreateHonouringEvent) input: CreateHonouringEvent,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return createPlaced(ctx, info, EVENTS, input);
  }
  @Allow(EVENT_WRITERS)
  @Mutation(() => HonouringEvent)
  updateHonouringEvent(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateHonouringEvent) input: UpdateHonouringEvent,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updatePlaced(ctx, { info, args: { id, version, input }, target: { id, version } }, EVENTS, input);
  }
  @Allow(EVENT_WRITERS)
  @Mutation(() => HonouringEvent, { description: 'It was held: with a script and at least one honouree.' })
  holdHonouringEvent(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stepEvent(ctx, { info, args: { id, version }, target: { id, version } }, 'HOLD');
  }
  @Allow(EVENT_WRITERS)
  @Mutation(() => HonouringEvent)
  cancelHonouringEvent(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, reason }, target: { id, version } };
    return stepEvent(ctx, call, 'CANCEL', { cancelReason: reason });
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: HonouringEvent, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation, { description: 'The host.' })
  organisation(@Root() row: HonouringEvent) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: HonouringEvent) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => Anniversary, { nullable: true })
  anniversary(@Root() row: HonouringEvent, @Ctx() ctx: Context) {
    return parentOf(ctx, Anniversary, row.anniversaryId);
  }
  @FieldResolver(() => [Honouree], { description: 'In the legal order of call, at most 200.' })
  honourees(@Root() row: HonouringEvent, @Ctx() ctx: Context) {
    return callUpList(ctx, row.id);
  }
}
