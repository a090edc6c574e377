import type { Role, Violation } from '@tdkt/kernel';

export interface GrantFacts {
  readonly role: `${Role}`;
  readonly clusterId: string | null;
  readonly organisationId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly isClusterKnown: boolean;
  readonly isOrganisationKnown: boolean;
}

const USERNAME = /^[a-z0-9._-]{1,100}$/;

/** User names are compared in lower case; they stay readable in an address line. */
export const checkUsername = (username: string): Violation[] =>
  USERNAME.test(username) ? [] : [{ code: 'MALFORMED', path: ['username'] }];

function checkScope(
  path: 'clusterId' | 'organisationId',
  facts: { needed: boolean; given: string | null; known: boolean },
): Violation[] {
  if (facts.needed && facts.given === null) return [{ code: 'REQUIRED', path: [path] }];
  if (!facts.needed && facts.given !== null) return [{ code: 'NOT_ALLOWED', path: [path] }];
  return facts.given !== null && !facts.known ? [{ code: 'UNKNOWN_REFERENCE', path: [path] }] : [];
}

/** A cluster leader leads a cluster, a unit officer works for an organisation, every other role is for the whole province. */
export function checkGrant(facts: GrantFacts): Violation[] {
  const { role, validFrom, validTo } = facts;
  return [
    ...checkScope('clusterId', {
      needed: role === 'CLUSTER_LEADER',
      given: facts.clusterId,
      known: facts.isClusterKnown,
    }),
    ...checkScope('organisationId', {
      needed: role === 'UNIT_OFFICER',
      given: facts.organisationId,
      known: facts.isOrganisationKnown,
    }),
    ...(validTo !== null && validTo < validFrom
      ? [{ code: 'BEFORE_START', path: ['validTo'], params: { from: validFrom } }]
      : []),
  ];
}

/** Nobody shuts themselves out: an administrator always remains. */
export const checkOther = (accountId: string, own: string | null): Violation[] =>
  accountId === own ? [{ code: 'OWN_ACCOUNT', path: ['id'] }] : [];
