import { Authorized } from 'type-graphql';

/** The closed list of roles (architecture.md section 4). */
export enum Role {
  BOARD_ADMIN = 'BOARD_ADMIN',
  BOARD_OFFICER = 'BOARD_OFFICER',
  DECIDER = 'DECIDER',
  COUNCIL_MEMBER = 'COUNCIL_MEMBER',
  CLUSTER_LEADER = 'CLUSTER_LEADER',
  UNIT_OFFICER = 'UNIT_OFFICER',
  ANALYST = 'ANALYST',
  AUDITOR = 'AUDITOR',
}

/** Who a statement runs for. PUBLIC is nobody signed in, SYSTEM is jobs, migrations and open aggregates. */
export interface Actor {
  readonly kind: 'PUBLIC' | 'ACCOUNT' | 'CLIENT' | 'SYSTEM';
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly roles: readonly Role[];
  /** Clusters that the actor leads in the business year. */
  readonly clusterIds: readonly string[];
  /** Clusters that the actor led in past years, as `id:year`: rows of those years stay in sight, and only in sight. */
  readonly terms?: readonly string[] | undefined;
  /** Management paths (ltree) whose subtrees the actor works for. */
  readonly paths: readonly string[];
  /** The organisations at the ends of `paths`. */
  readonly organisationIds: readonly string[];
}

const nobody = { accountId: null, personId: null, roles: [], clusterIds: [], paths: [], organisationIds: [] } as const;
export const PUBLIC: Actor = { kind: 'PUBLIC', ...nobody };
export const SYSTEM: Actor = { kind: 'SYSTEM', ...nobody };

/** Roles that read every row. */
export const READ_ALL: readonly Role[] = [Role.BOARD_ADMIN, Role.BOARD_OFFICER, Role.DECIDER, Role.AUDITOR];
/** The provincial Board. */
export const BOARD: readonly Role[] = [Role.BOARD_ADMIN, Role.BOARD_OFFICER];
/** Roles that work with rows of their own scope; ANALYST sees aggregates only. */
export const ROW_READERS: readonly Role[] = [...READ_ALL, Role.COUNCIL_MEMBER, Role.CLUSTER_LEADER, Role.UNIT_OFFICER];
export const SIGNED_IN: readonly Role[] = Object.values(Role);

/** True when the actor holds one of the roles; SYSTEM holds all. */
export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return actor.kind === 'SYSTEM' || actor.roles.some((role) => roles.includes(role));
}

export const seesAll = (actor: Actor): boolean => hasRole(actor, READ_ALL);

/** The value of `app.actor` for row-level security: what SQL may know of the actor, as JSON. */
export function settingOf(actor: Actor, requestId: string | null): string {
  if (actor.kind === 'PUBLIC') return '';
  return JSON.stringify({
    all: seesAll(actor),
    roles: actor.kind === 'SYSTEM' ? ['SYSTEM'] : actor.roles,
    clusters: hasRole(actor, [Role.CLUSTER_LEADER]) ? actor.clusterIds : [],
    terms: hasRole(actor, [Role.CLUSTER_LEADER]) ? (actor.terms ?? []) : [],
    paths: hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths : [],
    person: actor.personId,
    account: actor.accountId,
    request: requestId,
  });
}

/** Marks a root field: who may call it. A root field without a mark is refused and fails the tests. */
export const Allow = (roles: readonly Role[]): MethodDecorator & PropertyDecorator => Authorized([...roles]);
/** Marks a root field that nobody needs to sign in for. */
export const AllowPublic = (): MethodDecorator & PropertyDecorator => Authorized(['PUBLIC']);

/** Rows an actor may see, as SQL over the row alias `r`; the same function serves lists, single reads and references. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}
export const EVERYTHING: Condition = { sql: 'true', values: [] };
export const NOTHING: Condition = { sql: 'false', values: [] };

/**
 * Application scope over the denormalised columns cluster_id and management_path; `?` marks a value. `ownDay` is the row's own
 * day in SQL, where past leaders keep the rows of their years.
 */
export function placeScope(actor: Actor, ownDay?: string): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const parts: string[] = [];
  const values: unknown[] = [];
  if (hasRole(actor, [Role.CLUSTER_LEADER]) && actor.clusterIds.length > 0) {
    parts.push('r.cluster_id = any(?::uuid[])');
    values.push(actor.clusterIds);
  }
  if (ownDay && hasRole(actor, [Role.CLUSTER_LEADER]) && actor.terms?.length) {
    parts.push(`r.cluster_id::text || ':' || extract(year from ${ownDay}) = any(?::text[])`);
    values.push(actor.terms);
  }
  if (hasRole(actor, [Role.UNIT_OFFICER]) && actor.paths.length > 0) {
    parts.push('?::ltree[] @> r.management_path');
    values.push(actor.paths);
  }
  return parts.length === 0 ? NOTHING : { sql: `(${parts.join(' or ')})`, values };
}
