import { identitiesOf, predecessorsOf, validOn } from '@tdkt/directory';
import { type Claims, type Role, type Runtime, SYSTEM, settingOf } from '@tdkt/kernel';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}
interface Unit extends Named {
  /** Its place of today first, then those it had before and those of the units that went into it as a whole. */
  readonly paths: readonly string[];
}

/** What an account may do on the business date: its grants, with the scopes that they resolve to. */
export interface Standing {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly clusters: readonly Named[];
  /** Clusters led in past years, as `id:year`. */
  readonly terms: readonly string[];
  readonly organisations: readonly Unit[];
}

/**
 * Rows keep the place of their own day, so whoever works for a unit needs every path that it had and those of its whole
 * predecessors; a merger that has not come yet opens nothing.
 */
const PATHS = `array(
  select u.management_path::text from directory.organisation u
  where u.valid_from <= $2::date
    and (u.id = o.id or u.id in ${predecessorsOf('o.id', { isWhole: true, until: '$2::date' })})
  group by u.management_path order by bool_or(u.version_id = o.version_id) desc, u.management_path)`;

/**
 * A cluster leader's grant leads while the account's person holds the office of the year; of past years in office the rows
 * stay in sight. A unit's counts while the unit exists.
 */
const STANDING = `
select a.username, a.display_name, a.person_id, coalesce(jsonb_agg(jsonb_build_object(
    'role', g.role,
    'cluster', case when term.leads then jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) end,
    'terms', term.past,
    'unit', case when o.id is not null then jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name,
      'paths', ${PATHS}) end) order by c.ordinal, o.code) filter (where g.id is not null), '[]')
from people.account a
left join people.account_grant g on g.account_id = a.id and ${validOn('g', '$2::date')}
  and (g.role <> 'CLUSTER_LEADER' or exists (
    select 1 from directory.cluster_office f where f.cluster_id = g.cluster_id and f.role = 'LEADER'
      and f.year <= extract(year from $2::date) and f.person_id = any (${identitiesOf('array[a.person_id]')})))
  and (g.role <> 'UNIT_OFFICER' or exists (
    select 1 from directory.organisation u where u.id = g.organisation_id and ${validOn('u', '$2::date')}))
left join directory.cluster c on c.id = g.cluster_id and ${validOn('c', '$2::date')}
left join lateral (
  select bool_or(f.year = extract(year from $2::date)) as leads,
    coalesce(array_agg(f.cluster_id::text || ':' || f.year order by f.year) filter (where f.year < extract(year from $2::date)), '{}') as past
  from directory.cluster_office f
  where g.role = 'CLUSTER_LEADER' and f.cluster_id = g.cluster_id and f.role = 'LEADER'
    and f.person_id = any (${identitiesOf('array[a.person_id]')})
) term on true
left join directory.organisation o on o.id = g.organisation_id and ${validOn('o', '$2::date')}
where a.id = $1::uuid and a.blocked_at is null
group by a.id`;

interface Grant {
  readonly role: Role;
  readonly cluster: Named | null;
  readonly terms: readonly string[];
  readonly unit: Unit | null;
}

/** Null when the account is unknown or blocked. */
export async function readStanding(runtime: Runtime, accountId: string): Promise<Standing | null> {
  const { rows } = await runtime.reader.read(settingOf(SYSTEM, null), {
    name: 'people_standing',
    text: STANDING,
    values: [accountId, runtime.clock.today()],
  });
  const row = rows[0] as [string, string, string | null, Grant[]] | undefined;
  if (!row) return null;
  const [username, displayName, personId, grants] = row;
  return {
    ...{ id: accountId, username, displayName, personId },
    roles: [...new Set(grants.map((grant) => grant.role))],
    clusters: grants.flatMap(({ cluster }) => cluster ?? []),
    terms: [...new Set(grants.flatMap(({ terms }) => terms))],
    organisations: grants.flatMap(({ unit }) => unit ?? []),
  };
}

export const claimsOf = (standing: Standing, sessionId: string): Claims => ({
  sub: standing.id,
  kind: 'ACCOUNT',
  sid: sessionId,
  person: standing.personId,
  roles: [...standing.roles],
  clusters: standing.clusters.map(({ id }) => id),
  terms: [...standing.terms],
  paths: [...new Set(standing.organisations.flatMap(({ paths }) => paths))],
  organisations: standing.organisations.map(({ id }) => id),
});
