import { validOn } from '@tdkt/directory';
import type { ClusterFacts } from './year.rules.ts';

/**
 * Clusters in force on the first day $1 of a year, as JSON. A membership that ended on the day before is carried over when
 * its unit still exists and has joined no other cluster.
 */
export const CLUSTERS = `
with standing as (
  select m.cluster_id, m.organisation_id, null::uuid as membership_id
  from organisations.cluster_membership m where ${validOn('m', '$1::date')}
), ended as (
  select m.cluster_id, m.organisation_id, m.id as membership_id
  from organisations.cluster_membership m
  where m.valid_to = $1::date - 1 and not exists (select 1 from standing s where s.organisation_id = m.organisation_id)
), members as (
  select x.*, o.name from (select * from standing union all select * from ended) x
  join directory.organisation o on o.id = x.organisation_id and ${validOn('o', '$1::date')}
)
select coalesce(jsonb_agg(jsonb_build_object('clusterId', c.id,
  'memberIds', coalesce((select jsonb_agg(m.organisation_id order by m.name collate "vi-x-icu", m.organisation_id)
    from members m where m.cluster_id = c.id), '[]'),
  'renewed', coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.membership_id, 'organisationId', m.organisation_id))
    from members m where m.cluster_id = c.id and m.membership_id is not null), '[]'),
  'held', coalesce((select jsonb_agg(jsonb_build_object('organisationId', f.organisation_id, 'role', f.role, 'year', f.year,
    'personId', f.person_id) order by f.year) from organisations.cluster_office f where f.cluster_id = c.id), '[]')
) order by c.ordinal), '[]') as clusters
from organisations.cluster_at c where ${validOn('c', '$1::date')}`;

export const IS_SET_UP = 'select exists (select 1 from organisations.cluster_year where year = $1) as "isSetUp"';

export interface ClustersRow {
  readonly clusters: readonly ClusterFacts[];
}
export const firstDay = (year: number): string => `${year}-01-01`;
