import { validOn } from '@tdkt/directory';
import { type Context, hydrate, selectList, settingOf, statement } from '@tdkt/kernel';
import { ClusterNumbering } from './cluster.entity.ts';
import { ClusterMembership } from './membership.entity.ts';
import { ClusterOffice } from './office.entity.ts';

/** One statement for all the clusters of a request. */
const ask = (ctx: Context, text: string, values: readonly unknown[]) =>
  ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, values));

function grouped<T>(keys: readonly string[], pairs: Iterable<readonly [string, T]>): T[][] {
  const found = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const [key, value] of pairs) found.get(key)?.push(value);
  return keys.map((key) => found.get(key) ?? []);
}

/** Member ids of each cluster on a day, by name, at most 100 a cluster. */
export async function membersOf(ctx: Context, clusterIds: readonly string[], day: string): Promise<string[][]> {
  const { rows } = await ask(
    ctx,
    `select m.cluster_id, (array_agg(m.organisation_id order by o.name collate "vi-x-icu"))[1:100]
     from directory.cluster_membership m
     join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$2::date')}
     where m.cluster_id = any($1::uuid[]) and ${validOn('m', '$2::date')} group by m.cluster_id`,
    [clusterIds, day],
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as string[]]));
  return clusterIds.map((id) => found.get(id) ?? []);
}

const MOST = 500;

/** Every membership that each cluster ever had, the latest first. */
export async function membershipsOf(ctx: Context, clusterIds: readonly string[]): Promise<ClusterMembership[][]> {
  const { rows } = await ask(
    ctx,
    `select r.* from unnest($1::uuid[]) as k(id) cross join lateral (
       select ${selectList(ClusterMembership)} from organisations.cluster_membership r where r.cluster_id = k.id
       order by r.valid_from desc, r.id limit ${MOST}) r`,
    [clusterIds],
  );
  return grouped(
    clusterIds,
    hydrate(ClusterMembership, rows).map((row) => [row.clusterId, row] as const),
  );
}

/** Offices of each cluster: the latest year first, the leader before the deputies. */
export async function officesOf(ctx: Context, clusterIds: readonly string[]): Promise<ClusterOffice[][]> {
  const { rows } = await ask(
    ctx,
    `select ${selectList(ClusterOffice)} from organisations.cluster_office r where r.cluster_id = any($1::uuid[])
     order by r.year desc, r.role desc, r.id`,
    [clusterIds],
  );
  return grouped(
    clusterIds,
    hydrate(ClusterOffice, rows).map((row) => [row.clusterId, row] as const),
  );
}

/** What each cluster was called in which period, the latest first. */
export async function numberingsOf(ctx: Context, clusterIds: readonly string[]): Promise<ClusterNumbering[][]> {
  const { rows } = await ask(
    ctx,
    `select cluster_id, code, ordinal, name, name_en, valid_from, valid_to from organisations.cluster_version
     where cluster_id = any($1::uuid[]) order by valid_from desc`,
    [clusterIds],
  );
  const numberings = rows.map(([clusterId, code, ordinal, name, nameEn, validFrom, validTo]) => {
    const values = { code, ordinal, name, nameEn, validFrom, validTo };
    return [clusterId as string, Object.assign(new ClusterNumbering(), values)] as const;
  });
  return grouped(clusterIds, numberings);
}
