import { validOn } from '@tdkt/directory';
import { type Context, settingOf, statement } from '@tdkt/kernel';

export interface ClusterDay {
  readonly clusterId: string;
  readonly asOf: string;
}
export interface SideFacts {
  readonly code: string;
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly kind: string }[];
}

const SIDES = `
select s.at::integer, c.code, c.name, coalesce(
  (select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind) order by o.name collate "vi-x-icu", o.id)
   from directory.cluster_membership m
   join directory.organisation o on o.id = m.organisation_id and ${validOn('o', 's.day')}
   where m.cluster_id = s.id and ${validOn('m', 's.day')}), '[]') as members
from unnest($1::uuid[], $2::date[]) with ordinality as s(id, day, at)
join directory.cluster c on c.id = s.id and ${validOn('c', 's.day')}`;

/** Name and members of clusters on days, in one statement; null where a cluster did not exist. */
export async function sidesOf(ctx: Context, days: readonly ClusterDay[]): Promise<(SideFacts | null)[]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(SIDES, [days.map(({ clusterId }) => clusterId), days.map(({ asOf }) => asOf)]),
  );
  const found = new Map(rows.map(([at, code, name, members]) => [at, { code, name, members } as SideFacts]));
  return days.map((_, at) => found.get(at + 1) ?? null);
}
