import { type Context, loaderOf, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { snapshotOf } from './snapshot.facts.ts';
import type { Snapshot } from './snapshot.types.ts';

export interface LastVersion {
  readonly id: string;
  readonly number: number;
  readonly valid_from: string;
  readonly snapshot: string;
}

export const snapshotIn = (text: string | null | undefined): Snapshot => (text ? (JSON.parse(text) as Snapshot) : []);

/** The version that the open amendment changes. */
export async function lastVersionOf(tx: Transaction, campaignId: string): Promise<LastVersion | null> {
  const [row] = await tx.query<LastVersion>(
    `select id, number, valid_from::text, snapshot from campaigns.plan_version
     where campaign_id = $1 and state = 'ISSUED' order by number desc limit 1`,
    [campaignId],
  );
  return row ?? null;
}

const BEFORE = `
select k.id, v.id from unnest($1::uuid[]) as k(id) join campaigns.plan_version o on o.id = k.id
cross join lateral (
  select v.id from campaigns.plan_version v
  where v.campaign_id = o.campaign_id and v.state = 'ISSUED' and v.number < coalesce(o.number, 2147483647)
  order by v.number desc limit 1) v`;

const ON = `
select k.id, v.id from unnest($1::uuid[]) as k(id)
cross join lateral (
  select v.id from campaigns.plan_version v
  where v.campaign_id = k.id and v.state = 'ISSUED' and v.valid_from <= $2::date
  order by v.number desc limit 1) v`;

const idsOf = (ctx: Context, key: string, ask: (ids: readonly string[]) => [string, readonly unknown[]]) =>
  loaderOf<string | null>(ctx, key, async (ids) => {
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(...ask(ids)));
    const found = new Map(rows.map(([id, version]) => [id, version as string]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** The version that one follows; the first follows none. */
export const versionBefore = (ctx: Context, id: string): Promise<string | null> =>
  idsOf(ctx, 'version-before', (ids) => [BEFORE, [ids]]).load(id);

/** The version in force on a day. */
export const versionOn = (ctx: Context, campaignId: string, day: string): Promise<string | null> =>
  idsOf(ctx, `version-on:${day}`, (ids) => [ON, [ids, day]]).load(campaignId);

const UNFROZEN = `
select c.id, coalesce(c.starts_on::text, $1::text) as day from campaigns.campaign c
where c.state <> 'DRAFT' and not exists (select from campaigns.plan_version v where v.campaign_id = c.id and v.state = 'ISSUED')`;

const FREEZE = `
insert into campaigns.plan_version (id, version, created_at, updated_at, campaign_id, kind, state, number, document_number, issued_on, issuer_name, valid_from, snapshot)
select gen_random_uuid(), 1, now(), now(), $1, 'ORIGINAL', 'ISSUED', 1, p.number, p.issued_on, p.issuer_name, $2::date, $3
from (select 1) one left join lateral (
  select number, issued_on, issuer_name from campaigns.campaign_plan where campaign_id = $1 order by created_at, id limit 1) p on true`;

/** The first version: the plan as it was launched. */
export const freezeFirst = async (tx: Transaction, campaignId: string, day: string): Promise<void> =>
  void (await tx.query(FREEZE, [campaignId, day, JSON.stringify(await snapshotOf(tx, campaignId))]));

/** Campaigns that were launched before plans had versions get their first one. */
export async function freezeUnfrozen(tx: Transaction): Promise<void> {
  for (const { id, day } of await tx.query<{ id: string; day: string }>(UNFROZEN, [tx.ctx.runtime.clock.today()]))
    await freezeFirst(tx, id, day);
}
