import { validOn } from '@tdkt/directory';
import { type Actor, type Context, hasRole, isId, loaderOf, Role, seesAll } from '@tdkt/kernel';
import { isUnder } from '../place.facts.ts';
import { readOpen } from './progress.facts.ts';

interface Standing {
  readonly managementPath: string;
  readonly clusterId: string | null;
}

const STANDINGS = `
select o.id, o.management_path::text, (
  select m.cluster_id from directory.organisation a
  join directory.cluster_membership m on m.organisation_id = a.id and ${validOn('m', '$2::date')}
  where a.management_path @> o.management_path and ${validOn('a', '$2::date')}
  order by nlevel(a.management_path) desc limit 1)
from directory.organisation o where o.id = any($1::uuid[]) and ${validOn('o', '$2::date')}`;

async function standingOf(ctx: Context, organisationId: string): Promise<Standing | null> {
  return loaderOf<Standing | null>(ctx, 'standing', async (ids) => {
    const rows = await readOpen(ctx, STANDINGS, [ids.filter(isId), ctx.runtime.clock.today()]);
    const found = new Map(
      rows.map(([id, managementPath, clusterId]) => [id, { managementPath, clusterId } as Standing]),
    );
    return ids.map((id) => found.get(id) ?? null);
  }).load(organisationId);
}

const leads = (actor: Actor, clusterId: string | null): boolean =>
  hasRole(actor, [Role.CLUSTER_LEADER]) && clusterId !== null && actor.clusterIds.includes(clusterId);

/** Whether what one organisation did and reported is within the viewer's reach, on the business date. */
export async function seesUnit(ctx: Context, organisationId: string): Promise<boolean> {
  const { actor } = ctx;
  if (seesAll(actor)) return true;
  const standing = await standingOf(ctx, organisationId);
  if (!standing) return false;
  const works = hasRole(actor, [Role.UNIT_OFFICER]) && isUnder(actor.paths, standing.managementPath);
  return works || leads(actor, standing.clusterId);
}
