import { placeOf, validOn } from '@tdkt/directory';
import {
  type Context,
  forbidden,
  insertAll,
  isId,
  lock,
  notFound,
  refuse,
  type Transaction,
  update,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { columnsOfPlace, mayActFor } from '../place.facts.ts';
import { addToTally, Measure, monthOf } from '../progress/tally.ts';
import { Delivery, RecipientGroup } from './distribution.entity.ts';

interface Recipient {
  readonly id: string;
  readonly organisation_id: string | null;
  readonly organisation_group: string | null;
  /** Of the campaign. */
  readonly cluster_id: string | null;
}
interface Member {
  readonly organisation_id: string;
  readonly cluster_id: string;
  readonly management_path: string;
}

const membersOn = (tx: Transaction, day: string, clusterId: string | null) =>
  tx.query<Member>(
    `select m.organisation_id, m.cluster_id, o.management_path::text as management_path
     from directory.cluster_membership m
     join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$1::date')}
     where ${validOn('m', '$1::date')} and ($2::uuid is null or m.cluster_id = $2) order by m.organisation_id`,
    [day, clusterId],
  );

async function receiversOf(tx: Transaction, recipient: Recipient, day: string): Promise<Partial<Delivery>[]> {
  if (recipient.organisation_id !== null) {
    const place = await placeOf(tx, recipient.organisation_id, day);
    return place ? [{ organisationId: recipient.organisation_id, ...columnsOfPlace(place) }] : [];
  }
  if (recipient.organisation_group === null) return [];
  const isOwn = recipient.organisation_group === RecipientGroup.OWN_CLUSTER;
  if (isOwn && recipient.cluster_id === null) return [];
  return (await membersOn(tx, day, isOwn ? recipient.cluster_id : null)).map((member) => ({
    organisationId: member.organisation_id,
    clusterId: member.cluster_id,
    memberUnitId: member.organisation_id,
    managementPath: member.management_path,
  }));
}

/** One delivery to every organisation on the list that has none yet; whoever stands on two lines gets it by the first. */
export async function expandDistribution(tx: Transaction, campaignId: string, day: string): Promise<void> {
  const recipients = await tx.query<Recipient>(
    `select r.id, r.organisation_id, r.organisation_group, c.cluster_id from campaigns.distribution_recipient r
     join campaigns.campaign c on c.id = r.campaign_id
     where r.campaign_id = $1 and r.purpose <> 'ARCHIVE' order by r.ordinal`,
    [campaignId],
  );
  const before = await tx.query<{ organisation_id: string }>(
    'select organisation_id from campaigns.delivery where campaign_id = $1',
    [campaignId],
  );
  const known = new Set(before.map(({ organisation_id }) => organisation_id));
  const deliveries = new Map<string, Partial<Delivery>>();
  for (const recipient of recipients) {
    for (const receiver of await receiversOf(tx, recipient, day)) {
      const id = receiver.organisationId as string;
      if (!known.has(id) && !deliveries.has(id))
        deliveries.set(id, { ...receiver, campaignId, recipientId: recipient.id, deliveredOn: day });
    }
  }
  await insertAll(tx, Delivery, [...deliveries.values()]);
}

interface Call {
  readonly info: GraphQLResolveInfo;
  readonly id: string;
}

function onOwnDelivery(
  ctx: Context,
  call: Call,
  change: (row: Delivery, tx: Transaction) => Promise<Partial<Delivery> | null>,
): Promise<Delivery> {
  return write(ctx, { info: call.info, args: { id: call.id }, entity: Delivery }, async (tx) => {
    if (!isId(call.id)) throw notFound();
    const row = await lock(tx, Delivery, call.id);
    if (!mayActFor(ctx.actor, row.managementPath)) throw forbidden();
    const changes = await change(row, tx);
    if (changes) await update(tx, Delivery, row, changes);
    return row.id;
  });
}

/** The first opening counts; later ones change nothing. */
export const openPlan = (ctx: Context, call: Call): Promise<Delivery> =>
  onOwnDelivery(ctx, call, async (row) => (row.openedAt ? null : { openedAt: ctx.runtime.clock.now() }));

/** A plan is acknowledged once; asking again answers with the same day. */
export const acknowledgePlan = (ctx: Context, call: Call): Promise<Delivery> =>
  onOwnDelivery(ctx, call, async (row, tx) => {
    if (row.acknowledgedOn) return null;
    const today = ctx.runtime.clock.today();
    refuse(today < row.deliveredOn ? [{ code: 'BEFORE_START', path: ['id'], params: { from: row.deliveredOn } }] : []);
    await addToTally(tx, [
      {
        campaignId: row.campaignId,
        memberUnitId: row.organisationId,
        month: monthOf(today),
        measure: Measure.ACKNOWLEDGED,
        key: '',
        amount: 1,
      },
    ]);
    return {
      acknowledgedOn: today,
      acknowledgedById: ctx.actor.personId,
      openedAt: row.openedAt ?? ctx.runtime.clock.now(),
    };
  });
