import { validOn } from '@tdkt/directory';
import type { DimensionSpec } from './aggregate.types.ts';

/** Latest name of a unit, a cluster or a movement: statistics over years name each once. */
const latest = (table: string, column: string) => (key: string) =>
  `(select t.${column} from directory.${table} t where t.id = ${key}::uuid order by t.valid_from desc limit 1)`;
export const unitName = latest('organisation', 'name');
const clusterOrder = latest('cluster', 'ordinal');

/** Columns of a source that say where its rows stand. */
export interface PlaceColumns {
  readonly clusterId: string;
  readonly memberUnitId: string;
  /** ltree of the management tree on the row's day. */
  readonly managementPath?: string;
  /** The row's own unit and day, which its place in the tree of localities follows from. */
  readonly own?: { readonly unit: string; readonly day: string };
  /** Not everybody is told of single units. */
  readonly hasScopedUnits?: boolean;
}

/** SQL: the cluster that a member unit sits in on a day. */
export const clusterOn = (memberUnitId: string, day: string): string =>
  `(select m.cluster_id from directory.cluster_membership m where m.organisation_id = ${memberUnitId} and ${validOn('m', day)} limit 1)`;

const LEVELS = [1, 2, 3, 4] as const;
const labelAt = (path: string, level: number): string =>
  `case when nlevel(${path}) >= ${level} then (subpath(${path}, ${level - 1}, 1)::text)::uuid::text end`;

/** The join that `keyNow` needs: each member unit's heir, which went on as a whole, and where it sits today. */
export const heirOf = (memberUnitId: string): string => `left join lateral (
  with recursive line as (
    select s.successor_id as id, s.effective_on, 1 as step from directory.succession s
    where s.predecessor_id = ${memberUnitId} and s.scope = 'WHOLE' and s.successor_id <> s.predecessor_id and s.effective_on <= $today
    union all
    select s.successor_id, s.effective_on, l.step + 1 from line l join directory.succession s on s.predecessor_id = l.id
      and s.scope = 'WHOLE' and s.successor_id <> s.predecessor_id and s.effective_on between l.effective_on and $today
  ) select id from line order by step desc limit 1
) heir on true
left join directory.cluster_membership seat on seat.organisation_id = coalesce(heir.id, ${memberUnitId}) and ${validOn('seat', '$today')}`;

/** Cluster, member unit, and the unit at each level of either tree. */
export function placeDimensions({
  clusterId,
  memberUnitId,
  managementPath,
  own,
  hasScopedUnits = false,
}: PlaceColumns): Readonly<Record<string, DimensionSpec>> {
  const unit: DimensionSpec = {
    key: `nullif(${memberUnitId}, '00000000-0000-0000-0000-000000000000')::text`,
    keyNow: `coalesce(heir.id, nullif(${memberUnitId}, '00000000-0000-0000-0000-000000000000'))::text`,
    name: unitName,
    order: (key) => `${unitName(key)} collate "vi-x-icu"`,
    ...(hasScopedUnits ? { isScoped: true } : {}),
  };
  const atLevels = (tree: string, path: string) =>
    LEVELS.map((level) => [`${tree}_${level}`, { ...unit, key: labelAt(path, level), keyNow: labelAt(path, level) }]);
  const locality = own
    ? `(select o.locality_path from directory.organisation o where o.id = ${own.unit} and ${validOn('o', own.day)} limit 1)`
    : null;
  return {
    CLUSTER: {
      key: `${clusterId}::text`,
      keyNow: 'seat.cluster_id::text',
      name: latest('cluster', 'name'),
      order: clusterOrder,
    },
    UNIT: unit,
    UNIT_KIND: {
      key: `(select o.kind from directory.organisation o where o.id = ${memberUnitId} order by o.valid_from desc limit 1)`,
    },
    ...(managementPath ? Object.fromEntries(atLevels('MANAGEMENT', managementPath)) : {}),
    ...(locality ? Object.fromEntries(atLevels('LOCALITY', locality)) : {}),
  };
}

/** Day, month, quarter and year of a day of the source. */
export const periodDimensions = (
  day: string,
): Readonly<Record<'DAY' | 'MONTH' | 'QUARTER' | 'YEAR', DimensionSpec>> => ({
  DAY: { key: `to_char(${day}, 'YYYY-MM-DD')` },
  MONTH: { key: `to_char(${day}, 'YYYY-MM')`, name: (key) => `to_char(to_date(${key}, 'YYYY-MM'), 'MM/YYYY')` },
  QUARTER: { key: `to_char(${day}, 'YYYY-"Q"Q')` },
  YEAR: { key: `to_char(${day}, 'YYYY')` },
});

export const campaignDimension = (column: string): DimensionSpec => ({
  key: `${column}::text`,
  name: (key) => `(select c.title from directory.campaign c where c.id = ${key}::uuid)`,
  order: (key) => `(select c.code from directory.campaign c where c.id = ${key}::uuid)`,
});
