import {
  BOARD,
  type Context,
  clean,
  conflict,
  forbidden,
  isId,
  lock,
  notFound,
  Role,
  refuse,
  type Transaction,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Exemplar } from '../exemplar/exemplar.entity.ts';
import { checkNamed, mayActFor } from '../place.facts.ts';
import { type Call, type Keeping, stepPlaced } from '../placed.commands.ts';
import { isSeen } from '../seen.facts.ts';
import { Honouree, HonouringEvent } from './event.entity.ts';
import { EVENT_FLOW, type EventAction } from './event.flow.ts';
import { actionsFor, checkOccasion, checkStep, type Occasion } from './event.rules.ts';

export const EVENT_WRITERS = [...BOARD, Role.UNIT_OFFICER];

async function occasionOf(tx: Transaction, id: string): Promise<Occasion | null> {
  if (!isId(id)) return null;
  const [row] = await tx.query<Occasion>(
    `select month, day_of_month as "dayOfMonth", window_days as "windowDays", organisation_id as "organisationId"
     from campaigns.anniversary where id = $1`,
    [id],
  );
  return row ?? null;
}

async function check(tx: Transaction, row: HonouringEvent, before: HonouringEvent | null): Promise<Violation[]> {
  if (before && !actionsFor(before.state).includes('UPDATE'))
    return [{ code: 'WRONG_STATE', path: ['state'], params: { state: before.state } }];
  const occasion = await occasionOf(tx, row.anniversaryId);
  return occasion ? checkOccasion(occasion, row) : [{ code: 'UNKNOWN_REFERENCE', path: ['anniversaryId'] }];
}

export const EVENTS: Keeping<HonouringEvent> = {
  entity: HonouringEvent,
  day: 'heldOn',
  when: 'PLANNED',
  initial: { state: 'PLANNED' },
  check,
};

async function countHonourees(tx: Transaction, eventId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from campaigns.honouree where event_id = $1',
    [eventId],
  );
  return row?.count ?? 0;
}

export function stepEvent(
  ctx: Context,
  call: Call,
  action: EventAction,
  given: Partial<Pick<HonouringEvent, 'cancelReason'>> = {},
): Promise<HonouringEvent> {
  const values = clean(HonouringEvent, given);
  const { to } = EVENT_FLOW[action];
  return stepPlaced<HonouringEvent>(ctx, call, EVENTS, {
    may: (row, { actor }) => mayActFor(actor, row.managementPath),
    check: async ({ id, state, heldOn, programme }, tx) =>
      checkStep(action, {
        ...{ state, heldOn, programme, today: ctx.runtime.clock.today(), reason: values.cancelReason },
        honoureeCount: await countHonourees(tx, id),
      }),
    changes: to === null ? values : { ...values, state: to },
  });
}

/** The event of a list that changes: locked, the caller's own and still planned. */
async function eventOf(tx: Transaction, id: string | undefined): Promise<HonouringEvent> {
  if (!isId(id)) throw notFound();
  const event = await lock(tx, HonouringEvent, id);
  if (!mayActFor(tx.ctx.actor, event.managementPath)) throw forbidden();
  return event;
}

export async function checkHonouree(
  tx: Transaction,
  values: Partial<Honouree>,
  before: Honouree | null,
): Promise<Violation[]> {
  const event = await eventOf(tx, before?.eventId ?? values.eventId);
  const { personId, organisationId, awardFormId, exemplarId } = values;
  const problems = await checkNamed(tx, { personId, organisationId });
  if (!actionsFor(event.state).includes('UPDATE'))
    problems.push({ code: 'WRONG_STATE', path: ['eventId'], params: { state: event.state } });
  if (awardFormId) {
    const [form] = isId(awardFormId)
      ? await tx.query('select 1 from directory.award_form where id = $1', [awardFormId])
      : [];
    if (!form) problems.push({ code: 'UNKNOWN_REFERENCE', path: ['awardFormId'] });
  }
  if (exemplarId && !(await isSeen(tx, Exemplar, exemplarId)))
    problems.push({ code: 'UNKNOWN_REFERENCE', path: ['exemplarId'] });
  return problems;
}

/** An honouree stands where the event stands. */
export async function placeHonouree(
  tx: Transaction,
  values: Partial<Honouree>,
  before: Honouree | null,
): Promise<Partial<Honouree>> {
  if (before) return {};
  const { clusterId, managementPath } = await eventOf(tx, values.eventId);
  return { clusterId: clusterId ?? null, managementPath };
}

export function removeHonouree(
  ctx: Context,
  info: GraphQLResolveInfo,
  args: { id: string; version: number },
): Promise<HonouringEvent> {
  return write(ctx, { info, args, entity: HonouringEvent }, async (tx) => {
    if (!isId(args.id)) throw notFound();
    const row = await lock(tx, Honouree, args.id);
    const event = await eventOf(tx, row.eventId);
    if (row.version !== args.version) throw conflict(row.version);
    const { state } = event;
    refuse(actionsFor(state).includes('UPDATE') ? [] : [{ code: 'WRONG_STATE', path: ['id'], params: { state } }]);
    await tx.query('delete from campaigns.honouree where id = $1', [row.id]);
    return event.id;
  });
}
