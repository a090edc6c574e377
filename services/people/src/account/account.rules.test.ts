import { Role } from '@tdkt/kernel';
import { checkGrant, checkOther, checkUsername, type GrantFacts } from './account.rules.ts';
import { permissionsOf } from './permission.ts';

const grant = (given: Partial<GrantFacts>): GrantFacts => ({
  ...{ role: Role.ANALYST, clusterId: null, organisationId: null, validFrom: '2021-01-01', validTo: null },
  ...{ isClusterKnown: true, isOrganisationKnown: true },
  ...given,
});

describe('the scope of a grant', () => {
  it.each([
    ['a leader needs a cluster', { role: Role.CLUSTER_LEADER }, ['REQUIRED clusterId']],
    ['a leader has a cluster', { role: Role.CLUSTER_LEADER, clusterId: 'c' }, []],
    [
      'the cluster must exist',
      { role: Role.CLUSTER_LEADER, clusterId: 'c', isClusterKnown: false },
      ['UNKNOWN_REFERENCE clusterId'],
    ],
    ['an officer needs an organisation', { role: Role.UNIT_OFFICER }, ['REQUIRED organisationId']],
    [
      'an officer has no cluster',
      { role: Role.UNIT_OFFICER, organisationId: 'o', clusterId: 'c' },
      ['NOT_ALLOWED clusterId'],
    ],
    ['the Board has no scope', { role: Role.BOARD_ADMIN, organisationId: 'o' }, ['NOT_ALLOWED organisationId']],
    ['an analyst has no scope', {}, []],
    ['a grant does not end before it begins', { validTo: '2020-12-31' }, ['BEFORE_START validTo']],
  ])('%s', (_rule, given, expected) => {
    expect(checkGrant(grant(given)).map(({ code, path }) => `${code} ${path?.[0]}`)).toEqual(expected);
  });
});

describe('a user name', () => {
  it.each(['board', 'officer.so-y-te', 'a', 'x'.repeat(100), 'a_b-c.1'])('may be %s', (name) =>
    expect(checkUsername(name)).toEqual([]),
  );
  it.each(['', 'x'.repeat(101), 'a b', 'đồng', 'A', 'a@b'])('may not be "%s"', (name) =>
    expect(checkUsername(name)).toHaveLength(1),
  );
});

it('nobody may shut out their own account', () => {
  expect(checkOther('a', 'a')).toHaveLength(1);
  expect(checkOther('a', 'b')).toEqual([]);
});

it('an auditor is offered everything to read and nothing to write, an analyst no person and no proposal', () => {
  expect(permissionsOf([Role.AUDITOR]).some((one) => one.endsWith(':write'))).toBe(false);
  expect(permissionsOf([Role.ANALYST])).toEqual(['campaigns:read', 'organisations:read', 'statistics:read']);
});
