import { PLACE, placeOf } from '@tdkt/directory';
import { isId, type Runtime, type Transaction, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import type { OrganisationRating } from './rating.entity.ts';
import { ratingDay } from './rating.rules.ts';

/** Scope columns of a rating; null when the organisation did not exist on the day. */
export async function placeOfRating(
  tx: Transaction,
  { organisationId, year }: Pick<OrganisationRating, 'organisationId' | 'year'>,
): Promise<Pick<OrganisationRating, 'clusterId' | 'managementPath'> | null> {
  if (!isId(organisationId)) return null;
  const place = await placeOf(tx, organisationId, ratingDay(year, tx.ctx.runtime.clock.today()));
  return place && { clusterId: place.clusterId, managementPath: place.managementPath };
}

const PLACED = PLACE.replaceAll('$1::uuid', 'r.organisation_id').replaceAll('$2::date', 'r.day');

/** Brings the scope columns to the trees and clusters as they are now known; rows of a closed year keep their cluster. */
export async function refreshRatings(tx: Transaction): Promise<void> {
  await tx.query(
    `update organisations.organisation_rating t set cluster_id = place.cluster_id, management_path = place.management_path::ltree
     from (select id, organisation_id, least(make_date(year, 12, 31), $1::date) as day from organisations.organisation_rating) r
     cross join lateral (${PLACED}) place
     where t.id = r.id and (t.cluster_id, t.management_path) is distinct from (place.cluster_id, place.management_path::ltree)`,
    [tx.ctx.runtime.clock.today()],
  );
}

export const followPlaces = (runtime: Runtime): Promise<void> => transact(asSystem(runtime), refreshRatings);
