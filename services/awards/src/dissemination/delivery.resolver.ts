import { addWorkingDays, HOLIDAYS, type SpecialDay } from '@tdkt/directory';
import { Allow, type Context, DateScalar, load, loaderOf, ROW_READERS, settingOf, statement } from '@tdkt/kernel';
import { findChildren, PageInput, pageTypeOf, registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { RECORDERS } from '../decision/decision.access.ts';
import { Decision, DecisionState } from '../decision/decision.entity.ts';
import { Organisation, organisationStub, Person, personOf } from '../remote.ts';
import { settingOn } from '../setting/setting.facts.ts';
import { DELIVERY_RULE, mayReceive, RECEIVERS } from './delivery.access.ts';
import * as commands from './delivery.commands.ts';
import { DecisionDelivery } from './delivery.entity.ts';
import { TERMS } from './delivery.rules.ts';

export const DecisionDeliveryRegistry = registry(DecisionDelivery, {
  names: { one: 'decisionDelivery', many: 'decisionDeliveries' },
  rule: DELIVERY_RULE,
  read: ROW_READERS,
  write: {
    roles: RECEIVERS,
    actions: ['ACKNOWLEDGE', 'RECORD_TOLD'],
    may: (actor, action, row) =>
      (action === 'ACKNOWLEDGE' ? !row.acknowledgedOn : row.dueOn != null) && mayReceive(actor, row.managementPath),
  },
});

@Resolver(() => DecisionDelivery)
export class DecisionDeliveryResolver {
  @Allow(RECEIVERS)
  @Mutation(() => DecisionDelivery, { description: 'The unit has opened the decision; the first time counts.' })
  openDecision(@Arg('id', () => ID) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return commands.openDecision(ctx, info, id);
  }
  @Allow(RECEIVERS)
  @Mutation(() => DecisionDelivery, {
    description: 'The unit acknowledges the decision; asking again changes nothing.',
  })
  acknowledgeDecision(@Arg('id', () => ID) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return commands.acknowledgeDecision(ctx, info, id);
  }
  @Allow(RECEIVERS)
  @Mutation(() => DecisionDelivery, { description: 'The unit says when it told those on the list.' })
  recordHonoureesTold(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('toldOn', () => DateScalar) toldOn: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.recordHonoureesTold(ctx, { info, args: { id, version, toldOn }, target: { id, version } }, toldOn);
  }
  @FieldResolver(() => Decision, { nullable: true })
  decision(@Root() row: DecisionDelivery, @Ctx() ctx: Context) {
    return load(ctx, Decision, row.decisionId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: DecisionDelivery) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Person, { nullable: true })
  acknowledgedBy(@Root() row: DecisionDelivery, @Ctx() ctx: Context) {
    return personOf(ctx, row.acknowledgedById);
  }
  @FieldResolver(() => Boolean, { description: 'Those on the list were not told in time.' })
  isLate(@Root() row: DecisionDelivery, @Ctx() ctx: Context) {
    return row.toldOn == null && row.dueOn != null && row.dueOn < ctx.runtime.clock.today();
  }
}

/** The calendar, once for a request. */
const calendarOf = (ctx: Context): Promise<readonly SpecialDay[]> =>
  loaderOf<readonly SpecialDay[]>(ctx, 'calendar of deliveries', async (keys) => {
    const asked = statement(`select ${HOLIDAYS}`, []);
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), asked);
    return keys.map(() => rows[0]?.[0] as SpecialDay[]);
  }).load('');

const Page = pageTypeOf(DecisionDelivery);

@Resolver(() => Decision)
export class DecisionDeliveriesResolver {
  @Allow(RECORDERS)
  @Mutation(() => Decision, {
    description:
      'Sends a signed decision to the units of those on its list, to who proposed them and to those named; who has it keeps it.',
  })
  deliverDecision(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('organisationIds', () => [ID], { defaultValue: [] }) organisationIds: string[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.deliverDecision(ctx, info, { decisionId, organisationIds });
  }

  @FieldResolver(() => Page, { description: 'To the organisations that the viewer may see.' })
  deliveries(
    @Root() decision: Decision,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    const match = { sql: 'r.decision_id = k.id', values: [] };
    return findChildren(ctx, DecisionDelivery, { of: decision.id, page, match });
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Until when it goes to the units; null: it is not signed, or no term is set.',
  })
  async deliverBy(@Root() { state, decidedOn }: Decision, @Ctx() ctx: Context) {
    if (state !== DecisionState.SIGNED) return null;
    const setting = await settingOn(ctx, TERMS.toUnits, decidedOn);
    return typeof setting?.value === 'number' ? addWorkingDays(decidedOn, setting.value, await calendarOf(ctx)) : null;
  }
}
