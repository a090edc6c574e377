import type { Violation } from '@tdkt/kernel';

/** From the widest to the narrowest. */
const SCOPES: readonly string[] = ['NATION', 'PROVINCE', 'CLUSTER', 'UNIT'];

export interface FamilyFacts {
  readonly scope: string;
  readonly clusterId: string | null;
  readonly organisationId: string | null;
  readonly endsOn: string | null;
  /** The parent stands below the campaign already, or is the campaign. */
  readonly isCycle: boolean;
  readonly parent: { readonly scope: string; readonly state: string; readonly endsOn: string | null } | null;
}

const owned = (scope: string, needed: string, path: string, id: string | null): Violation[] => {
  if (scope === needed && id === null) return [{ code: 'REQUIRED', path: [path] }];
  return scope !== needed && id !== null ? [{ code: 'NOT_ALLOWED', path: [path] }] : [];
};

/** A movement answers one that is as wide or wider, runs no longer than it, and says whose it is where it is narrow. */
export function checkFamily({ scope, clusterId, organisationId, endsOn, isCycle, parent }: FamilyFacts): Violation[] {
  const path = ['parentCampaignId'];
  const until = parent?.endsOn ?? null;
  return [
    ...owned(scope, 'CLUSTER', 'clusterId', clusterId),
    ...owned(scope, 'UNIT', 'organisationId', organisationId),
    ...(isCycle ? [{ code: 'PARENT_CYCLE', path }] : []),
    ...(parent && SCOPES.indexOf(parent.scope) > SCOPES.indexOf(scope) ? [{ code: 'PARENT_NARROWER', path }] : []),
    ...(parent?.state === 'CLOSED' ? [{ code: 'PARENT_CLOSED', path }] : []),
    ...(endsOn !== null && until !== null && endsOn > until
      ? [{ code: 'AFTER_END', path: ['endsOn'], params: { to: until } }]
      : []),
  ];
}
