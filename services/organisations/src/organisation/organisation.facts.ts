import { validOn } from '@tdkt/directory';
import { type Context, hydrate, readFor, selectList, settingOf, statement, tableOf } from '@tdkt/kernel';
import { Organisation, OrganisationCode } from './organisation.entity.ts';
import { withVersion } from './version.rules.ts';

/** Cluster of each organisation on a day: one statement for all of a request. */
export async function clustersOf(ctx: Context, ids: readonly string[], day: string): Promise<(string | null)[]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select m.organisation_id, m.cluster_id from directory.cluster_membership m where m.organisation_id = any($1::uuid[]) and ${validOn('m', '$2::date')}`,
      [ids, day],
    ),
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as string]));
  return ids.map((id) => found.get(id) ?? null);
}

export async function codesOf(ctx: Context, ids: readonly string[]): Promise<OrganisationCode[][]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select organisation_id, system, code, case when system = 'GSO' then array_position(array[2, 3, 5], length(code)) end, valid_from, valid_to
       from organisations.organisation_code where organisation_id = any($1::uuid[]) order by system, valid_from`,
      [ids],
    ),
  );
  const found = new Map<string, OrganisationCode[]>();
  for (const [id, system, code, level, validFrom, validTo] of rows) {
    const list = found.get(id as string) ?? [];
    list.push(Object.assign(new OrganisationCode(), { system, code, level, validFrom, validTo }));
    found.set(id as string, list);
  }
  return ids.map((id) => found.get(id) ?? []);
}

/** Versions of each organisation; a version that only follows a move above it says nothing new and is part of the one before. */
export async function versionsOf(ctx: Context, ids: readonly string[]): Promise<Organisation[][]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select ${selectList(Organisation)} from ${tableOf(Organisation)} r where r.id = any($1::uuid[]) order by r.id, r.valid_from`,
      [ids],
    ),
  );
  const found = new Map<string, Organisation[]>();
  for (const version of hydrate(Organisation, rows)) {
    readFor(ctx, version.validFrom, [version]);
    found.set(version.id, withVersion(found.get(version.id) ?? [], version));
  }
  return ids.map((id) => found.get(id) ?? []);
}
