/** SQL that says where an organisation stood on a day. `member` is the ancestor (or itself) that sits in a cluster. */

/** Version of an organisation on a day: select … from directory.organisation o where <this>. */
export const validOn = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to >= ${day})`;

/** Place of an organisation on a day, both SQL expressions: member_unit_id, cluster_id (both may be null), management_path. */
export const placeOn = (organisation: string, day: string): string => `
select o.management_path::text as management_path, seat.member_unit_id, seat.cluster_id
from directory.organisation o
left join lateral (
  select a.id as member_unit_id, m.cluster_id
  from directory.organisation a
  join directory.cluster_membership m on m.organisation_id = a.id and ${validOn('m', day)}
  where a.management_path @> o.management_path and ${validOn('a', day)}
  order by nlevel(a.management_path) desc
  limit 1
) seat on true
where o.id = ${organisation} and ${validOn('o', day)}`;

/** Place of one organisation ($1) on a day ($2). */
export const PLACE = placeOn('$1::uuid', '$2::date');

/** Changes whenever a place may have changed: what the places of units depend on, as one text. */
export const DIRECTORY_HASH = `
select md5(coalesce((select string_agg(concat_ws(' ', id, management_path, valid_from, valid_to), ',' order by version_id) from directory.organisation), '')
  || coalesce((select string_agg(concat_ws(' ', cluster_id, organisation_id, valid_from, valid_to), ',' order by id) from directory.cluster_membership), '')) as hash`;

/** Where an organisation stood on a day; the scope columns of every row that belongs to it. */
export interface Place {
  readonly managementPath: string;
  readonly memberUnitId: string | null;
  readonly clusterId: string | null;
}

/** Runs one SQL question, inside or outside a transaction. */
export interface Asker {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** The place of an organisation on a day, or null when it did not exist then. */
export async function placeOf(asker: Asker, organisationId: string, day: string): Promise<Place | null> {
  const rows = (await asker.query(PLACE, [organisationId, day])) as readonly {
    management_path: string;
    member_unit_id: string | null;
    cluster_id: string | null;
  }[];
  const row = rows[0];
  if (row === undefined) return null;
  return { managementPath: row.management_path, memberUnitId: row.member_unit_id, clusterId: row.cluster_id };
}
