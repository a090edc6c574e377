import { addWorkingDays, specialDays } from '@tdkt/directory';
import {
  type Context,
  forbidden,
  insertAll,
  invalid,
  isId,
  lock,
  notFound,
  perform,
  refuse,
  type Transaction,
  update,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Decision } from '../decision/decision.entity.ts';
import { placesOf } from '../decision/decision.facts.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { placeColumns } from '../proposal/proposal.facts.ts';
import { settingOn } from '../setting/setting.facts.ts';
import { mayReceive } from './delivery.access.ts';
import { DecisionDelivery, DeliveryReason } from './delivery.entity.ts';
import { areKnown, receiversOf } from './delivery.facts.ts';
import { checkDelivery, checkTold, TERMS } from './delivery.rules.ts';

/** The last day for telling people, where a term is set. */
async function noticeDue(tx: Transaction, from: string): Promise<string | null> {
  const setting = await settingOn(tx.ctx, TERMS.toHonourees, from);
  return typeof setting?.value === 'number' ? addWorkingDays(from, setting.value, await specialDays(tx, from)) : null;
}

async function deliver(tx: Transaction, decisionId: string, organisationIds: readonly string[]): Promise<void> {
  // The lock keeps two who deliver at once from reaching a unit twice.
  const decision = await lock(tx, Decision, decisionId);
  refuse(checkDelivery(decision.state));
  if (!organisationIds.every(isId) || !(await areKnown(tx, organisationIds)))
    throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['organisationIds'] });
  const receivers = await receiversOf(tx, decision.id, organisationIds);
  const deliveredOn = tx.ctx.runtime.clock.today();
  const dueOn = await noticeDue(tx, deliveredOn);
  const places = await placesOf(
    tx,
    receivers.map(({ organisationId }) => organisationId),
    deliveredOn,
  );
  const rows = receivers.flatMap(({ organisationId, reason }): Partial<DecisionDelivery>[] => {
    const place = places.get(organisationId);
    const due = reason === DeliveryReason.INFORMED ? null : dueOn;
    return place
      ? [{ decisionId: decision.id, organisationId, reason, deliveredOn, dueOn: due, ...placeColumns(place) }]
      : [];
  });
  await insertAll(tx, DecisionDelivery, rows);
}

/** Sends a signed decision to the units of those on its list, to who proposed them and to who is named; who has it keeps it. */
export const deliverDecision = (
  ctx: Context,
  info: GraphQLResolveInfo,
  args: { readonly decisionId: string; readonly organisationIds: readonly string[] },
): Promise<Decision> =>
  write(ctx, { info, args, entity: Decision }, async (tx) => {
    await deliver(tx, args.decisionId, args.organisationIds);
    return args.decisionId;
  });

type Change = (row: DecisionDelivery, ctx: Context) => Partial<DecisionDelivery> | null;
const onOwn = (ctx: Context, info: GraphQLResolveInfo, id: string, change: Change): Promise<DecisionDelivery> =>
  write(ctx, { info, args: { id }, entity: DecisionDelivery }, async (tx) => {
    if (!isId(id)) throw notFound();
    const row = await lock(tx, DecisionDelivery, id);
    if (!mayReceive(ctx.actor, row.managementPath)) throw forbidden();
    const changes = change(row, ctx);
    if (changes) await update(tx, DecisionDelivery, row, changes);
    return row.id;
  });

/** The first opening counts; later ones change nothing. */
export const openDecision = (ctx: Context, info: GraphQLResolveInfo, id: string): Promise<DecisionDelivery> =>
  onOwn(ctx, info, id, (row) => (row.openedAt ? null : { openedAt: ctx.runtime.clock.now() }));

/** Acknowledged once; asking again answers with the same day. */
export const acknowledgeDecision = (ctx: Context, info: GraphQLResolveInfo, id: string): Promise<DecisionDelivery> =>
  onOwn(ctx, info, id, (row) =>
    row.acknowledgedOn
      ? null
      : {
          acknowledgedOn: ctx.runtime.clock.today(),
          acknowledgedById: ctx.actor.personId,
          openedAt: row.openedAt ?? ctx.runtime.clock.now(),
        },
  );

/** The unit says when it told those on the list. */
export const recordHonoureesTold = (ctx: Context, call: ProposalCall, toldOn: string): Promise<DecisionDelivery> =>
  perform(ctx, call, {
    entity: DecisionDelivery,
    may: (row) => mayReceive(ctx.actor, row.managementPath),
    check: ({ deliveredOn }) => checkTold(toldOn, { deliveredOn, today: ctx.runtime.clock.today() }),
    apply: () => ({ toldOn }),
  });
